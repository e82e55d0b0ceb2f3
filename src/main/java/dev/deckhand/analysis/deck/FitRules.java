package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.SlideFit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What does not fit on its slide, as it was measured. */
final class FitRules {
  private static final int MOST = 1_000;

  private FitRules() {}

  static void check(DeckOutline deck, List<SlideFit> fits, Findings findings) {
    fits.stream()
        .flatMap(fit -> Misfits.of(fit).stream())
        .limit(MOST)
        .forEach(misfit -> findings.add(finding(deck, misfit)));
  }

  private static DeckFinding finding(DeckOutline deck, Misfit misfit) {
    return new DeckFinding(
        misfit.kind().code(),
        misfit.slide(),
        misfit.shape(),
        misfit.label(),
        String.format(Locale.ROOT, "%.1f pt", misfit.amount()).replace(".0 pt", " pt"),
        severity(misfit.kind()),
        "Slide %d, %s: %s; %s"
            .formatted(misfit.slide(), misfit.label(), misfit.words(), next(misfit.kind())),
        remedy(deck, misfit));
  }

  private static Severity severity(Misfit.Kind kind) {
    return switch (kind) {
      case OVERFLOW, OFF_SLIDE -> Severity.ERROR;
      case OVERLAP, TINY, TOO_WIDE -> Severity.WARNING;
    };
  }

  private static String next(Misfit.Kind kind) {
    return switch (kind) {
      case OVERFLOW -> "shorten the text, enlarge its shape or let it shrink";
      case TOO_WIDE -> "widen the shape or take a smaller size";
      case OVERLAP -> "move one of them";
      case OFF_SLIDE -> "move it onto the slide";
      case TINY -> "enlarge it or say less";
    };
  }

  /** What lies partly outside, and would fit as it is, goes back to the edge. */
  private static @Nullable Remedy remedy(DeckOutline deck, Misfit misfit) {
    if (misfit.kind() != Misfit.Kind.OFF_SLIDE) {
      return null;
    }
    return deck.slides().get(misfit.slide() - 1).shapes().stream()
        .filter(shape -> shape.id() == misfit.shape())
        .findFirst()
        .map(shape -> inside(deck, shape))
        .orElse(null);
  }

  private static @Nullable Remedy inside(DeckOutline deck, Shape shape) {
    Box box = shape.at();
    boolean fits =
        box != null
            && shape.group() == null
            && shape.kind() != ShapeKind.GROUP
            && box.width() <= deck.width()
            && box.height() <= deck.height();
    if (!fits || box == null) {
      return null;
    }
    double x = Math.clamp(box.x(), 0, deck.width() - box.width());
    double y = Math.clamp(box.y(), 0, deck.height() - box.height());
    boolean moved = x != box.x() || y != box.y();
    return moved ? new Remedy.Place(new Box(x, y, box.width(), box.height())) : null;
  }
}
