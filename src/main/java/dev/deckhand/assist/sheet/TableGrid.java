package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The typed values of a table, and what is to become of them. Cells with formulas stay. */
final class TableGrid {
  private final DataTable table;
  private final Map<Integer, TreeMap<Integer, ProposedValue>> changes = new TreeMap<>();

  TableGrid(DataTable table) {
    this.table = table;
  }

  DataTable table() {
    return table;
  }

  IntStream rows() {
    return IntStream.rangeClosed(table.data().firstRow(), table.data().lastRow());
  }

  /** The text typed into a cell, as far as it is changed by now. */
  Optional<String> text(int row, int column) {
    ProposedValue changed = change(row, column);
    if (changed != null) {
      return changed instanceof ProposedValue.Text(String text)
          ? Optional.of(text.startsWith("'") ? text.substring(1) : text)
          : Optional.empty();
    }
    Cell cell = table.sheet().cell(row, column).orElse(null);
    return cell != null && !cell.hasFormula() && cell.value() instanceof CellValue.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private @Nullable ProposedValue change(int row, int column) {
    return changes.getOrDefault(column, new TreeMap<>()).get(row);
  }

  void change(int row, int column, ProposedValue value) {
    changes.computeIfAbsent(column, c -> new TreeMap<>()).put(row, value);
  }

  /** Whether a row adds up others, by the label in one of its first two columns. */
  boolean isTotal(int row) {
    int first = table.data().firstColumn();
    return table.sheet().cells(new CellArea(row, first, row, first + 1)).anyMatch(Totals::isLabel);
  }

  boolean isBlank(int row) {
    return table
        .sheet()
        .cells(new CellArea(row, table.data().firstColumn(), row, table.data().lastColumn()))
        .allMatch(Cell::isBlank);
  }

  /** What a cell will show, texts without regard to case; two kinds of values are never equal. */
  String key(int row, int column) {
    ProposedValue changed = change(row, column);
    Cell cell = table.sheet().cell(row, column).orElse(null);
    String format = cell == null ? "General" : cell.numberFormat();
    if (changed != null) {
      return switch (changed) {
        case ProposedValue.Text(String text) -> "t" + folded(text.replaceFirst("^'", ""));
        case ProposedValue.Number(double number) -> "n" + shown(CellValue.of(number), format);
        case ProposedValue.Bool(boolean bool) -> "b" + bool;
        case ProposedValue.Date date -> "n" + date.value().toLocalDate();
      };
    }
    CellValue value = cell == null ? CellValue.EMPTY : cell.value();
    return switch (value) {
      case CellValue.Text(String text) -> "t" + folded(text);
      case CellValue.Number number -> "n" + shown(number, format);
      case CellValue.Bool(boolean bool) -> "b" + bool;
      case CellValue.Error error -> "e" + error.error().code();
      case CellValue.Empty empty -> "t";
    };
  }

  private String shown(CellValue value, String format) {
    return NumberFormats.text(value, format, table.date1904());
  }

  private static String folded(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Writes the changes, one operation a column, and quotes the headers of the columns. */
  void write(Steps steps) {
    changes.forEach(
        (column, values) -> {
          int first = values.firstKey();
          int last = values.lastKey();
          List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
          for (int row = first; row <= last; row++) {
            List<@Nullable ProposedValue> cells = new ArrayList<>();
            cells.add(values.get(row));
            rows.add(cells);
          }
          CellArea area = new CellArea(first, column, last, column);
          String range = new SheetRange(table.sheet().name(), area).toString();
          steps.add(id -> new WriteCells(id, range, rows));
          if (values.values().stream().anyMatch(ProposedValue.Date.class::isInstance)) {
            CellFormat format = CellFormat.ofNumberFormat(dateFormat(column));
            steps.add(id -> new FormatCells(id, range, format));
          }
        });
  }

  /** The format of the dates a column has already. */
  private String dateFormat(int column) {
    return table
        .column(column)
        .map(DataColumn::numberFormat)
        .filter(NumberFormats::isDate)
        .orElse("yyyy-mm-dd");
  }

  String anchor(int row, DataColumn column) {
    return table.cell(row, column).toString();
  }

  /** The place of a cell on its worksheet, for lists of examples. */
  static String place(int row, int column) {
    return new CellAddress(row, column).toString();
  }
}
