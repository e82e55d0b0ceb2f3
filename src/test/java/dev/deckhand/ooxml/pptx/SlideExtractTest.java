package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.LibreOffice;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Slides of a deck as decks of their own. */
class SlideExtractTest {
  private final DeckEngine engine = Engines.decks();

  @TestFactory
  Stream<DynamicTest> everySlideAloneSaysWhatItSaidAmongTheOthers() {
    return CorpusDecks.all()
        .filter(deck -> !deck.outline().slides().isEmpty())
        .map(deck -> DynamicTest.dynamicTest(deck.name(), () -> check(deck)));
  }

  private void check(CorpusDecks.Deck deck) {
    int count = deck.outline().slides().size();
    for (int number : new TreeSet<>(List.of(1, (count + 1) / 2, count))) {
      OfficeFile alone = engine.slides(deck.file(), Set.of(number));
      DeckOutline outline = engine.outline(alone);
      DeckOutline.Slide original = deck.outline().slides().get(number - 1);
      assertThat(outline.slides()).hasSize(1);
      assertThat(text(outline.slides().getFirst())).isEqualTo(text(original));
      assertThat(outline.slides().getFirst().comments()).isEqualTo(original.comments());
      assertThat(outline.masters()).hasSize(1);
      assertThat(unled(alone)).isEmpty();
      assertThat(alone.content().length).isLessThanOrEqualTo(deck.file().content().length + 2048);
      assertThat(Schemas.newErrors(parts(deck.file()), parts(alone))).isEmpty();
      assertThat(slidesInPoi(deck.file()) > 0).isEqualTo(slidesInPoi(alone) == 1);
    }
  }

  @Test
  void libreOfficeOpensThem(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(LibreOffice.isInstalled(), "needs LibreOffice");
    List<Path> files = new ArrayList<>();
    for (CorpusDecks.Deck deck : CorpusDecks.all().toList()) {
      int count = deck.outline().slides().size();
      if (count > 0 && files.size() < 12) {
        Path file = folder.resolve("slide" + files.size() + ".pptx");
        files.add(Files.write(file, engine.slides(deck.file(), Set.of((count + 1) / 2)).content()));
      }
    }

    assertThat(LibreOffice.refused(files, "pdf", folder)).isEmpty();
  }

  /** How many slides POI finds; 0 where it will not open the file at all. */
  private static int slidesInPoi(OfficeFile file) {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file.content()))) {
      return show.getSlides().size();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Test
  void itLeavesTheOthersPartsBehind() {
    OfficeFile alone = engine.slides(DeckFixture.review(), Set.of(1));

    assertThat(OpcPackage.open(alone.content()).partNames())
        .noneMatch(part -> part.matches(".*/(charts|embeddings|diagrams|notesSlides)/.*"))
        .filteredOn(part -> part.startsWith("/ppt/slides/slide"))
        .hasSize(1);
    assertThat(engine.outline(alone).sections())
        .extracting(DeckOutline.Section::slides)
        .containsExactly(List.of(1));
    assertThat(alone.name()).isEqualTo("deck, slide 1.pptx");
  }

  @Test
  void linksAmongTheSlidesStayAndOthersGo() {
    OfficeFile deck = DeckFixture.review();

    assertThat(links(engine.slides(deck, Set.of(2, 3)))).isEqualTo(1);
    assertThat(links(engine.slides(deck, Set.of(3)))).isZero();
  }

  @Test
  void itHasAnIdentityOfItsOwnThatFollowsFromWhatItHolds() {
    OfficeFile deck = DeckFixture.review();
    OfficeFile once = engine.slides(deck, Set.of(2));
    OfficeFile again = engine.slides(once, Set.of(1));

    assertThat(engine.slides(deck, Set.of(2)).content()).isEqualTo(once.content());
    assertThat(identity(once)).matches("\\d+").isNotEqualTo(identity(again));
  }

  @Test
  void macrosStayBehind() {
    OfficeFile deck = DeckFixture.review();
    OfficeFile macros = new OfficeFile("deck.pptm", DocumentFormat.PPTM, deck.content());

    OfficeFile alone = engine.slides(macros, Set.of(1));

    assertThat(alone.format()).isEqualTo(DocumentFormat.PPTX);
    assertThat(OpcPackage.open(alone.content()).contentType("/ppt/presentation.xml"))
        .isEqualTo(DocumentFormat.PPTX.mediaType() + ".main+xml");
  }

  @Test
  void aSlideThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> engine.slides(DeckFixture.review(), Set.of(6)))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("no slide 6");
  }

  private static String text(DeckOutline.Slide slide) {
    return DeckText.of(new DeckOutline(List.of(slide.at(1)), List.of(), 1, 1, false, List.of()));
  }

  private long links(OfficeFile file) {
    return engine.outline(file).slides().stream()
        .flatMap(slide -> slide.shapes().stream())
        .mapToLong(shape -> shape.links().size())
        .sum();
  }

  private static String identity(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    String slide =
        opc.partNames().stream().filter(p -> p.matches("/ppt/slides/[^/]*")).findFirst().get();
    return new String(opc.part(slide), StandardCharsets.UTF_8)
        .replaceAll("(?s).*creationId[^>]* val=\"(\\d+)\".*", "$1");
  }

  private static Set<String> unled(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    Set<String> unled = new TreeSet<>(opc.partNames());
    unled.removeIf(part -> part.endsWith(".rels") || part.equals("/[Content_Types].xml"));
    Deque<String> pending = new ArrayDeque<>(List.of("/"));
    Set<String> seen = new TreeSet<>();
    while (!pending.isEmpty()) {
      String part = pending.pop();
      unled.remove(part);
      if (seen.add(part)) {
        opc.relationships(part).stream()
            .filter(relationship -> !relationship.external())
            .map(Relationship::partName)
            .forEach(pending::add);
      }
    }
    return unled;
  }

  private static Map<String, byte[]> parts(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    Map<String, byte[]> parts = new TreeMap<>();
    opc.partNames().forEach(name -> parts.put(name, opc.part(name)));
    return parts;
  }
}
