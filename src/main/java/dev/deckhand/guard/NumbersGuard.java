package dev.deckhand.guard;

import dev.deckhand.analysis.words.Figures;
import dev.deckhand.plan.ChangeReport.ShapeChange;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * For features that word texts anew: a number that stood in a text before still stands there. How
 * it is written, {@code 1,179.0} or {@code 1.179,0}, does not matter.
 */
public final class NumbersGuard implements ResultGuard {
  private static final String CODE = "numbers-changed";
  private static final Set<String> TEXTS = Set.of("text", "notes", "altText");
  private static final int MOST = 40;

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    List<Violation> violations = new ArrayList<>();
    for (ShapeChange change : edit.report().shapes()) {
      String before = change.before();
      String after = change.after();
      if (TEXTS.contains(change.property()) && before != null && violations.size() < MOST) {
        List<String> gone = Figures.missing(before, after == null ? "" : after);
        if (!gone.isEmpty()) {
          violations.add(violation(change, gone, Figures.missing(after + "", before)));
        }
      }
    }
    return violations;
  }

  /** Whether a violation is one of these, which whoever made the plan may mend. */
  public static boolean found(Violation violation) {
    return violation.code().equals(CODE);
  }

  private static Violation violation(ShapeChange change, List<String> gone, List<String> come) {
    String instead = come.isEmpty() ? "" : "; new are the digits " + String.join(", ", come);
    return Violation.warning(
        CODE,
        "Slide %d, %s: the digits %s of its %s are gone%s; put the numbers back as they were"
            .formatted(
                change.slide(),
                change.shape(),
                String.join(", ", gone),
                change.property(),
                instead),
        change.slide() + "/" + change.shape().split(" ", 2)[0],
        null);
  }
}
