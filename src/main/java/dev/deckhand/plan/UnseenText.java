package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks before text is replaced where nobody sees it: on hidden slides, in what is hidden. */
final class UnseenText {
  private final DeckOutline deck;
  private final Findings findings;

  UnseenText(DeckOutline deck, Findings findings) {
    this.deck = deck;
    this.findings = findings;
  }

  /** Asks once for the hidden slides and once for the hidden text that a replacement reaches. */
  void reached(TextOperation.ReplaceText replace, TextScope scope) {
    boolean onSlides = scope == TextScope.DECK || scope == TextScope.SLIDES;
    boolean inNotes = scope == TextScope.DECK || scope == TextScope.NOTES;
    List<String> slides = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    for (Slide slide : deck.slides()) {
      boolean words = onSlides && slide.shapes().stream().anyMatch(s -> holds(replace, s));
      boolean notes = inNotes && holds(replace, slide.notes());
      if (slide.hidden() && (words || notes)) {
        slides.add(String.valueOf(slide.number()));
      } else if (words) {
        slide.shapes().stream()
            .filter(shape -> unseen(replace, shape))
            .forEach(shape -> shapes.add(slide.number() + "/#" + shape.id()));
      }
    }
    ask(slides, "Slide %s is hidden and is", "Slides %s are hidden and are", replace);
    ask(
        shapes,
        "Shape %s has text nobody sees, which is",
        "Shapes %s have text nobody sees, which is",
        replace);
  }

  private void ask(List<String> places, String one, String many, Operation operation) {
    if (places.isEmpty()) {
      return;
    }
    String all = String.join(", ", places);
    String message = (places.size() == 1 ? one : many).formatted(all) + " changed too";
    findings.consent("hidden", message, all, operation);
  }

  private static boolean unseen(TextOperation.ReplaceText replace, Shape shape) {
    if (!shape.visible()) {
      return holds(replace, shape);
    }
    return shape.paragraphs().stream().anyMatch(paragraph -> unseen(replace, paragraph));
  }

  private static boolean unseen(TextOperation.ReplaceText replace, Paragraph paragraph) {
    return paragraph.seen() != null
        && count(replace, paragraph.seen()) < count(replace, paragraph.text());
  }

  /** No match reaches from one paragraph into the next. */
  private static boolean holds(TextOperation.ReplaceText replace, Shape shape) {
    return shape.paragraphs().stream().anyMatch(paragraph -> holds(replace, paragraph.text()));
  }

  private static boolean holds(TextOperation.ReplaceText replace, @Nullable String text) {
    return text != null && count(replace, text) > 0;
  }

  private static int count(TextOperation.ReplaceText replace, String text) {
    boolean exact = Boolean.TRUE.equals(replace.matchCase());
    String within = exact ? text : text.toLowerCase(Locale.ROOT);
    String find = exact ? replace.find() : replace.find().toLowerCase(Locale.ROOT);
    int count = 0;
    for (int at = within.indexOf(find); at >= 0; at = within.indexOf(find, at + find.length())) {
      count++;
    }
    return count;
  }
}
