package dev.deckhand.plan;

import dev.deckhand.document.SheetRange;
import java.util.List;

/**
 * A workbook operation bound to worksheets that exist when it runs (operations before it may have
 * added or renamed them); sheet names have the workbook's own spelling.
 */
public sealed interface BoundWorkbookOperation extends BoundOperation {

  /**
   * Writes cells.
   *
   * @param inputs row by row, exactly as many rows and columns as the target has
   */
  record WriteCells(String id, SheetRange target, List<List<CellInput>> inputs)
      implements BoundWorkbookOperation {
    public WriteCells {
      inputs = inputs.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Fills a formula.
   *
   * @param target with whole rows or columns already cut to a finite area
   * @param formula for the target's first cell, without the equals sign, known to parse
   */
  record FillFormula(String id, SheetRange target, String formula)
      implements BoundWorkbookOperation {}

  record ClearCells(String id, SheetRange target, ClearWhat what)
      implements BoundWorkbookOperation {}

  record FormatCells(String id, SheetRange target, CellFormat format)
      implements BoundWorkbookOperation {}

  /**
   * Adds a worksheet.
   *
   * @param index zero-based tab position among all tabs
   */
  record AddSheet(String id, String name, int index) implements BoundWorkbookOperation {}

  record RenameSheet(String id, String from, String to) implements BoundWorkbookOperation {}
}
