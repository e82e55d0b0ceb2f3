package dev.deckhand.plan;

import dev.deckhand.document.SheetRange;
import java.util.List;

/** Operations on what cells hold, bound. */
public sealed interface BoundCellOperation extends BoundWorkbookOperation {

  /**
   * Writes cells.
   *
   * @param inputs row by row, exactly as many rows and columns as the target has
   */
  record WriteCells(String id, SheetRange target, List<List<CellInput>> inputs)
      implements BoundCellOperation {
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
  record FillFormula(String id, SheetRange target, String formula) implements BoundCellOperation {}

  record ClearCells(String id, SheetRange target, ClearWhat what) implements BoundCellOperation {}

  /**
   * Copies cells.
   *
   * @param from with whole rows or columns already cut to a finite area
   * @param to a whole number of times as many rows and columns as {@code from}
   */
  record CopyRange(String id, SheetRange from, SheetRange to, CopyWhat what)
      implements BoundCellOperation {}

  /**
   * Moves cells.
   *
   * @param to as many rows and columns as {@code from}
   */
  record MoveRange(String id, SheetRange from, SheetRange to) implements BoundCellOperation {}

  /**
   * Replaces text.
   *
   * @param targets where to look
   */
  record ReplaceText(
      String id,
      List<SheetRange> targets,
      String find,
      String replace,
      boolean matchCase,
      boolean wholeCell)
      implements BoundCellOperation {
    public ReplaceText {
      targets = List.copyOf(targets);
    }
  }
}
