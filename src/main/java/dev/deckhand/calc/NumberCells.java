package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Corner;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.SheetPrefix;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells a region's formula may read as plain numbers: whole columns, and the cell above. */
final class NumberCells {
  /** Sums over more cells of a row are not worth it. */
  private static final int WIDEST = 32;

  private final Workspace workspace;
  private final RegionState state;

  NumberCells(Workspace workspace, RegionState state) {
    this.workspace = workspace;
    this.state = state;
  }

  /** What a reference to one cell gives in a row; {@code null} where it cannot be told so. */
  NumberProgram.@Nullable Node node(Expression.Reference reference) {
    Region region = state.region();
    int sheet = sheet(reference.sheet());
    if (sheet < 0 || !NumberProgram.isCell(reference)) {
      return null;
    }
    Corner cell = reference.first();
    int shift = cell.rowFixed() ? 0 : cell.row() - region.firstRow();
    if (sheet == region.sheet() && cell.column() == region.column()) {
      boolean above = !cell.rowFixed() && shift == -1;
      return above ? row -> state.number(row - 1 - region.firstRow()) : null;
    }
    double[] numbers = numbers(sheet, cell.column());
    if (numbers == null) {
      return null;
    }
    int fixed = cell.row();
    return cell.rowFixed() ? row -> at(numbers, fixed) : row -> at(numbers, row + shift);
  }

  /** The cells of a reference to some cells of one row; none where they cannot be told so. */
  List<NumberProgram.Node> row(Expression.Reference reference) {
    Corner first = reference.first();
    Corner last = reference.last() == null ? first : reference.last();
    boolean oneRow = first.row() == last.row() && first.rowFixed() == last.rowFixed();
    List<NumberProgram.Node> nodes = new ArrayList<>();
    CellArea area = reference.area();
    for (int column = area.firstColumn();
        oneRow && column <= area.lastColumn() && nodes.size() < WIDEST;
        column++) {
      Corner corner = new Corner(first.row(), column, first.rowFixed(), false);
      NumberProgram.Node node = node(new Expression.Reference(reference.sheet(), corner, null, ""));
      if (node == null) {
        return List.of();
      }
      nodes.add(node);
    }
    return nodes.size() == area.columns() ? nodes : List.of();
  }

  private static double at(double[] numbers, int row) {
    return row >= 0 && row < numbers.length ? numbers[row] : Double.NaN;
  }

  private int sheet(@Nullable SheetPrefix prefix) {
    if (prefix == null) {
      return state.region().sheet();
    }
    return prefix.isExternal() || prefix.is3d()
        ? -1
        : workspace.source().sheetIndex(prefix.first());
  }

  private double @Nullable [] numbers(int sheet, int column) {
    CellArea whole = new CellArea(0, column, CellAddress.ROWS - 1, column);
    if (MissingCells.any(workspace.memory(), sheet, whole)) {
      return null;
    }
    try {
      return workspace.numbers(new Area(sheet, whole));
    } catch (NotEvaluatedException someUnknown) {
      return null;
    }
  }
}
