package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.xlsx.pivot.SourceCell;
import dev.deckhand.ooxml.xlsx.pivot.SourceColumn;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.BoundObjectOperation.AddPivot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads the source of a pivot table. Formulas count with the results they have after the edits so
 * far; one whose result is not known is said and counts as no value.
 */
final class PivotSource {
  private final WorkbookDraft draft;
  private final AddPivot operation;
  private final CellArea area;
  private final SheetCells sheet;
  private final ValuesNow values;
  private final Map<String, Boolean> dateFormats = new HashMap<>();

  PivotSource(WorkbookDraft draft, AddPivot operation) {
    this.draft = draft;
    this.operation = operation;
    this.area = operation.source().area();
    this.sheet = draft.current().sheet(operation.source().sheet()).orElseThrow();
    this.values = new ValuesNow(draft, operation.source());
  }

  /** Whether there are formulas whose results are not known. */
  boolean hasUnknowns() {
    return !values.unknown().isEmpty();
  }

  /** A number that another source, or the same with other values, hardly ever has. */
  int fingerprint() {
    return fingerprint(sheet, area, values::of);
  }

  /**
   * The same of cells as they are now.
   *
   * @param values what cells hold in place of what they are stored with
   */
  static int fingerprint(
      SheetCells sheet, CellArea area, BiFunction<CellAddress, CellValue, CellValue> values) {
    int[] hash = {area.rows() * 31 + area.columns()};
    sheet.eachFilled(
        area,
        (row, column, stored, format) -> {
          CellValue value = values.apply(new CellAddress(row, column), stored);
          // results that differ in their last digits only are not written
          int content =
              value instanceof CellValue.Number(double number)
                  ? Float.hashCode((float) number)
                  : value.hashCode();
          int at = (row - area.firstRow()) * 31 + column - area.firstColumn();
          hash[0] = (hash[0] * 31 + at) * 31 + content;
        });
    return hash[0];
  }

  /** The columns with their records, header texts as names. */
  List<SourceColumn> columns() {
    values
        .unknown()
        .values()
        .forEach(u -> draft.notes().notEvaluated(u.place().toString(), u.formula(), u.reason()));
    SourceCell[][] cells = new SourceCell[area.columns()][area.rows() - 1];
    String[] names = new String[area.columns()];
    Arrays.fill(names, "");
    for (SourceCell[] column : cells) {
      Arrays.fill(column, SourceCell.BLANK);
    }
    List<Map<String, Integer>> formats = new ArrayList<>();
    Arrays.stream(cells).forEach(column -> formats.add(new LinkedHashMap<>()));
    sheet.eachFilled(
        area,
        (row, column, stored, format) -> {
          int field = column - area.firstColumn();
          CellAddress cell = new CellAddress(row, column);
          CellValue value = values.of(cell, stored);
          if (row == area.firstRow()) {
            names[field] = NumberFormats.text(value, format, draft.workbook().date1904());
            return;
          }
          cells[field][row - area.firstRow() - 1] =
              values.unknown(cell) == null
                  ? SourceCell.of(value, date(format))
                  : SourceCell.UNKNOWN;
          if (value instanceof CellValue.Number) {
            formats.get(field).merge(format, 1, Integer::sum);
          }
        });
    checkAxes();
    List<SourceColumn> columns = new ArrayList<>();
    for (int field = 0; field < names.length; field++) {
      String format = usual(formats.get(field));
      columns.add(new SourceColumn(names[field], format, List.of(cells[field])));
    }
    return columns;
  }

  private boolean date(String format) {
    return dateFormats.computeIfAbsent(format, NumberFormats::isDate);
  }

  private static String usual(Map<String, Integer> formats) {
    return formats.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("General");
  }

  /** Without the items of a field there is no saying what lines the pivot table has. */
  private void checkAxes() {
    for (CellPlace place : values.unknown().keySet()) {
      int field = place.address().column() - area.firstColumn();
      boolean axis =
          operation.rows().contains(field)
              || operation.columns().contains(field)
              || operation.filters().contains(field);
      if (axis || place.address().row() == area.firstRow()) {
        throw new DocumentProblem(
            DocumentProblem.Code.UNSUPPORTED_CONTENT,
            "The result of the formula in %s is not known, so neither are the rows and columns of the pivot table"
                .formatted(place),
            "Open the workbook in Excel, save it there and try again, or group by another field.");
      }
    }
  }
}
