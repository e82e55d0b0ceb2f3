package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellError;
import dev.deckhand.document.HiddenSections;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.ColumnType;
import dev.deckhand.ooxml.xlsx.read.CellSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Counts what the cells of a column hold; what shows nothing of its value is only counted. */
final class ColumnProfile implements CellSink {
  private static final double MOSTLY = 0.8;

  private final IntFunction<String> formatOfStyle;
  private final IntPredicate unreadable;
  private final ColumnFigures figures;
  private final List<Format> formats = new ArrayList<>();
  private Format latest = new Format("General");
  private int latestStyle = -1;
  private boolean latestUnreadable;
  private long filled;
  private long unseen;
  private long numbers;
  private long dates;
  private long texts;
  private long booleans;

  /** A number format of the column and how often it is there. */
  private static final class Format {
    final String code;
    final boolean date;
    final HiddenSections hidden;
    long cells;

    Format(String code) {
      this.code = code;
      this.date = NumberFormats.isDate(code);
      this.hidden = HiddenSections.of(code);
    }

    long cells() {
      return cells;
    }

    String code() {
      return code;
    }
  }

  /**
   * A profile of no cells yet.
   *
   * @param unreadable which styles show nothing, whatever the value
   */
  ColumnProfile(IntFunction<String> formatOfStyle, IntPredicate unreadable, ColumnFigures figures) {
    this.formatOfStyle = formatOfStyle;
    this.unreadable = unreadable;
    this.figures = figures;
  }

  @Override
  public void number(int style, double number) {
    Format format = of(style);
    if (!isSeen(format.hidden.hides(number))) {
      return;
    }
    format.cells++;
    if (format.date) {
      dates++;
    } else {
      numbers++;
    }
    figures.number(number, format.code);
  }

  @Override
  public void text(int style, String text) {
    Format format = of(style);
    if (isSeen(format.hidden.text())) {
      format.cells++;
      texts += text.isEmpty() ? 0 : 1;
      figures.text(text, format.code);
    }
  }

  @Override
  public void bool(int style, boolean bool) {
    Format format = of(style);
    if (isSeen(format.hidden.text())) {
      format.cells++;
      booleans++;
      figures.bool(bool, format.code);
    }
  }

  /** Says nothing about what the column is meant to hold. */
  @Override
  public void error(int style, CellError error) {
    Format format = of(style);
    if (isSeen(false)) {
      format.cells++;
      figures.error(error, format.code);
    }
  }

  @Override
  public void uncomputed(int style) {
    Format format = of(style);
    if (isSeen(false)) {
      format.cells++;
    }
  }

  /** Counts a cell of the latest style. */
  private boolean isSeen(boolean blankedOut) {
    boolean seen = !blankedOut && !latestUnreadable;
    filled += seen ? 1 : 0;
    unseen += seen ? 0 : 1;
    return seen;
  }

  /** The format of a style; neighbours mostly share it. */
  private Format of(int style) {
    if (style != latestStyle) {
      latest = format(formatOfStyle.apply(style));
      latestStyle = style;
      latestUnreadable = unreadable.test(style);
    }
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
   * @param rows how many shown cells it has below its header
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
        figures.statistics(Math.max(0, rows - filled - unseen), unseen, type == ColumnType.DATE));
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
        .filter(format -> format.cells > 0)
        .max(Comparator.comparingLong(Format::cells).thenComparing(Format::code))
        .map(Format::code)
        .orElse("General");
  }
}
