package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.DeckScenes.deck;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck.AltTexts;
import dev.deckhand.evaluation.check.DeckCheck.Fits;
import dev.deckhand.evaluation.check.DeckCheck.HasLayout;
import dev.deckhand.evaluation.check.DeckCheck.NotesBudget;
import dev.deckhand.evaluation.check.DeckCheck.PlaceholdersBound;
import dev.deckhand.evaluation.check.DeckCheck.SlideChart;
import dev.deckhand.evaluation.check.DeckCheck.SlideCount;
import dev.deckhand.evaluation.check.DeckCheck.SlideSays;
import dev.deckhand.evaluation.check.DeckCheck.SlideTable;
import dev.deckhand.evaluation.check.DeckCheck.SlidesInLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What decks have and say, right and wrong. */
final class DeckSamples {
  private static final String ADD =
      "{'op':'addSlide','after':'2','layout':'Title and Content','placeholders':%s}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    DeckSamples samples = new DeckSamples();
    samples.slides();
    samples.texts();
    samples.placeholders();
    samples.fits();
    samples.language();
    samples.notes();
    samples.altTexts();
    samples.objects();
    return samples.samples;
  }

  private void add(Check check, @Nullable Double score, String says, String... operations) {
    add(check, score, says, deck(), operations);
  }

  private void add(
      Check check, @Nullable Double score, String says, OfficeFile before, String... operations) {
    samples.add(Sample.of(check, () -> submission(before, operations), score, says));
  }

  private static String set(int slide, String shape, String text) {
    return "{'op':'setText','slide':'%d','shape':'%s','paragraphs':[{'text':'%s'}]}"
        .formatted(slide, shape, text);
  }

  private void slides() {
    String delete = "{'op':'deleteSlide','slide':'4'}";
    add(new SlideCount(4, null, null), 1.0, "has 4 slides; wanted are 4");
    add(new SlideCount(4, null, null), 0.0, "has 3 slides; wanted are 4", delete);
    add(new SlideCount(null, 3, 4), 1.0, "wanted are at least 3 and at most 4");
    add(new SlideCount(null, 4, null), 1.0, "wanted are at least 4");
    add(new SlideCount(null, 4, null), 0.0, "has 3 slides", delete);
    add(new SlideCount(null, null, 3), 0.0, "wanted are at most 3");
    add(new SlideCount(null, null, 4), 1.0, "wanted are at most 4");
    String hide = "{'op':'setSlideHidden','slide':'4','hidden':true}";
    add(new SlideCount(null, null, 3, true), 1.0, "shows 3 slides; wanted are at most 3", hide);
    add(new SlideCount(null, null, 3), 0.0, "has 4 slides; wanted are at most 3", hide);
    add(new HasLayout(2, List.of("Blank", "title and content")), 1.0, "\"Title and Content\"");
    add(new HasLayout(2, List.of("Blank")), 0.0, "wanted is Blank");
    add(new HasLayout(9, List.of("Blank")), 0.0, "no slide 9");
    samples.add(
        Sample.of(
            new SlideCount(4, null, null), () -> submission(Scenes.orders()), null, "no deck"));
    samples.add(
        Sample.of(
            new dev.deckhand.evaluation.check.WorkbookCheck.HasSheet("A"),
            () -> submission(deck()),
            null,
            "no workbook"));
  }

  private void texts() {
    add(new SlideSays(2, null, List.of("12 %", "The SOUTH"), null), 1.0, "2 of 2 texts are on");
    add(new SlideSays(2, null, List.of("12 %", "west"), null), 0.5, "\"west\" is not on slide 2");
    add(new SlideSays(2, "title", List.of("South"), null), 0.0, "\"South\" is not on");
    add(new SlideSays(2, "ctrTitle", List.of("Revenue"), null), 1.0, "1 of 1");
    add(new SlideSays(2, "body", List.of("South"), null), 1.0, "1 of 1");
    add(new SlideSays(null, null, List.of("energy", "Machine"), null), 1.0, "2 of 2");
    add(new SlideSays(9, null, List.of("a"), null), 0.0, "There is no slide 9");
    add(new SlideSays(2, null, null, List.of("west")), 1.0, "Nothing unwanted is on slide 2");
    add(new SlideSays(2, null, List.of("12 %"), List.of("north")), 0.0, "and should not");
  }

  private void placeholders() {
    PlaceholdersBound bound = new PlaceholdersBound();
    String full = "{'title':[{'text':'Next'}],'body':[{'text':'First'}]}";
    add(bound, 1.0, "2 of 2 placeholders", ADD.formatted(full.replace("body", key())));
    add(bound, 0.5, "of slide 3 is empty", ADD.formatted("{'title':[{'text':'Next'}]}"));
    add(bound, 0.0, "nothing to look at");
    add(bound, 1.0, "2 of 2", set(2, "#2", "Other"));
    add(bound, 0.5, "of slide 2 is empty", "{'op':'deleteShape','slide':'2','shape':'#3'}");
    add(
        bound,
        0.0,
        "0 of 2",
        "{'op':'deleteShape','slide':'2','shape':'#3'}",
        set(2, "#2", "Click to edit Master title style"));
    add(bound, 1.0, "1 of 1", "{'op':'setLayout','slide':'2','layout':'Title Only'}");
  }

  /** The key of the content placeholder. */
  private static String key() {
    var deck = (dev.deckhand.document.DeckOutline) Scenes.ENGINE.outline(deck());
    return deck.layouts().stream()
        .filter(layout -> layout.name().equals("Title and Content"))
        .flatMap(layout -> layout.placeholders().stream())
        .filter(p -> p.type().equals("obj") || p.type().equals("body"))
        .map(p -> Objects.requireNonNull(p.key()))
        .findFirst()
        .orElseThrow();
  }

  private void fits() {
    String much = set(2, "#3", "many words on a slide ".repeat(80).strip());
    String over =
        "{'op':'placeShape','slide':'4','shape':'Table 6','at':"
            + "{'x':60,'y':140,'width':300,'height':80}}";
    add(new Fits(null), 1.0, "0 of 0 slides fit");
    add(new Fits(null), 1.0, "1 of 1 slides fit", set(2, "#3", "Short"));
    add(new Fits(null), 0.0, "slide 2/#3, needs", much);
    add(new Fits(null), 0.0, "over #", over.replace("Table 6", table()));
    add(new Fits(null), 1.0, "fit", deck(much), set(3, "#3", "Short"));
    add(new Fits(List.of(2)), 0.0, "slide 2/#3, needs", deck(much), set(3, "#3", "Short"));
    add(new Fits(List.of(2)), 1.0, "fit", deck(much), set(2, "#3", "Short"));
    add(new Fits(List.of(3, 9)), 0.0, "no slide 9");
    add(
        new Fits(null),
        1.0,
        "fit",
        "{'op':'formatText','slide':'2','shape':'#3','format':{'fontSize':8}}");
    add(
        new Fits(null),
        0.0,
        "slide 3/#",
        ADD.formatted("{'title':[{'text':'%s'}]}".formatted("long title ".repeat(60).strip())));
  }

  private static String table() {
    return object(dev.deckhand.document.DeckOutline.ShapeKind.TABLE);
  }

  private static String object(dev.deckhand.document.DeckOutline.ShapeKind kind) {
    var deck = (dev.deckhand.document.DeckOutline) Scenes.ENGINE.outline(deck());
    return deck.slides().get(3).shapes().stream()
        .filter(shape -> shape.kind() == kind)
        .map(shape -> "#" + shape.id())
        .findFirst()
        .orElseThrow();
  }

  private void language() {
    String german = "Die Umsätze sind im Norden und im Süden nicht mehr gestiegen";
    add(new SlidesInLanguage("en"), 1.0, "slides are in en");
    add(new SlidesInLanguage("de"), 0.0, "is in en");
    add(new SlidesInLanguage("en"), 0.75, "slide 2 is in de", set(2, "#3", german));
    add(new SlidesInLanguage("tlh"), null, "tlh cannot be told");
    OfficeFile bare =
        deck(
            "{'op':'deleteSlide','slide':'4'}",
            "{'op':'deleteSlide','slide':'3'}",
            set(1, "#3", "und"),
            set(2, "#2", "Umsatz"),
            set(2, "#3", "nicht"));
    add(new SlidesInLanguage("de"), 1.0, "1 of 1", bare);
    add(new SlidesInLanguage("fr"), 0.0, "the deck is in de", bare);
  }

  private void notes() {
    add(new NotesBudget(1, 9), 0.25, "slide 1 has 0 words of notes");
    add(new NotesBudget(9, 9), 0.25, "1 of 4 slides have notes of 9 to 9 words");
    add(new NotesBudget(10, 20), 0.0, "0 of 4");
    add(new NotesBudget(1, 8), 0.0, "0 of 4");
    add(new NotesBudget(0, 9), 1.0, "4 of 4");
    add(new NotesBudget(0, 3), 1.0, "3 of 3", "{'op':'setSlideHidden','slide':'2','hidden':true}");
  }

  private static String alt(String shape, String text) {
    return "{'op':'setAltText','slide':'4','shape':'%s','text':'%s'}".formatted(shape, text);
  }

  private void altTexts() {
    String picture = object(dev.deckhand.document.DeckOutline.ShapeKind.PICTURE);
    String chart = object(dev.deckhand.document.DeckOutline.ShapeKind.CHART);
    AltTexts alt = new AltTexts();
    add(
        alt,
        0.0,
        "has no alternative text that says anything",
        deck(alt(picture, ""), alt(chart, "")));
    add(
        alt,
        1.0,
        "2 of 2 pictures",
        deck(alt(picture, ""), alt(chart, "")),
        alt(picture, "A dot"),
        alt(chart, "Two columns"));
    add(alt, 0.5, "1 of 2", deck(alt(chart, "")), alt(picture, "A dot"));
    add(alt, 0.0, "0 of 2", deck(alt(chart, "")), alt(picture, "image1.PNG"));
    OfficeFile told = deck(alt(picture, "A dot"), alt(chart, "Two columns"));
    add(alt, 1.0, "2 of 2", told);
    add(alt, 0.5, "the alternative text of slide 4/#", told, alt(chart, "Columns"));
    add(alt, 0.0, "0 pictures", "{'op':'deleteSlide','slide':'4'}");
    add(alt, 1.0, "4 of 4", told, "{'op':'duplicateSlide','slide':'4'}");
  }

  private void objects() {
    add(new SlideChart(4, "columnStacked", List.of(1.0, 2.5)), 1.0, "is on slide 4");
    add(new SlideChart(null, "stackedColumn", null), 1.0, "is in the deck");
    add(new SlideChart(4, "column", null), 0.0, "is a stackedColumn, not a column");
    add(new SlideChart(4, "columnStacked100", null), 0.0, "is a stackedColumn");
    add(new SlideChart(4, "combo", null), 0.0, "not a combo");
    add(new SlideChart(4, null, List.of(2.5, 3.0)), 0.0, "lacks the value 3.0");
    add(new SlideChart(3, null, null), 0.0, "There is no chart on slide 3");
    add(new SlideChart(9, null, null), 0.0, "There is no chart on slide 9");
    String percent =
        "{'op':'addChart','slide':'3','at':{'x':40,'y':420,'width':300,'height':100},'type':'%s',"
            + "'categories':['a'],'series':[{'name':'s','values':[1]},{'name':'t','values':[2]}]}";
    add(
        new SlideChart(3, "columnStacked100", null),
        1.0,
        "is on slide 3",
        percent.formatted("columnStacked100"));
    add(new SlideChart(3, "combo", null), 1.0, "is on slide 3", percent.formatted("combo"));
    add(new SlideChart(3, "line", null), 1.0, "is on slide 3", percent.formatted("combo"));
    add(new SlideTable(4, List.of("machine", "45")), 1.0, "is on slide 4");
    add(new SlideTable(null, null), 1.0, "is in the deck");
    add(new SlideTable(4, List.of("Machine", "46")), 0.0, "lacks a cell with \"46\"");
    add(new SlideTable(2, null), 0.0, "There is no table on slide 2");
    add(
        new SlideTable(null, List.of("Machine")),
        1.0,
        "A table",
        "{'op':'addTable','slide':'2','at':{'x':40,'y':400,'width':300,'height':80},"
            + "'rows':[['Item'],['Lathe']]}");
  }
}
