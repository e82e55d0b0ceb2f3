package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on what cells hold. */
public sealed interface CellOperation extends WorkbookOperation {

  /**
   * Writes values row by row, starting at the range's top left. The shape of {@code values} is the
   * shape of the range; a single cell stands for the top left of as many cells as there are values.
   */
  record WriteCells(String id, String range, List<List<@Nullable ProposedValue>> values)
      implements CellOperation {
    public WriteCells {
      values = ValueRows.copy(values);
    }
  }

  /** Fills a range with a formula written for its first cell; references move as in a copy. */
  record FillFormula(String id, String range, String formula) implements CellOperation {}

  /** Clears cells; {@code what} is {@code all} when left out. */
  record ClearCells(String id, String range, @Nullable ClearWhat what) implements CellOperation {}

  /**
   * Copies cells; relative references in copied formulas move along. A target larger than the
   * source is filled with repetitions when it is a whole number of them.
   *
   * @param to the target's first cell, or its range
   * @param what {@code all} when left out
   */
  record CopyRange(String id, String from, String to, @Nullable CopyWhat what)
      implements CellOperation {}

  /**
   * Moves cells with everything on them; formulas keep what they refer to, and every reference to
   * the moved cells follows.
   *
   * @param to the target's first cell, or its range
   */
  record MoveRange(String id, String from, String to) implements CellOperation {}

  /**
   * Replaces text in constants and in the text of formulas.
   *
   * @param range cells or a worksheet's whole rows or columns; all worksheets when left out
   * @param matchCase {@code false} when left out
   * @param wholeCell whether a cell's whole text must match; {@code false} when left out
   */
  record ReplaceText(
      String id,
      @Nullable String range,
      String find,
      String replace,
      @Nullable Boolean matchCase,
      @Nullable Boolean wholeCell)
      implements CellOperation {}
}
