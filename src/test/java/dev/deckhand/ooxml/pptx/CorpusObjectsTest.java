package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables, pictures and charts of every real deck: added, written, given other data. */
class CorpusObjectsTest {
  private static final String DOT =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  private static final String AT = "'at':{'x':30,'y':40,'width':300,'height':200}";

  private final DeckEngine engine = Engines.decks();

  private record Deck(OfficeFile file, DeckOutline outline) {}

  @TestFactory
  Stream<DynamicTest> newObjectsAreWhatTheFormatAllows() {
    return decks(
        deck -> {
          OfficeFile edited =
              run(
                  deck,
                  "{'op':'addTable','slide':'1'," + AT + ",'rows':[['a','b'],['x',1]]}",
                  "{'op':'addPicture','slide':'1'," + AT + ",'asset':'" + DOT + "','altText':'x'}",
                  "{'op':'addChart','slide':'1',"
                      + AT
                      + ",'type':'combo','categories':['a','b'],'series':["
                      + "{'name':'s','values':[1,2]},{'name':'t','values':[3,null]}]}");
          List<Shape> shapes = engine.outline(edited).slides().getFirst().shapes();
          assertThat(shapes.subList(shapes.size() - 3, shapes.size()))
              .extracting(Shape::kind)
              .containsExactly(ShapeKind.TABLE, ShapeKind.PICTURE, ShapeKind.CHART);
          assertThat(Schemas.newErrors(parts(deck.file()), parts(edited))).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> tablesTakeTextInEveryCornerThatShows() {
    return decks(
        deck -> {
          for (Slide slide : deck.outline().slides()) {
            for (Shape shape : slide.shapes()) {
              ShapeContent.Table table = shape.table();
              if (table != null && table.rows() > 0 && unique(slide, shape)) {
                OfficeFile edited =
                    run(
                        deck,
                        "{'op':'writeTableCells','slide':'%d','shape':'#%d','row':1,'column':1,'values':[['Corner']]}"
                            .formatted(slide.number(), shape.id()));
                Shape after = shape(engine.outline(edited), slide.number(), shape.id());
                ShapeContent.Table written = Objects.requireNonNull(after.table());
                assertThat(written.cells().getFirst().getFirst()).isEqualTo("Corner");
              }
            }
          }
        });
  }

  /** What stands in the way of other data in a chart that has a workbook. */
  private static final List<String> KNOWN =
      List.of(
          "categories of several levels",
          "is a bubble chart",
          "shows a pivot table",
          "the 3 series of a stock chart");

  @TestFactory
  Stream<DynamicTest> chartsTakeMoreDataAndLess() {
    return decks(
        deck -> {
          for (Slide slide : deck.outline().slides()) {
            for (Shape shape : slide.shapes()) {
              ShapeContent.Chart chart = shape.chart();
              if (chart != null && changeable(chart) && unique(slide, shape)) {
                int series = chart.series().size();
                int count = Math.max(chart.categories().size(), 1);
                update(deck, slide, shape, series + 1, count + 2);
                update(deck, slide, shape, Math.max(series - 1, 1), Math.max(count - 1, 1));
              }
            }
          }
        });
  }

  private static boolean changeable(ShapeContent.Chart chart) {
    return chart.source() == ShapeContent.DataSource.EMBEDDED && !chart.type().equals("boxWhisker");
  }

  private void update(Deck deck, Slide slide, Shape shape, int series, int count) {
    String numbers =
        IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      all.add("{'name':'Series %d','values':[%s]}".formatted(i, numbers));
    }
    String plan =
        "{'op':'updateChart','slide':'%d','shape':'#%d','categories':[%s],'series':[%s]}"
            .formatted(slide.number(), shape.id(), numbers, String.join(",", all));
    try {
      OfficeFile edited = run(deck, plan);
      ChartsInStep.check(edited);
      assertThat(Schemas.newErrors(parts(deck.file()), parts(edited))).isEmpty();
      ShapeContent.Chart after =
          Objects.requireNonNull(shape(engine.outline(edited), slide.number(), shape.id()).chart());
      assertThat(after.series()).hasSize(series);
      assertThat(after.categories()).hasSize(count);
    } catch (DocumentProblem problem) {
      assertThat(KNOWN).anyMatch(String.valueOf(problem.getMessage())::contains);
    }
  }

  private static boolean unique(Slide slide, Shape shape) {
    return slide.shapes().stream().filter(s -> s.id() == shape.id()).count() == 1;
  }

  private static Shape shape(DeckOutline deck, int slide, int id) {
    return deck.slides().get(slide - 1).shapes().stream()
        .filter(s -> s.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private OfficeFile run(Deck deck, String... operations) {
    String json = "{\"operations\":[" + String.join(",", operations).replace('\'', '"') + "]}";
    return engine.edit(deck.file(), PlanFile.bind(deck.outline(), PlanFile.read(json))).file();
  }

  private static Map<String, byte[]> parts(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    Map<String, byte[]> parts = new TreeMap<>();
    opc.partNames().forEach(name -> parts.put(name, opc.part(name)));
    return parts;
  }

  private interface Check {
    void of(Deck deck);
  }

  private Stream<DynamicTest> decks(Check check) {
    Stream<Path> samples =
        Stream.of("company-template", "overloaded-deck", "quarterly-review")
            .map(name -> Path.of("samples", name + ".pptx"));
    return Stream.concat(samples, Corpus.files("office/pptx").stream())
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName().toString(), () -> open(path).ifPresent(check::of)));
  }

  private Optional<Deck> open(Path path) throws IOException {
    Optional<DocumentFormat> format =
        DocumentFormat.ofFileName(path.toString()).filter(f -> f.host() == Host.POWERPOINT);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    OfficeFile file =
        new OfficeFile(path.getFileName().toString(), format.get(), Files.readAllBytes(path));
    try {
      return Optional.of(new Deck(file, engine.outline(file)))
          .filter(d -> !d.outline().slides().isEmpty());
    } catch (DocumentProblem unreadable) {
      return Optional.empty();
    }
  }
}
