package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.format.NumberFormats;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pivot table shows of which source. Fields are zero-based positions among the columns.
 *
 * @param date1904 the date system of the workbook
 */
public record PivotDescription(
    List<SourceColumn> source,
    List<Integer> rows,
    List<Integer> columns,
    List<Integer> filters,
    List<DataField> values,
    boolean date1904) {
  public PivotDescription {
    source = List.copyOf(source);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    values = List.copyOf(values);
  }

  int records() {
    return source.getFirst().cells().size();
  }

  SourceColumn column(int field) {
    return source.get(field);
  }

  /** How a number among the items of a field is shown: a date never as a plain number. */
  String format(SourceCell item, int field) {
    String format = column(field).numberFormat();
    return item.date() == NumberFormats.isDate(format)
        ? format
        : item.date() ? "m/d/yyyy" : "General";
  }

  boolean isOnAxis(int field) {
    return rows.contains(field) || columns.contains(field) || filters.contains(field);
  }

  /** Whether the names of the values stand across the top. */
  boolean hasSeveralValues() {
    return values.size() > 1;
  }

  /** The fields whose items head rows, columns and filters. */
  public List<Integer> axisFields() {
    List<Integer> fields = new ArrayList<>(rows);
    fields.addAll(columns);
    fields.addAll(filters);
    return fields;
  }
}
