package dev.deckhand.assist.builtin;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a new slide goes, as an instruction says it.
 *
 * @param after number of the slide it follows, 0 for the front
 * @param named whether the instruction says it; else it is the end
 * @param rest the instruction without these words
 */
record SlidePlace(int after, boolean named, String rest) {
  private static final String SLIDE = "(?:slide|folie|(?:la )?diapositiva)\\s+";
  private static final Pattern AFTER =
      words(
          "(?:after|behind|nach|hinter|después de|tras|detrás de)\\s+(?:" + SLIDE + "|la )", true);
  private static final Pattern BEFORE =
      words("(?:before|vor|antes de)\\s+(?:" + SLIDE + "|la )", true);
  private static final Pattern COVER =
      words(
          "(?:after the (?:title|cover)(?: slide)?|nach der titelfolie|"
              + "después de la (?:portada|diapositiva de título))",
          false);
  private static final Pattern LAST =
      words(
          "(?:before the last slide|vor der letzten folie|antes de la última(?: diapositiva)?)",
          false);
  private static final Pattern END = words("(?:at the end|am ende|al final)(?: but)?", false);

  private static Pattern words(String expression, boolean numbered) {
    String number = numbered ? "(\\d{1,4})" : "";
    return Pattern.compile("(?iu),?\\s*(?<!\\p{L})" + expression + number + "(?![\\p{L}\\d])");
  }

  static SlidePlace of(String instruction, DeckOutline deck) {
    int count = deck.slides().size();
    Matcher after = AFTER.matcher(instruction);
    if (after.find()) {
      return at(Integer.parseInt(after.group(1)), after);
    }
    Matcher before = BEFORE.matcher(instruction);
    if (before.find()) {
      return at(Math.max(0, Integer.parseInt(before.group(1)) - 1), before);
    }
    Matcher cover = COVER.matcher(instruction);
    if (cover.find()) {
      return at(Math.min(1, count), cover);
    }
    Matcher last = LAST.matcher(instruction);
    if (last.find()) {
      return at(Math.max(0, count - 1), last);
    }
    return titled(instruction, deck);
  }

  /** Before or after a slide that is named by its title; else at the end. */
  private static SlidePlace titled(String instruction, DeckOutline deck) {
    for (Slide slide : deck.slides()) {
      String title = slide.title() == null ? "" : slide.title().strip();
      if (title.length() >= 3) {
        String quoted = "[\"“„'‘]?" + Pattern.quote(title) + "[\"”“'’]?";
        Matcher before = words("(?:before|vor|antes de)\\s+" + quoted, false).matcher(instruction);
        Matcher after = words("(?:after|nach|después de)\\s+" + quoted, false).matcher(instruction);
        if (before.find() || after.find()) {
          boolean in = before.reset().find();
          SlidePlace place = at(slide.number() - (in ? 1 : 0), in ? before : after);
          return new SlidePlace(place.after(), true, END.matcher(place.rest()).replaceAll(""));
        }
      }
    }
    Matcher end = END.matcher(instruction);
    int count = deck.slides().size();
    return end.find() ? at(count, end) : new SlidePlace(count, false, instruction);
  }

  private static SlidePlace at(int after, Matcher found) {
    return new SlidePlace(after, true, found.replaceFirst(""));
  }

  /** Whether the deck has such a place. */
  boolean in(DeckOutline deck) {
    return after <= deck.slides().size();
  }

  /** That the deck has no such place. */
  Draft missing(DeckOutline deck) {
    return new Draft.Cannot(
        String.format(
            Locale.ROOT, "There is no slide %d; the deck has %d", after, deck.slides().size()),
        "Name a slide of the deck");
  }
}
