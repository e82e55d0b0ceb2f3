package dev.deckhand.web.office.excel;

import dev.deckhand.plan.WorkbookOperation;
import java.util.List;

/**
 * Calls that are gathered until they make operations, such as a chart and all that is set on it.
 */
interface Draft {

  /**
   * What it comes to, in order.
   *
   * @param id for each of the operations; the workbook makes ids unique
   */
  List<WorkbookOperation> operations(String id);

  /** Whether more has to come in another sync before it can be carried out. */
  default boolean isOpen() {
    return false;
  }
}
