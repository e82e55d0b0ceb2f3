package dev.deckhand.analysis.figure;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells a source line names, found by what stands in their row and at the head of their column.
 * A label that stands twice finds nothing.
 */
final class SourceGrid {
  private static final int MOST_CELLS = 200_000;
  private static final int TWICE = -1;

  private final SourceLine line;
  private final WorkbookSnapshot workbook;
  private final @Nullable SheetSnapshot sheet;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Double> sums = new LinkedHashMap<>();
  private String sumFormat = "General";

  /**
   * A cell that was found.
   *
   * @param value its number, or {@code null}
   */
  record Found(String range, String format, String text, @Nullable Double value) {}

  SourceGrid(SourceLine line, WorkbookSnapshot workbook) {
    this.line = line;
    this.workbook = workbook;
    this.sheet = workbook.sheet(line.range().sheet()).orElse(null);
    CellArea area = line.range().area();
    if (sheet != null && area.cells() <= MOST_CELLS) {
      if (line.by() == null) {
        labels(sheet, area);
      } else {
        addUp(sheet, area, line.by());
      }
    }
  }

  private void labels(SheetSnapshot from, CellArea area) {
    for (int row = area.firstRow() + 1; row <= area.lastRow(); row++) {
      int at = row;
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        if (from.value(row, column) instanceof CellValue.Text || dated(from, row, column)) {
          once(rows, text(from, row, column), at);
        }
      }
    }
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      once(columns, text(from, area.firstRow(), column), column);
    }
  }

  private static boolean dated(SheetSnapshot from, int row, int column) {
    return from.cell(row, column).filter(c -> NumberFormats.isDate(c.numberFormat())).isPresent();
  }

  private static void once(Map<String, Integer> places, String label, int place) {
    if (!label.isEmpty()) {
      places.merge(label, place, (known, other) -> known.equals(other) ? known : TWICE);
    }
  }

  private void addUp(SheetSnapshot from, CellArea numbers, SheetRange by) {
    SheetSnapshot labelled = workbook.sheet(by.sheet()).orElse(from);
    int offset = by.area().firstRow() - numbers.firstRow();
    for (int row = numbers.firstRow(); row <= numbers.lastRow(); row++) {
      String label = text(labelled, row + offset, by.area().firstColumn());
      if (from.value(row, numbers.firstColumn()) instanceof CellValue.Number(double number)
          && !label.isEmpty()
          && !from.isRowHidden(row)) {
        sums.merge(label, number, Double::sum);
        sumFormat = format(from, row, numbers.firstColumn());
      }
    }
  }

  private static String format(SheetSnapshot from, int row, int column) {
    return from.cell(row, column).map(cell -> cell.numberFormat()).orElse("General");
  }

  private String text(SheetSnapshot from, int row, int column) {
    return NumberFormats.text(
            from.value(row, column), format(from, row, column), workbook.date1904())
        .strip();
  }

  /** The cell of a row and a column, whichever of the two labels is which. */
  Optional<Found> find(String one, String other) {
    Optional<Found> found = line.by() == null ? at(one.strip(), other.strip()) : sum(one.strip());
    return found.isPresent() || line.by() != null ? found : at(other.strip(), one.strip());
  }

  private Optional<Found> sum(String label) {
    Double sum = sums.get(label);
    String range = "sums of %s by %s, \"%s\"".formatted(line.range(), line.by(), label);
    return sum == null
        ? Optional.empty()
        : Optional.of(
            new Found(
                range,
                sumFormat,
                NumberFormats.text(sum, sumFormat, workbook.date1904()).strip(),
                sum));
  }

  private Optional<Found> at(String rowLabel, String columnLabel) {
    Integer row = rows.get(rowLabel);
    Integer column = columns.get(columnLabel);
    if (sheet == null || row == null || column == null || row == TWICE || column == TWICE) {
      return Optional.empty();
    }
    CellArea cell = new CellArea(row, column, row, column);
    CellValue value = sheet.value(row, column);
    return Optional.of(
        new Found(
            new SheetRange(sheet.name(), cell).toString(),
            format(sheet, row, column),
            text(sheet, row, column),
            value instanceof CellValue.Number(double number) ? number : null));
  }
}
