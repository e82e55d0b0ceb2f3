package dev.deckhand.analysis.quality;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranges that are added up or counted but stop just before a cell that belongs to them. */
final class ShortRanges {
  private static final Set<String> TOTALS =
      Set.of("SUM", "AVERAGE", "COUNT", "MIN", "MAX", "MEDIAN", "PRODUCT", "STDEV", "STDEV.S");

  private final WorkbookSnapshot workbook;

  ShortRanges(WorkbookSnapshot workbook) {
    this.workbook = workbook;
  }

  /**
   * A range and the cell it leaves out.
   *
   * @param range as the formula has it
   */
  record Short(String range, CellAddress leftOut) {}

  /** The ranges of a formula that stop short. */
  List<Short> of(Expression formula, String sheet, CellAddress here) {
    List<Short> found = new ArrayList<>();
    Expressions.walk(
        formula,
        part -> {
          if (part instanceof Expression.Call call && TOTALS.contains(call.function())) {
            for (Expression argument : call.arguments().list()) {
              if (argument instanceof Expression.Reference reference) {
                leftOut(reference, sheet, here)
                    .ifPresent(cell -> found.add(new Short(reference.text().strip(), cell)));
              }
            }
          }
        });
    return found;
  }

  private Optional<CellAddress> leftOut(
      Expression.Reference reference, String sheet, CellAddress here) {
    if (reference.sheet() != null && (reference.sheet().isExternal() || reference.sheet().is3d())) {
      return Optional.empty();
    }
    String target = reference.sheet() == null ? sheet : reference.sheet().first();
    SheetSnapshot cells = workbook.sheet(target).orElse(null);
    CellArea area = reference.area();
    boolean line = (area.columns() == 1) != (area.rows() == 1);
    if (cells == null || !line || area.isWholeColumns() || area.isWholeRows()) {
      return Optional.empty();
    }
    int down = area.columns() == 1 ? 1 : 0;
    int right = 1 - down;
    boolean own = target.equalsIgnoreCase(sheet);
    return next(cells, area.last(), down, right, own ? here : null)
        .or(() -> next(cells, area.first(), -down, -right, own ? here : null));
  }

  /** The neighbour when it is a typed number just like the range's last cell. */
  private static Optional<CellAddress> next(
      SheetSnapshot cells, CellAddress end, int down, int right, @Nullable CellAddress here) {
    int row = end.row() + down;
    int column = end.column() + right;
    if (row < 0 || column < 0 || row >= CellAddress.ROWS || column >= CellAddress.COLUMNS) {
      return Optional.empty();
    }
    CellAddress neighbour = new CellAddress(row, column);
    boolean continues =
        !neighbour.equals(here)
            && isTypedNumber(cells, end)
            && isTypedNumber(cells, neighbour)
            && format(cells, end).equals(format(cells, neighbour));
    return continues ? Optional.of(neighbour) : Optional.empty();
  }

  private static boolean isTypedNumber(SheetSnapshot cells, CellAddress place) {
    Cell cell = cells.cell(place).orElse(null);
    return cell != null && !cell.hasFormula() && cell.value() instanceof CellValue.Number;
  }

  private static String format(SheetSnapshot cells, CellAddress place) {
    return cells.cell(place).map(Cell::numberFormat).orElse("General");
  }
}
