package dev.deckhand.evaluation.score;

import static dev.deckhand.evaluation.score.DeckScenes.deck;
import static dev.deckhand.evaluation.score.Scenes.submission;

import dev.deckhand.evaluation.check.DeckCheck.SlideSays;
import dev.deckhand.evaluation.check.DeckCheck.TextLooks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fonts, sizes and colours of texts on slides, and notes: right and wrong. */
final class LookingTextSamples {
  private static final String FORMAT = "{'op':'formatText','slide':'2','shape':'#2','format':{%s}}";

  private final List<Sample> samples = new ArrayList<>();

  static List<Sample> all() {
    LookingTextSamples samples = new LookingTextSamples();
    samples.looks();
    samples.shades();
    samples.notes();
    return samples.samples;
  }

  private void add(TextLooks check, double score, String says, String... formats) {
    List<String> operations = new ArrayList<>();
    for (String format : formats) {
      operations.add(FORMAT.formatted(format));
    }
    samples.add(
        Sample.of(check, () -> submission(deck(), operations.toArray(String[]::new)), score, says));
  }

  private static TextLooks title(@Nullable String font, @Nullable Double size) {
    return new TextLooks(2, "title", font, size, null, null);
  }

  private void looks() {
    add(title("Georgia", null), 1, "1 of 1 texts look", "'fontName':'Georgia'");
    add(title("georgia", 30.0), 1, "1 of 1", "'fontName':'Georgia','fontSize':30");
    add(title("Georgia", null), 0, "slide 2/#2 has the font ");
    add(title(null, 30.0), 0, "31.0 points instead of 30.0", "'fontSize':31");
    add(title(null, 30.0), 1, "1 of 1", "'fontSize':30.2");
    add(title(null, 30.0), 0, "points instead of", "'fontSize':30.3");
    TextLooks bold = new TextLooks(2, "title", null, null, true, null);
    add(bold, 1, "1 of 1", "'bold':true");
    add(bold, 0, "text that is not bold");
    add(new TextLooks(2, "title", null, null, false, null), 0, "has bold text", "'bold':true");
    add(new TextLooks(2, null, "Georgia", null, null, null), 0.5, "1 of 2", "'fontName':'Georgia'");
    add(new TextLooks(9, null, "Georgia", null, null, null), 0, "nothing to look at");
    add(
        title("Arial", 9.0),
        0,
        "the font Georgia instead of Arial, 8.0 points",
        "'fontName':'Georgia','fontSize':8");
  }

  private void shades() {
    shade("red", "#C00000", true);
    shade("red", "#FF0000", true);
    shade("red", "#FF00FF", false);
    shade("red", "#FFA500", false);
    shade("red", "#555555", false);
    shade("orange", "#FFA500", true);
    shade("yellow", "#FFFF00", true);
    shade("yellow", "#00FF00", false);
    shade("green", "#00B050", true);
    shade("green", "#008000", true);
    shade("blue", "#4472C4", true);
    shade("blue", "#00AA00", false);
    shade("dark blue", "#00008B", true);
    shade("dark blue", "#ADD8E6", false);
    shade("light blue", "#ADD8E6", true);
    shade("light blue", "#00008B", false);
    shade("purple", "#800080", true);
    shade("pink", "#FF69B4", true);
    shade("black", "#000000", true);
    shade("black", "#444444", false);
    shade("white", "#CCCCCC", false);
    shade("grey", "#808080", true);
    shade("#AABBCC", "#aabbcc", true);
    shade("#AABBCC", "#aabbcd", false);
  }

  private void shade(String wanted, String is, boolean right) {
    add(
        new TextLooks(2, "title", null, null, null, wanted),
        right ? 1 : 0,
        right ? "1 of 1" : " instead of " + wanted,
        "'fontColor':'%s'".formatted(is));
  }

  private void notes() {
    SlideSays says = new SlideSays(2, "notes", List.of("the north is ahead"), null);
    samples.add(Sample.of(says, () -> submission(deck()), 1.0, "1 of 1 texts are on slide 2"));
    SlideSays other = new SlideSays(3, "notes", List.of("the north is ahead"), null);
    samples.add(Sample.of(other, () -> submission(deck()), 0.0, "is not on slide 3"));
  }
}
