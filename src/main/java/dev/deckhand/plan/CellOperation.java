package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.Collections;
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
      values =
          values.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
    }
  }

  /** Fills a range with a formula written for its first cell; references move as in a copy. */
  record FillFormula(String id, String range, String formula) implements CellOperation {}

  /** Clears cells; {@code what} is {@code all} when left out. */
  record ClearCells(String id, String range, @Nullable ClearWhat what) implements CellOperation {}
}
