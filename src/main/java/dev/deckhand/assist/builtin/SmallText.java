package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text smaller than an instruction wants it; what is smaller stays, as larger may not fit. */
final class SmallText {
  private static final Pattern LEAST =
      Pattern.compile(
          "(?iu)\\b(?:at least|min(?:imum|\\.)?(?: of)?|no smaller than|not below|mindestens|nicht unter|"
              + "al menos|mínimo(?: de)?)\\s+(\\d{1,2}(?:[.,]\\d)?)[ -]?(?:points?|pt|punkte?n?|puntos)\\b"
              + "|\\b(\\d{1,2}) ?(?:pt|points?) (?:minimum|or (?:more|larger))");
  private static final Set<String> FURNITURE = Set.of("ftr", "sldNum", "dt", "hdr");

  private SmallText() {}

  /** What is smaller; nothing where the instruction names no size. */
  static List<DeckFinding> of(
      DeckLook look, DeckOutline deck, Set<Integer> slides, String instruction) {
    Matcher named = LEAST.matcher(instruction);
    if (!named.find()) {
      return List.of();
    }
    String number = named.group(1) == null ? named.group(2) : named.group(1);
    double least = Double.parseDouble(number.replace(',', '.'));
    List<DeckFinding> found = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      if (slides.isEmpty() || slides.contains(slide.number())) {
        slide.shapes().stream()
            .filter(shape -> shape.visible() && !FURNITURE.contains(shape.placeholder() + ""))
            .forEach(shape -> add(look, slide, shape, least, found));
      }
    }
    return found;
  }

  private static void add(
      DeckLook look, Slide slide, Shape shape, double least, List<DeckFinding> found) {
    OptionalDouble size =
        look.texts().stream()
            .filter(text -> text.slide() == slide.number() && text.shape() == shape.id())
            .mapToDouble(TextLook::size)
            .filter(points -> points > 0)
            .min();
    if (size.isPresent() && size.getAsDouble() < least) {
      String label = "#%d %s".formatted(shape.id(), shape.name());
      String points = points(size.getAsDouble());
      found.add(
          new DeckFinding(
              "small-text",
              slide.number(),
              shape.id(),
              label,
              points + " pt",
              DeckFinding.Severity.WARNING,
              "Slide %d, %s: has text of %s pt, where at least %s pt were asked for; enlarge it or say less"
                  .formatted(slide.number(), label, points, points(least)),
              null));
    }
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.1f", points).replaceFirst("\\.0$", "");
  }
}
