package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts what the cells of a column hold. */
final class ColumnProfile {
  private static final double MOSTLY = 0.8;

  private final Map<ColumnType, Long> types = new EnumMap<>(ColumnType.class);
  private final Map<String, Long> formats = new HashMap<>();
  private final Map<String, Boolean> dates = new HashMap<>();
  private final ColumnFigures figures;
  private long filled;
  private long typed;

  ColumnProfile(ColumnFigures figures) {
    this.figures = figures;
  }

  void add(CellValue value, String numberFormat) {
    filled++;
    formats.merge(numberFormat, 1L, Long::sum);
    figures.add(value, numberFormat);
    switch (value) {
      case CellValue.Number n -> type(isDate(numberFormat) ? ColumnType.DATE : ColumnType.NUMBER);
      case CellValue.Text t -> {
        if (!t.value().isEmpty()) {
          type(ColumnType.TEXT);
        }
      }
      case CellValue.Bool b -> type(ColumnType.BOOLEAN);
      case CellValue.Error e -> {
        // says nothing about what the column is meant to hold
      }
      case CellValue.Empty e -> {
        // a formula that was never computed
      }
    }
  }

  private boolean isDate(String numberFormat) {
    return dates.computeIfAbsent(numberFormat, NumberFormats::isDate);
  }

  private void type(ColumnType type) {
    typed++;
    types.merge(type, 1L, Long::sum);
  }

  /**
   * The column.
   *
   * @param rows how many cells it has below its header
   */
  Column column(String letter, String header, long rows) {
    ColumnType type = type();
    String format = mostFrequentFormat();
    return new Column(
        letter,
        header,
        type,
        format,
        NumberKinds.of(format),
        filled,
        figures.statistics(Math.max(0, rows - filled), type == ColumnType.DATE));
  }

  private ColumnType type() {
    if (typed == 0) {
      return filled == 0 ? ColumnType.EMPTY : ColumnType.MIXED;
    }
    return types.entrySet().stream()
        .filter(e -> e.getValue() >= MOSTLY * typed)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ColumnType.MIXED);
  }

  private String mostFrequentFormat() {
    return formats.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("General");
  }
}
