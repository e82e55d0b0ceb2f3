package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellError;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import dev.deckhand.ooxml.xlsx.read.CellSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Counts what the cells of a column hold. */
final class ColumnProfile implements CellSink {
  private static final double MOSTLY = 0.8;

  private final IntFunction<String> formatOfStyle;
  private final ColumnFigures figures;
  private final List<Format> formats = new ArrayList<>();
  private Format latest = new Format("General");
  private int latestStyle = -1;
  private long filled;
  private long numbers;
  private long dates;
  private long texts;
  private long booleans;

  /** A number format of the column and how often it is there. */
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

  ColumnProfile(IntFunction<String> formatOfStyle, ColumnFigures figures) {
    this.formatOfStyle = formatOfStyle;
    this.figures = figures;
  }

  @Override
  public void number(int style, double number) {
    Format format = count(style);
    if (format.date) {
      dates++;
    } else {
      numbers++;
    }
    figures.number(number, format.code);
  }

  @Override
  public void text(int style, String text) {
    Format format = count(style);
    texts += text.isEmpty() ? 0 : 1;
    figures.text(text, format.code);
  }

  @Override
  public void bool(int style, boolean bool) {
    booleans++;
    figures.bool(bool, count(style).code);
  }

  /** Says nothing about what the column is meant to hold. */
  @Override
  public void error(int style, CellError error) {
    figures.error(error, count(style).code);
  }

  @Override
  public void uncomputed(int style) {
    count(style);
  }

  /** Counts a cell; neighbours mostly share a style. */
  private Format count(int style) {
    filled++;
    if (style != latestStyle) {
      latest = format(formatOfStyle.apply(style));
      latestStyle = style;
    }
    latest.cells++;
    return latest;
  }

  private Format format(String code) {
    for (Format format : formats) {
      if (format.code.equals(code)) {
        return format;
      }
    }
    Format added = new Format(code);
    formats.add(added);
    return added;
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
