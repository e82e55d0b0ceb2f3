package dev.deckhand.guard;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.Violation;
import java.util.List;

/** A rule that judges a bound plan before it may run. */
@FunctionalInterface
public interface Guard {

  /**
   * @param before the workbook the plan was bound to; {@link WorkbookSnapshot#NOTHING} for a deck
   */
  List<Violation> judge(BoundPlan plan, WorkbookSnapshot before);
}
