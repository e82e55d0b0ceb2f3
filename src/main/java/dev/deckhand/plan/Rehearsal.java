package dev.deckhand.plan;

import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;

/**
 * Runs operations on a copy that is thrown away, so that what comes after them is bound against the
 * cells it will find. One rehearsal goes with one binding.
 */
@FunctionalInterface
public interface Rehearsal {

  /** Runs further operations, after those of earlier calls. */
  Outcome run(List<BoundWorkbookOperation> operations);

  /**
   * The workbook as it is now.
   *
   * @param workbook formulas are not recalculated
   * @param losses what these operations took from others
   * @param remarks what only running them has shown
   */
  record Outcome(WorkbookSnapshot workbook, List<Loss> losses, List<Remark> remarks) {
    public Outcome {
      losses = List.copyOf(losses);
      remarks = List.copyOf(remarks);
    }

    public Outcome(WorkbookSnapshot workbook, List<Loss> losses) {
      this(workbook, losses, List.of());
    }
  }

  /**
   * Something that stands against an operation, or that the user has to know or agree to, and that
   * shows only when it runs.
   *
   * @param operation its id
   */
  record Remark(
      Violation.Severity severity, String code, String message, String anchor, String operation) {}

  /**
   * Something outside the operation's own place that refers to what is gone.
   *
   * @param place a cell, or a name, chart, rule or other part in words
   * @param reference what it said before
   */
  record Loss(String place, String reference) {}
}
