package dev.deckhand.spreadsheetbench;

import dev.deckhand.plan.Operation;
import java.util.List;
import java.util.function.Supplier;

/** One kind of difference between two workbooks, and the operations that undo it. */
interface Difference {

  /**
   * Operations that bring {@code now} nearer to {@code golden}, in groups that stand or fall
   * together.
   *
   * @param ids gives each operation its id
   */
  List<List<Operation>> proposals(WorkbookSide now, WorkbookSide golden, Supplier<String> ids);

  /** Whether the groups leave each other alone, so that all may be tried at once. */
  default boolean areIndependent() {
    return true;
  }

  /** Whether the workbook that a group made is worth the group. */
  default boolean isWorthwhile(WorkbookSide before, WorkbookSide after, WorkbookSide golden) {
    return true;
  }
}
