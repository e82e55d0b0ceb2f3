package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.CorpusSweep;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every group of operations on every real deck; see {@link CorpusSweep}. */
class CorpusPlansTest {
  private static final List<String> SAMPLES =
      List.of("company-template", "overloaded-deck", "quarterly-review");

  private final DocumentEngine engine =
      new OoxmlEngine(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 50_000_000);

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyOperationOnEveryDeck() {
    CorpusSweep sweep = new CorpusSweep(engine, CorpusPlansTest::poiOpens, folder);
    List<OfficeFile> decks =
        sweep.open(decks()).stream().filter(deck -> !outline(deck).slides().isEmpty()).toList();
    Stream<DynamicTest> groups =
        Arrays.stream(SensibleDeckPlan.values())
            .map(
                group ->
                    DynamicTest.dynamicTest(
                        group.name(), () -> sweep.onEvery(decks, d -> group.on(outline(d)))));
    DynamicTest office =
        DynamicTest.dynamicTest(
            "LibreOffice opens every result", () -> sweep.libreOfficeOpensThem("png"));
    return Stream.concat(groups, Stream.of(office));
  }

  private DeckOutline outline(OfficeFile deck) {
    return (DeckOutline) engine.outline(deck);
  }

  private static List<Path> decks() {
    List<Path> all = new ArrayList<>(Corpus.files("office/pptx"));
    SAMPLES.forEach(name -> all.add(Path.of("samples", name + ".pptx")));
    return all;
  }

  private static boolean poiOpens(byte[] content) {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(content))) {
      return !show.getSlides().isEmpty();
    } catch (IOException | RuntimeException poiCannot) {
      return false;
    }
  }
}
