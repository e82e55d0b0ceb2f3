package dev.deckhand.analysis.explain;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.regex.Pattern;

/** What a range holds, read once, up to a limit. */
final class RangeFacts {
  private static final int MOST = 2_000_000;
  private static final MathContext TWELVE = new MathContext(12);
  private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d[\\d.,]*\\s*%?\\s*");

  private final boolean date1904;
  private long numbers;
  private long dates;
  private double sum;
  private long textNumbers;
  private long errors;
  private String first = "";
  private String only = "";
  private long cells;

  private RangeFacts(boolean date1904) {
    this.date1904 = date1904;
  }

  static RangeFacts of(WorkbookSnapshot workbook, SheetRange range) {
    RangeFacts facts = new RangeFacts(workbook.date1904());
    workbook
        .sheet(range.sheet())
        .ifPresent(
            sheet -> {
              Iterator<Cell> cells = sheet.cells(range.area()).filter(c -> !c.isBlank()).iterator();
              while (cells.hasNext() && facts.cells < MOST) {
                facts.add(cells.next());
              }
            });
    return facts;
  }

  private void add(Cell cell) {
    cells++;
    only = NumberFormats.text(cell.value(), cell.numberFormat(), date1904);
    switch (cell.value()) {
      case CellValue.Number number -> {
        numbers++;
        dates += NumberFormats.isDate(cell.numberFormat()) ? 1 : 0;
        sum += number.value();
      }
      case CellValue.Text text -> {
        first = first.isEmpty() ? text.value() : first;
        textNumbers += NUMBER.matcher(text.value()).matches() ? 1 : 0;
      }
      case CellValue.Bool bool -> first = first.isEmpty() ? String.valueOf(bool.value()) : first;
      case CellValue.Error error -> {
        errors++;
        first = first.isEmpty() ? error.error().code() : first;
      }
      case CellValue.Empty empty -> {}
    }
  }

  long textNumbers() {
    return textNumbers;
  }

  long errors() {
    return errors;
  }

  /**
   * What can be cited for the range: its total, its first text, the number of its dates; empty for
   * an empty range.
   */
  String cited() {
    boolean calendar = dates == numbers && cells > 1;
    return numbers == 0 ? first : calendar ? String.valueOf(cells) : plain(sum);
  }

  /** Whether it holds several cells and texts alone. */
  boolean onlyTexts() {
    return cells > 1 && numbers == 0;
  }

  /** What the range holds, in words. */
  String words(Language language) {
    if (cells == 0) {
      return language.say("empty", "leer");
    }
    if (cells == 1) {
      return only;
    }
    String total = NumberFormats.text(sum, sum == Math.rint(sum) ? "#,##0" : "#,##0.00", false);
    if (dates == numbers && dates > 0) {
      return language.say("%,d dates", "%,d Datumswerte").formatted(cells);
    }
    return numbers == 0
        ? language.say("%,d texts", "%,d Texte").formatted(cells)
        : language
            .say("%,d numbers, together %s", "%,d Zahlen, zusammen %s")
            .formatted(numbers, total);
  }

  static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(TWELVE).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
