package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.KeepRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which rows repeat others. As in Excel what cells show counts: texts without regard to case,
 * numbers in their number format; a number and a text that looks like it are two things.
 */
final class DuplicateRows {
  private final SheetCells sheet;
  private final List<Integer> columns;
  private final boolean date1904;
  private final List<Integer> kept = new ArrayList<>();
  private final List<Integer> removed = new ArrayList<>();
  private int differBehind;
  private int lookDifferent;

  private DuplicateRows(SheetCells sheet, List<Integer> columns, boolean date1904) {
    this.sheet = sheet;
    this.columns = columns;
    this.date1904 = date1904;
  }

  static DuplicateRows of(
      SheetCells sheet, CellArea body, List<Integer> columns, KeepRow keep, boolean date1904) {
    DuplicateRows rows = new DuplicateRows(sheet, columns, date1904);
    rows.look(body, keep);
    return rows;
  }

  private void look(CellArea body, KeepRow keep) {
    Map<List<Object>, List<Object>> seen = new HashMap<>();
    Set<List<Object>> values = new HashSet<>();
    for (int i = 0; i < body.rows(); i++) {
      int row =
          switch (keep) {
            case FIRST -> body.firstRow() + i;
            case LAST -> body.lastRow() - i;
          };
      List<Object> shown = new ArrayList<>(columns.size());
      List<Object> value = new ArrayList<>(columns.size());
      for (int column : columns) {
        Cell cell = sheet.cell(row, column).orElse(null);
        shown.add(cell == null ? "" : shown(cell));
        value.add(cell == null ? CellValue.EMPTY : Comparison.key(cell.value()));
      }
      List<Object> same = seen.putIfAbsent(shown, value);
      if (same == null) {
        kept.add(row);
        lookDifferent += values.add(value) ? 0 : 1;
      } else {
        removed.add(row);
        differBehind += same.equals(value) ? 0 : 1;
      }
    }
    kept.sort(null);
    removed.sort(null);
  }

  private Object shown(Cell cell) {
    String text = NumberFormats.text(cell.value(), cell.numberFormat(), date1904);
    return switch (cell.value()) {
      case CellValue.Number n -> List.of(text);
      case CellValue.Text t -> t.value().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      case CellValue.Bool b -> b;
      case CellValue.Error e -> e;
      case CellValue.Empty e -> "";
    };
  }

  List<Integer> kept() {
    return kept;
  }

  List<Integer> removed() {
    return removed;
  }

  /** How many of the removed rows hold another value than the row they repeat. */
  int differBehind() {
    return differBehind;
  }

  /** How many rows are kept only because they show the same values in another format. */
  int lookDifferent() {
    return lookDifferent;
  }
}
