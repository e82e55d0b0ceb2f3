package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.deck.Misfit.Kind;
import dev.deckhand.analysis.deck.Misfits;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SlideFit;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ten slides built on the own layouts of every template fit, by the measure. */
class OutlineDeckTest {
  private static final Set<Kind> SERIOUS =
      Set.of(Kind.OVERFLOW, Kind.TOO_WIDE, Kind.OVERLAP, Kind.OFF_SLIDE);

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> tenSlidesFit() {
    return Stream.concat(
            Corpus.files("office/pptx").stream(),
            Stream.of("company-template", "quarterly-review", "overloaded-deck")
                .map(name -> Path.of("samples", name + ".pptx")))
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> fits(path)));
  }

  private void fits(Path path) throws IOException {
    OfficeFile template =
        new OfficeFile(
            path.getFileName().toString(), DocumentFormat.PPTX, Files.readAllBytes(path));
    Optional<OutlineDeck.Place> place = OutlineDeck.place(template);
    if (place.isEmpty()) {
      assertThat(engine.outline(template).layouts()).hasSizeLessThan(4);
      return;
    }
    List<SlideFit> slides = DeckFit.of(OutlineDeck.build(engine, template, place.get()));
    List<SlideFit> added = slides.subList(slides.size() - OutlineDeck.slides(), slides.size());
    assertThat(added).allSatisfy(slide -> assertThat(slide.items()).hasSizeGreaterThanOrEqualTo(2));
    List<String> found =
        added.stream()
            .flatMap(slide -> Misfits.of(slide).stream())
            .filter(misfit -> SERIOUS.contains(misfit.kind()))
            .map(OutlineDeckTest::words)
            .toList();
    assertThat(found).isEmpty();
  }

  private static String words(Misfit misfit) {
    return "%d %s %s".formatted(misfit.slide(), misfit.label(), misfit.words());
  }
}
