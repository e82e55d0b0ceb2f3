package dev.deckhand.ooxml.chart;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.EditPlan;

/**
 * The workbooks that stand behind charts, inside the file that shows them. Whoever knows workbooks
 * provides this to those who only know the charts.
 */
public interface DataWorkbooks {

  /**
   * The cells of a workbook.
   *
   * @throws dev.deckhand.document.DocumentProblem when it is none, is encrypted or over a limit
   */
  WorkbookSnapshot read(byte[] workbook);

  /**
   * A workbook after operations on it. Whoever calls has asked the user for what they overwrite.
   *
   * @throws dev.deckhand.document.DocumentProblem when it cannot be read or the plan cannot run
   */
  byte[] edit(byte[] workbook, EditPlan plan);
}
