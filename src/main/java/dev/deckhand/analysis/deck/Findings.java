package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules of a review find. */
final class Findings {
  private final List<DeckFinding> found = new ArrayList<>();

  /** About a whole slide. */
  void add(String code, Slide slide, @Nullable String measured, Severity severity, String message) {
    String text = "Slide %d %s".formatted(slide.number(), message);
    found.add(new DeckFinding(code, slide.number(), null, null, measured, severity, text, null));
  }

  /** About a shape. */
  void add(
      String code,
      Slide slide,
      Shape shape,
      @Nullable String measured,
      Severity severity,
      String message,
      @Nullable Remedy remedy) {
    String label = ("#" + shape.id() + " " + shape.name()).strip();
    String text = "Slide %d, %s: %s".formatted(slide.number(), label, message);
    found.add(
        new DeckFinding(code, slide.number(), shape.id(), label, measured, severity, text, remedy));
  }

  void add(DeckFinding finding) {
    found.add(finding);
  }

  /** By slide, then by weight. */
  List<DeckFinding> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(DeckFinding::slide).thenComparing(DeckFinding::severity))
        .toList();
  }
}
