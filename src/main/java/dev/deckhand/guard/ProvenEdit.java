package dev.deckhand.guard;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;
import java.util.List;

/**
 * A plan that ran on a copy.
 *
 * @param planned the plan and what it was bound to
 * @param after the workbook after; {@link WorkbookSnapshot#NOTHING} for a deck
 * @param arrivals what can act or reach outside and was not in the file before
 * @param fits the slides that may look otherwise now, and how they fit
 * @param announced what binding and the guards so far found
 */
public record ProvenEdit(
    PlannedEdit planned,
    WorkbookSnapshot after,
    ChangeReport report,
    List<Arrival> arrivals,
    List<FitChange> fits,
    List<Violation> announced) {
  public ProvenEdit {
    arrivals = List.copyOf(arrivals);
    fits = List.copyOf(fits);
    announced = List.copyOf(announced);
  }

  /** The workbook before; {@link WorkbookSnapshot#NOTHING} for a deck. */
  public WorkbookSnapshot before() {
    return planned.before();
  }
}
