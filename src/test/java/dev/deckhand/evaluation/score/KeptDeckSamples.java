package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.DeckScenes.deck;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.DeckCheck.FormatKept;
import dev.deckhand.evaluation.check.DeckCheck.GeometryKept;
import dev.deckhand.evaluation.check.DeckCheck.LinksIntact;
import dev.deckhand.evaluation.check.DeckCheck.NumbersKept;
import dev.deckhand.evaluation.check.DeckCheck.TextKept;
import dev.deckhand.evaluation.check.DeckCheck.TextLength;
import java.util.ArrayList;
import java.util.List;

/** What decks keep through edits, and what they lose. */
final class KeptDeckSamples {
  private static final String MOVE = "{'op':'moveSlide','slide':'2','after':'4'}";
  private static final String DELETE = "{'op':'deleteSlide','slide':'%d'}";
  private static final String FRONT =
      "{'op':'addSlide','after':'0','layout':'Title Only','placeholders':"
          + "{'title':[{'text':'A new start'}]}}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    KeptDeckSamples samples = new KeptDeckSamples();
    samples.texts();
    samples.numbers();
    samples.lengths();
    samples.geometry();
    samples.formats();
    samples.links();
    return samples.samples;
  }

  private void add(Check check, double score, String says, String... operations) {
    add(check, score, says, deck(), operations);
  }

  private void add(
      Check check, double score, String says, OfficeFile before, String... operations) {
    samples.add(Sample.of(check, () -> submission(before, operations), score, says));
  }

  private static String set(int slide, String shape, String text) {
    return "{'op':'setText','slide':'%d','shape':'%s','paragraphs':[{'text':'%s'}]}"
        .formatted(slide, shape, text);
  }

  private void texts() {
    TextKept all = new TextKept(null, null);
    int shapes = texts(deck());
    add(all, 1, "shapes have the text they had");
    add(all, 1, "shapes have", MOVE, FRONT);
    add(all, (shapes - 1.0) / shapes, "slide 2/#2 no longer says \"Revenue", set(2, "#2", "Up"));
    add(all, (shapes - 2.0) / shapes, "no longer says", DELETE.formatted(3));
    add(new TextKept(null, List.of("title")), 1, "shapes have", set(2, "#2", "Up"));
    add(new TextKept(List.of(3), null), 1, "2 of 2 shapes", set(2, "#2", "Up"));
    add(new TextKept(List.of(2), null), 0.5, "1 of 2 shapes", set(2, "#2", "Up"));
    add(new TextKept(List.of(2), null), 0, "no longer says", MOVE);
    add(new TextKept(List.of(4), null), 0, "0 of", DELETE.formatted(4));
    add(new TextKept(List.of(9), null), 0, "there was no slide 9");
    add(
        all,
        (shapes - 1.0) / shapes,
        "slide 3/#2 no longer says",
        deck(set(2, "#2", "Same"), set(3, "#2", "Same")),
        set(3, "#2", "Other"));
  }

  private static int texts(OfficeFile file) {
    var deck = (dev.deckhand.document.DeckOutline) Scenes.ENGINE.outline(file);
    return (int)
        deck.slides().stream()
            .flatMap(slide -> slide.shapes().stream())
            .filter(shape -> !shape.text().isBlank())
            .count();
  }

  private void numbers() {
    OfficeFile bare = deck(DELETE.formatted(4));
    NumbersKept kept = new NumbersKept();
    add(kept, 1, "3 of 3 numbers", bare);
    add(kept, 1, "3 of 3 numbers", bare, set(2, "#3", "Der Norden hat 1.200, der Süden 300"));
    add(kept, 2.0 / 3, "300 is not on slide 2", bare, set(2, "#3", "North sold 1,200 units"));
    add(kept, 2.0 / 3, "12 % is not on slide 2", bare, set(2, "#2", "Revenue grew by 12"));
    add(kept, 1, "3 of 3", bare, set(2, "#2", "12% mehr Umsatz"));
    add(kept, 0, "is not on", bare, DELETE.formatted(2));
    add(kept, 1, "There were no numbers", deck(DELETE.formatted(4), DELETE.formatted(2)));
    OfficeFile twice = deck(DELETE.formatted(4), set(2, "#3", "12 % and 300"));
    add(kept, 2.0 / 3, "12 % is not", twice, set(2, "#3", "300 again"));
  }

  private void lengths() {
    add(new TextLength(1.0), 1, "4 of 4 slides are at most 1.0 times as long");
    String longer = set(3, "#2", "Costs are in the budget of the year as it was planned in May");
    add(new TextLength(1.0), 0.75, "slide 3 has", longer);
    add(new TextLength(2.0), 1, "4 of 4", longer);
    add(new TextLength(0.1), 0, "0 of 4");
    add(new TextLength(1.0), 1, "4 of 4", FRONT);
  }

  private void geometry() {
    GeometryKept kept = new GeometryKept();
    OfficeFile two = deck(DELETE.formatted(4), DELETE.formatted(3), DELETE.formatted(1));
    add(kept, 1, "2 of 2 shapes are where they were", two);
    place(two, 36, 126, 648, 356.4);
    add(kept, 0.5, "slide 1/#3 is gone", two, "{'op':'deleteShape','slide':'1','shape':'#3'}");
    add(kept, 1, "2 of 2", two, FRONT);
    add(kept, 0, "nothing to look at", two, FRONT, DELETE.formatted(1));
  }

  /** Each side of a box matters. */
  private void place(OfficeFile deck, double x, double y, double width, double height) {
    box(deck, x + 0.5, y, width, height, 1);
    box(deck, x, y + 0.5, width, height, 1);
    box(deck, x, y, width + 0.5, height, 1);
    box(deck, x + 9, y, width, height, 0.5);
    box(deck, x, y + 9, width, height, 0.5);
    box(deck, x, y, width - 9, height, 0.5);
    box(deck, x, y, width, height - 9, 0.5);
  }

  private void box(OfficeFile deck, double x, double y, double width, double height, double score) {
    add(
        new GeometryKept(),
        score,
        score == 1 ? "2 of 2" : "slide 1/#3 has moved",
        deck,
        "{'op':'placeShape','slide':'1','shape':'#3','at':{'x':%s,'y':%s,'width':%s,'height':%s}}"
            .formatted(x, y, width, height));
  }

  private void formats() {
    FormatKept kept = new FormatKept();
    OfficeFile two = deck(DELETE.formatted(4), DELETE.formatted(3), DELETE.formatted(1));
    String format = "{'op':'formatText','slide':'1','shape':'#3','format':%s}";
    add(kept, 1, "2 of 2 shapes have texts that look", two);
    add(kept, 1, "2 of 2", two, set(1, "#3", "Less"), FRONT);
    add(kept, 0.5, "pt bold #", two, format.formatted("{'bold':true}"));
    OfficeFile sized = Scenes.edited(two, format.formatted("{'fontSize':20}"));
    add(kept, 1, "2 of 2", sized, format.formatted("{'fontSize':20.2}"));
    add(kept, 0.5, "20.5 pt", sized, format.formatted("{'fontSize':20.3}"));
    add(kept, 0.5, "slide 1/#3 was in", two, format.formatted("{'fontSize':11}"));
    add(kept, 0.5, "#FF0000", two, format.formatted("{'fontColor':'#FF0000'}"));
    add(kept, 0.5, "Georgia", two, format.formatted("{'fontName':'Georgia'}"));
    add(kept, 0.5, "no text", two, "{'op':'deleteShape','slide':'1','shape':'#3'}");
    add(kept, 0, "nothing to look at", two, FRONT, DELETE.formatted(1));
  }

  private void links() {
    LinksIntact kept = new LinksIntact();
    add(kept, 1, "2 of 2 links go where they went");
    add(kept, 1, "2 of 2", FRONT);
    add(kept, 1, "2 of 2", MOVE);
    add(kept, 1, "1 of 1", DELETE.formatted(2));
    add(kept, 1, "0 of 0", DELETE.formatted(3));
    String gone = "{'op':'deleteShape','slide':'3','shape':'#3'}";
    add(kept, 0, "slide 3 no longer links to", gone);
  }
}
