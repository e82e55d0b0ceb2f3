package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a shape may be put. */
final class ShapeBoxRules {
  /** The widest slide has 4,032 points; a shape may reach over its edges. */
  private static final double MOST = 10_000;

  private final DeckOutline deck;
  private final Findings findings;

  ShapeBoxRules(DeckOutline deck, Findings findings) {
    this.deck = deck;
    this.findings = findings;
  }

  /** Whether a shape can stand there; warns where a part of it would be cut off. */
  boolean allow(ShapeBox box, String anchor, Operation operation) {
    String problem = problem(box);
    if (problem != null) {
      findings.error("bad-place", problem, anchor, operation);
      return false;
    }
    List<String> over = over(box);
    if (!over.isEmpty()) {
      findings.warning(
          "off-slide",
          "The shape would reach over the slide's edge: %s".formatted(String.join(", ", over)),
          anchor,
          operation);
    }
    return true;
  }

  private @Nullable String problem(ShapeBox box) {
    if (Stream.of(box.x(), box.y(), box.width(), box.height())
        .anyMatch(length -> !(Math.abs(length) <= MOST))) {
      return "A place is at most 10,000 points from the slide's corner, and as wide and high";
    }
    if (box.width() < 0 || box.height() < 0 || Math.max(box.width(), box.height()) < 1) {
      return "A shape is at least 1 point wide or high, not %s by %s"
          .formatted(points(box.width()), points(box.height()));
    }
    boolean outside =
        box.x() >= deck.width()
            || box.y() >= deck.height()
            || box.x() + box.width() <= 0
            || box.y() + box.height() <= 0;
    return outside
        ? "Nothing of the shape would be on the slide, which is %s by %s points"
            .formatted(points(deck.width()), points(deck.height()))
        : null;
  }

  private List<String> over(ShapeBox box) {
    List<String> over = new ArrayList<>();
    reach(-box.x(), "left", over);
    reach(box.x() + box.width() - deck.width(), "right", over);
    reach(-box.y(), "above", over);
    reach(box.y() + box.height() - deck.height(), "below", over);
    return over;
  }

  /** Less than half a point is not seen. */
  private static void reach(double points, String side, List<String> over) {
    if (points >= 0.5) {
      over.add(points(points) + " pt " + side);
    }
  }

  private static String points(double length) {
    return String.format(Locale.ROOT, "%.1f", length).replaceFirst("\\.0$", "");
  }
}
