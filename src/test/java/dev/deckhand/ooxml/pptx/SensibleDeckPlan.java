package dev.deckhand.ooxml.pptx;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.plan.EditPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One plan for each group of operations, made for a deck at hand. */
public enum SensibleDeckPlan {
  TEXT,
  FORMAT,
  REPLACE,
  REPLACE_MASTERS,
  NOTES,
  ADD_SLIDE,
  DUPLICATE,
  DELETE_SLIDE,
  ORDER,
  LAYOUT,
  SHAPES,
  DELETE_SHAPE,
  TABLE,
  PICTURE,
  CHART;

  private static final String AT = "'at':{'x':30,'y':40,'width':300,'height':200}";
  private static final String DOT =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  /** The plan; what is there of a kind is edited where it is found first, and added in any case. */
  EditPlan on(DeckOutline deck) {
    return new EditPlan(name(), PlanFile.read(json(deck)).operations());
  }

  /** The same as JSON. */
  public String json(DeckOutline deck) {
    List<String> operations =
        switch (this) {
          case TEXT ->
              first(
                  deck,
                  s -> s.kind() == ShapeKind.TEXT,
                  "'op':'setText',%s,'paragraphs':['Edited']");
          case FORMAT ->
              first(
                  deck,
                  s -> s.kind() == ShapeKind.TEXT && !s.text().isBlank(),
                  "'op':'formatText',%s,'format':{'bold':true,'fontSize':18,'fontColor':'accent1'}");
          case REPLACE -> replace("deck");
          case REPLACE_MASTERS -> replace("masters");
          case NOTES -> eachEnd(deck, "'op':'setNotes','slide':'%d','text':'Said\\naloud'");
          case ADD_SLIDE -> addSlides(deck);
          case DUPLICATE -> eachEnd(deck, "'op':'duplicateSlide','slide':'%d'");
          case DELETE_SLIDE -> List.of("'op':'deleteSlide','slide':'%d'".formatted(last(deck)));
          case ORDER -> order(deck);
          case LAYOUT ->
              List.of(
                  "'op':'setLayout','slide':'1','layout':'%s'"
                      .formatted(text(deck.layouts().getLast().name())));
          case SHAPES -> shapes(deck);
          case DELETE_SHAPE -> first(deck, s -> true, "'op':'deleteShape',%s");
          case TABLE -> table(deck);
          case PICTURE ->
              List.of(
                  "'op':'addPicture','slide':'1',%s,'asset':'%s','altText':'A dot'"
                      .formatted(AT, DOT));
          case CHART -> chart(deck);
        };
    List<String> numbered = new ArrayList<>();
    for (String operation : operations) {
      numbered.add("{'id':'%d',%s}".formatted(numbered.size() + 1, operation));
    }
    return ("{'operations':[" + String.join(",", numbered) + "]}").replace('\'', '"');
  }

  private static List<String> replace(String scope) {
    return List.of("'op':'replaceText','find':'e','replace':'E','in':'%s'".formatted(scope));
  }

  private static List<String> addSlides(DeckOutline deck) {
    List<String> operations = new ArrayList<>();
    for (Layout layout : List.of(deck.layouts().getFirst(), deck.layouts().getLast())) {
      String texts =
          layout.placeholders().stream()
              .map(Placeholder::key)
              .map(key -> "'%s':['%s']".formatted(key, key))
              .collect(Collectors.joining(","));
      operations.add(
          "'op':'addSlide','after':'0','layout':'%s','placeholders':{%s},'notes':'Said'"
              .formatted(text(layout.name()), texts));
    }
    return operations;
  }

  private static List<String> order(DeckOutline deck) {
    return List.of(
        "'op':'moveSlide','slide':'%d','after':'0'".formatted(last(deck)),
        "'op':'addSection','name':'Section','beforeSlide':'1'",
        "'op':'setSlideHidden','slide':'1','hidden':true");
  }

  private static List<String> shapes(DeckOutline deck) {
    List<String> operations = new ArrayList<>();
    operations.addAll(first(deck, s -> true, "'op':'setAltText',%s,'text':'What it shows'"));
    operations.addAll(first(deck, s -> s.at() != null, "'op':'placeShape',%s," + AT));
    operations.add("'op':'addTextBox','slide':'1'," + AT + ",'paragraphs':['Box']");
    return operations;
  }

  private static List<String> table(DeckOutline deck) {
    List<String> operations = new ArrayList<>();
    operations.add("'op':'addTable','slide':'1'," + AT + ",'rows':[['Port','Ships'],['Kiel',7]]");
    operations.add(
        "'op':'writeTableCells','slide':'1','shape':'@1','row':2,'column':1,'values':[['Bergen']]");
    operations.addAll(
        first(
            deck,
            s -> s.kind() == ShapeKind.TABLE,
            "'op':'writeTableCells',%s,'row':1,'column':1,'values':[['Corner']]"));
    return operations;
  }

  private static List<String> chart(DeckOutline deck) {
    String data = "'categories':['a','b'],'series':[{'name':'s','values':[1,2]}]";
    List<String> operations = new ArrayList<>();
    operations.add("'op':'addChart','slide':'1'," + AT + ",'type':'column'," + data);
    operations.add(
        "'op':'updateChart','slide':'1','shape':'@1',"
            + "'categories':['a','b','c'],'series':[{'name':'s','values':[3,4,5]}]");
    return operations;
  }

  /** Any text within quotes of either kind. */
  private static String text(String any) {
    return any.replace("\\", "\\\\").replace("'", "\\u0027").replace("\"", "\\u0022");
  }

  private static List<String> eachEnd(DeckOutline deck, String operation) {
    return last(deck) == 1
        ? List.of(operation.formatted(1))
        : List.of(operation.formatted(1), operation.formatted(last(deck)));
  }

  /** An operation on the first shape of a kind that its id names alone; none without one. */
  private static List<String> first(DeckOutline deck, Predicate<Shape> kind, String operation) {
    for (Slide slide : deck.slides()) {
      for (Shape shape : slide.shapes()) {
        boolean alone = slide.shapes().stream().filter(s -> s.id() == shape.id()).count() == 1;
        if (alone && kind.test(shape)) {
          String place = "'slide':'%d','shape':'#%d'".formatted(slide.number(), shape.id());
          return List.of(operation.formatted(place));
        }
      }
    }
    return List.of();
  }

  private static int last(DeckOutline deck) {
    return deck.slides().size();
  }
}
