package dev.deckhand.plan;

import static dev.deckhand.plan.DeckConsentCoverageTest.Reach.FILE;
import static dev.deckhand.plan.DeckConsentCoverageTest.Reach.SHAPE;
import static dev.deckhand.plan.DeckConsentCoverageTest.Reach.SLIDE;
import static dev.deckhand.plan.DeckConsentCoverageTest.Reach.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.Host;
import dev.deckhand.document.ShapeContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** For every deck operation there is a decision on what nobody sees. */
class DeckConsentCoverageTest {
  /** What an operation changes. */
  enum Reach {
    /** A shape: asks on a hidden slide, and when the shape cannot be seen. */
    SHAPE(true, true),
    /** Something of a slide as a whole. */
    SLIDE(true, false),
    /** Words, wherever they are. */
    WORDS(true, true),
    /** The order of slides, or one that is new. */
    FILE(false, false);

    private final boolean hiddenSlide;
    private final boolean hiddenShape;

    Reach(boolean hiddenSlide, boolean hiddenShape) {
      this.hiddenSlide = hiddenSlide;
      this.hiddenShape = hiddenShape;
    }
  }

  private record Decision(Reach reach, String operation) {}

  private static final Map<String, Decision> DECISIONS = decisions();

  private static Map<String, Decision> decisions() {
    Map<String, Decision> all = new TreeMap<>();
    String at = "'at':{'x':10,'y':10,'width':200,'height':100}";
    put(all, FILE, "addSlide", "'after':'1','layout':'L','placeholders':{'title':[{'text':'x'}]}");
    put(all, SLIDE, "deleteSlide", "'slide':'1'");
    put(all, SLIDE, "moveSlide", "'slide':'1','after':'2'");
    put(all, FILE, "duplicateSlide", "'slide':'1','after':'1'");
    put(all, SLIDE, "setLayout", "'slide':'1','layout':'L'");
    put(all, FILE, "addSection", "'name':'S','beforeSlide':'1'");
    put(all, SLIDE, "setSlideHidden", "'slide':'1','hidden':false");
    put(all, SHAPE, "setText", "'slide':'1','shape':'#4','paragraphs':[{'text':'x'}]");
    put(all, SHAPE, "formatText", "'slide':'1','shape':'#4','format':{'bold':true}");
    put(all, WORDS, "replaceText", "'find':'ship','replace':'x'");
    put(all, SLIDE, "setNotes", "'slide':'1','text':'x'");
    put(all, SHAPE, "setAltText", "'slide':'1','shape':'#4','text':'x'");
    put(all, SHAPE, "placeShape", "'slide':'1','shape':'#4'," + at);
    put(all, SHAPE, "deleteShape", "'slide':'1','shape':'#4'");
    put(all, SLIDE, "addTextBox", "'slide':'1','paragraphs':[{'text':'x'}]," + at);
    put(all, SLIDE, "addTable", "'slide':'1','rows':[['a','b'],[1,2]]," + at);
    put(
        all,
        SHAPE,
        "writeTableCells",
        "'slide':'1','shape':'#5','row':1,'column':1,'values':[['x']]");
    put(all, SLIDE, "addPicture", "'slide':'1','asset':'image1.png','altText':'x'," + at);
    String series = "'categories':['a','b'],'series':[{'name':'s','values':[1,2]}]";
    put(all, SLIDE, "addChart", "'slide':'1','type':'column'," + series + "," + at);
    put(all, SHAPE, "updateChart", "'slide':'1','shape':'#6'," + series);
    return all;
  }

  private static void put(Map<String, Decision> all, Reach reach, String verb, String fields) {
    all.put(verb, new Decision(reach, "{'op':'" + verb + "'," + fields + "}"));
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAsks() {
    Set<String> verbs = new TreeSet<>(OperationVerbs.of(Host.POWERPOINT).keySet());
    Stream<DynamicTest> complete =
        Stream.of(
            DynamicTest.dynamicTest(
                "every operation has a decision",
                () -> assertThat(DECISIONS.keySet()).containsAll(verbs)));
    return Stream.concat(
        complete,
        DECISIONS.entrySet().stream()
            .filter(e -> verbs.contains(e.getKey()))
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue()))));
  }

  private static void check(Decision decision) {
    Map<String, Boolean> asked = new LinkedHashMap<>();
    asked.put("hidden slide", asks(decision, true, true));
    asked.put("hidden shape", asks(decision, false, false));
    asked.put("nothing hidden", asks(decision, false, true));
    assertThat(asked)
        .as("%s", bound(decision, true, true))
        .isEqualTo(
            Map.of(
                "hidden slide", decision.reach().hiddenSlide,
                "hidden shape", decision.reach().hiddenShape,
                "nothing hidden", false));
  }

  /** Deleting a slide asks by itself, hidden or not: the question names the slide. */
  private static boolean asks(Decision decision, boolean hidden, boolean visible) {
    Set<String> codes =
        bound(decision, hidden, visible).stream().map(Violation::code).collect(Collectors.toSet());
    return codes.contains("hidden")
        || codes.contains("unhide")
        || (hidden && codes.contains("delete-slide"));
  }

  private static List<Violation> bound(Decision decision, boolean hidden, boolean visible) {
    DeckBinder binder = new DeckBinder(deck(hidden, visible));
    return binder.bind(Plans.of(Host.POWERPOINT, decision.operation())).violations();
  }

  private static DeckOutline deck(boolean hidden, boolean visible) {
    List<Shape> shapes =
        List.of(
            shape(4, ShapeKind.TEXT, visible, null),
            shape(
                5,
                ShapeKind.TABLE,
                visible,
                new ShapeContent.Table(1, 1, false, List.of(List.of("")), List.of())),
            shape(6, ShapeKind.CHART, visible, chart()),
            shape(7, ShapeKind.PICTURE, true, new ShapeContent.Picture("image1.png", 10, false)));
    return new DeckOutline(
        List.of(
            new DeckOutline.Slide(1, "L", "T", hidden, shapes, null),
            new DeckOutline.Slide(2, "L", "T", false, List.of(), null)),
        List.of(
            new DeckOutline.Layout(
                "L", List.of(new DeckOutline.Placeholder("title", "title", null, null)))),
        960,
        540,
        false,
        List.of());
  }

  private static ShapeContent chart() {
    return new ShapeContent.Chart(
        "column",
        null,
        List.of("a", "b"),
        List.of(new ShapeContent.Series("s", List.of(1.0, 2.0))),
        ShapeContent.DataSource.EMBEDDED);
  }

  private static Shape shape(
      int id,
      ShapeKind kind,
      boolean visible,
      @org.jspecify.annotations.Nullable ShapeContent content) {
    return new Shape(
        id,
        "Shape " + id,
        kind,
        null,
        new Box(10, 10, 100, 50),
        kind == ShapeKind.TEXT ? List.of(new Paragraph("a ship", 0)) : List.of(),
        null,
        visible,
        visible ? null : Concealment.OFF_SLIDE,
        null,
        content,
        List.of(),
        false);
  }
}
