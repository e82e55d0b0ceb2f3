package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what the cells of a column hold. */
final class ColumnProfile {
  private static final double MOSTLY = 0.8;

  private final List<Format> formats = new ArrayList<>();
  private final ColumnFigures figures;
  private Format latest = new Format("General");
  private long filled;
  private long numbers;
  private long dates;
  private long texts;
  private long booleans;

  /** A number format of the column and how often it is there; neighbours mostly share one. */
  private static final class Format {
    final String code;
    final boolean date;
    long cells;

    Format(String code) {
      this.code = code;
      this.date = NumberFormats.isDate(code);
    }

    long cells() {
      return cells;
    }

    String code() {
      return code;
    }
  }

  ColumnProfile(ColumnFigures figures) {
    this.figures = figures;
  }

  void add(CellValue value, String numberFormat) {
    filled++;
    format(numberFormat);
    figures.add(value, numberFormat);
    switch (value) {
      case CellValue.Number n -> {
        if (latest.date) {
          dates++;
        } else {
          numbers++;
        }
      }
      case CellValue.Text t -> texts += t.value().isEmpty() ? 0 : 1;
      case CellValue.Bool b -> booleans++;
      case CellValue.Error e -> {
        // says nothing about what the column is meant to hold
      }
      case CellValue.Empty e -> {
        // a formula that was never computed
      }
    }
  }

  private void format(String code) {
    if (latest.cells == 0 || !latest.code.equals(code)) {
      latest =
          formats.stream()
              .filter(f -> f.code.equals(code))
              .findFirst()
              .orElseGet(() -> added(code));
    }
    latest.cells++;
  }

  private Format added(String code) {
    Format format = new Format(code);
    formats.add(format);
    return format;
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
    long typed = numbers + dates + texts + booleans;
    if (typed == 0) {
      return filled == 0 ? ColumnType.EMPTY : ColumnType.MIXED;
    }
    double most = MOSTLY * typed;
    if (numbers >= most) {
      return ColumnType.NUMBER;
    }
    if (dates >= most) {
      return ColumnType.DATE;
    }
    if (texts >= most) {
      return ColumnType.TEXT;
    }
    return booleans >= most ? ColumnType.BOOLEAN : ColumnType.MIXED;
  }

  private String mostFrequentFormat() {
    return formats.stream()
        .max(Comparator.comparingLong(Format::cells).thenComparing(Format::code))
        .map(Format::code)
        .orElse("General");
  }
}
