package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words: not too many on a slide, bullets that begin and end alike. */
final class WordingRules {
  /** More than this is read, not listened to. */
  static final int MOST_WORDS = 100;

  private static final int FEWEST = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,%-]*");
  private static final Pattern FULL_STOP = Pattern.compile("(?s).*[^.]\\.\\s*");

  private WordingRules() {}

  static void check(DeckOutline deck, DeckLook look, Findings findings) {
    for (Slide slide : deck.slides()) {
      long words = slide.shapes().stream().mapToLong(WordingRules::words).sum();
      if (words > MOST_WORDS) {
        findings.add(
            "too-many-words",
            slide,
            words + " words",
            Severity.WARNING,
            "has %d words; above %d people read instead of listening, so move some to the notes or to another slide"
                .formatted(words, MOST_WORDS));
      }
      for (Shape shape : slide.shapes()) {
        if (shape.kind() == ShapeKind.TEXT && shape.visible() && !Roles.title(shape)) {
          bullets(slide, shape, uniform(slide, shape, look), findings);
        }
      }
    }
  }

  private static long words(Shape shape) {
    boolean counted = shape.kind() == ShapeKind.TEXT || shape.kind() == ShapeKind.SMART_ART;
    return counted && !Roles.furniture(shape)
        ? WORD.matcher(shape.seenText()).results().count()
        : 0;
  }

  /** Whether all its text looks the same, so that writing it anew loses nothing. */
  private static boolean uniform(Slide slide, Shape shape, DeckLook look) {
    long looks =
        look.texts().stream()
            .filter(text -> text.slide() == slide.number() && text.shape() == shape.id())
            .count();
    boolean simple =
        shape.paragraphs().stream().allMatch(p -> p.seen() == null && p.text().indexOf('\n') < 0);
    return looks == 1 && simple && shape.links().isEmpty();
  }

  private static void bullets(Slide slide, Shape shape, boolean safe, Findings findings) {
    List<Paragraph> lines = shape.paragraphs().stream().filter(p -> !p.text().isBlank()).toList();
    if (lines.size() < FEWEST) {
      return;
    }
    Boolean stops = usual(lines, WordingRules::stops);
    Boolean capitals = usual(lines, WordingRules::capital);
    long odd =
        lines.stream()
            .filter(
                line ->
                    (stops != null && stops(line) != stops)
                        || (capitals != null && letter(line) && capital(line) != capitals))
            .count();
    if (odd > 0) {
      findings.add(
          "inconsistent-bullets",
          slide,
          shape,
          "%d of %d lines".formatted(odd, lines.size()),
          Severity.HINT,
          "%d of its %d lines begin or end unlike the others (capital letter, full stop); write them alike"
              .formatted(odd, lines.size()),
          safe ? new Remedy.Wording(alike(shape.paragraphs(), stops, capitals)) : null);
    }
  }

  private static boolean stops(Paragraph line) {
    return FULL_STOP.matcher(line.text()).matches();
  }

  private static boolean letter(Paragraph line) {
    return Character.isLetter(line.text().strip().codePointAt(0));
  }

  private static boolean capital(Paragraph line) {
    return Character.isUpperCase(line.text().strip().codePointAt(0));
  }

  /** What two thirds of the lines do; {@code null} when there is no such habit. */
  private static @Nullable Boolean usual(List<Paragraph> lines, Predicate<Paragraph> habit) {
    long having = lines.stream().filter(habit).count();
    if (having * 3 >= lines.size() * 2L) {
      return true;
    }
    return having * 3 <= lines.size() ? Boolean.FALSE : null;
  }

  private static List<Paragraph> alike(
      List<Paragraph> paragraphs, @Nullable Boolean stops, @Nullable Boolean capitals) {
    return paragraphs.stream()
        .map(line -> line.text().isBlank() ? line : alike(line, stops, capitals))
        .toList();
  }

  /** A capital letter is never taken away: it may belong to a name. */
  private static Paragraph alike(
      Paragraph line, @Nullable Boolean stops, @Nullable Boolean capitals) {
    String text = line.text();
    if (Boolean.TRUE.equals(capitals) && letter(line) && !capital(line)) {
      int at = text.length() - text.stripLeading().length();
      text =
          text.substring(0, at)
              + Character.toString(Character.toTitleCase(text.codePointAt(at)))
              + text.substring(text.offsetByCodePoints(at, 1));
    }
    if (stops != null && stops(line) != stops) {
      String bare = text.stripTrailing();
      boolean ends = bare.matches("(?s).*[!?:;,…]");
      text = stops ? (ends ? text : bare + ".") : bare.substring(0, bare.length() - 1);
    }
    return new Paragraph(text, line.level());
  }
}
