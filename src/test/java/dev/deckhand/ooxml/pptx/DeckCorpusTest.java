package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.plan.BoundDeckOperation.AddSlide;
import dev.deckhand.plan.BoundDeckOperation.DeleteSlide;
import dev.deckhand.plan.BoundDeckOperation.SetText;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef.Drawn;
import dev.deckhand.plan.BoundDeckOperation.SlideRef.Existing;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.TextParagraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every deck of the corpus, outlined, edited and pictured. */
class DeckCorpusTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final DeckEngine engine = new DeckEngine(System::nanoTime);

  @TestFactory
  Stream<DynamicTest> aDeckOutlinesInTimeOrIsATypedProblem() {
    return decks(
        (file, deck) -> {
          assertThat(deck.layouts()).isNotEmpty();
          assertThat(edit(file).file().content()).isSameAs(file.content());
        });
  }

  @TestFactory
  Stream<DynamicTest> aOneTextPlanChangesOnlyThatSlidesPart() {
    return decks(
        (file, deck) ->
            firstText(deck)
                .ifPresent(
                    set ->
                        assertThat(edit(file, set).report().counts().partsChanged())
                            .singleElement()
                            .asString()
                            .startsWith("/ppt/slides/")));
  }

  @TestFactory
  Stream<DynamicTest> addedAndDeletedSlidesReadBackHereAndInPoi() {
    return decks(
        (file, deck) -> {
          int last = deck.slides().size();
          Edited edited = edit(file, add(deck), new DeleteSlide("2", new Existing(last)));
          DeckOutline after = engine.outline(edited.file());
          assertThat(after.slides()).hasSize(last);
          assertThat(after.slides().getFirst().layout())
              .isEqualTo(deck.layouts().getFirst().name());
          assertThat(after.slides().getFirst().notes()).isEqualTo("Said aloud");
          opensInPoi(edited.file(), last);
        });
  }

  @TestFactory
  Stream<DynamicTest> theFirstSlideIsPictured() {
    return decks(
        (file, deck) ->
            assertThat(engine.slide(file, 1, PictureFormat.PNG, 320).content()).isNotEmpty());
  }

  private Stream<DynamicTest> decks(BiConsumer<OfficeFile, DeckOutline> check) {
    return Corpus.files("").stream()
        .filter(
            path ->
                DocumentFormat.ofFileName(path.toString())
                    .filter(f -> f.host() == Host.POWERPOINT)
                    .isPresent())
        .map(
            path ->
                DynamicTest.dynamicTest(path.getFileName().toString(), () -> inTime(path, check)));
  }

  private void inTime(Path path, BiConsumer<OfficeFile, DeckOutline> check) throws IOException {
    OfficeFile file =
        new OfficeFile(
            path.getFileName().toString(),
            DocumentFormat.ofFileName(path.toString()).orElseThrow(),
            Files.readAllBytes(path));
    Assertions.assertTimeoutPreemptively(
        LIMIT, () -> outline(file).ifPresent(deck -> check.accept(file, deck)));
  }

  private Optional<DeckOutline> outline(OfficeFile file) {
    try {
      return Optional.of(engine.outline(file));
    } catch (DocumentProblem problem) {
      assertThat(problem.nextStep()).isNotBlank();
      return Optional.empty();
    }
  }

  private static AddSlide add(DeckOutline deck) {
    DeckOutline.Layout layout = deck.layouts().getFirst();
    Map<String, List<TextParagraph>> texts = new HashMap<>();
    layout
        .placeholders()
        .forEach(slot -> texts.put(slot.key(), List.of(TextParagraph.of(slot.key()))));
    return new AddSlide("1", new Existing(0), layout.name(), texts, "Said aloud");
  }

  private static Optional<BoundOperation> firstText(DeckOutline deck) {
    for (DeckOutline.Slide slide : deck.slides()) {
      for (Shape shape : slide.shapes()) {
        if (shape.kind() == ShapeKind.TEXT && !shape.text().isBlank()) {
          return Optional.of(
              new SetText(
                  "1",
                  new Existing(slide.number()),
                  new Drawn(shape.id()),
                  List.of(TextParagraph.of("Edited"))));
        }
      }
    }
    return Optional.empty();
  }

  private static void opensInPoi(OfficeFile file, int slides) {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file.content()))) {
      assertThat(show.getSlides()).hasSize(slides);
    } catch (POIXMLException strict) {
      assertThat(strict).hasMessageContaining("Strict");
    } catch (IOException ratio) {
      assertThat(ratio).hasMessageContaining("Zip bomb");
    }
  }

  private Edited edit(OfficeFile file, BoundOperation... operations) {
    return engine.edit(file, PlanFile.plan(operations));
  }
}
