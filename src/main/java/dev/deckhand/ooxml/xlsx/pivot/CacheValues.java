package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.value.Dates;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;

/** Values of a cache, and what a field holds all in all (18.10.1.90). */
final class CacheValues {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final int LONG_TEXT = 255;
  private static final int SECONDS_PER_DAY = 86_400;

  private static final int LEAP_BUG = 60;
  private static final int DAYS_BETWEEN_SYSTEMS = 1462;
  private static final LocalDateTime LAST_DAY = LocalDateTime.of(9999, 12, 31, 0, 0);

  private final boolean date1904;
  private final Dates dates;

  CacheValues(boolean date1904) {
    this.date1904 = date1904;
    this.dates = Dates.of(date1904);
  }

  void write(StringBuilder xml, SourceCell cell) {
    switch (cell.value()) {
      case CellValue.Empty e -> xml.append("<m/>");
      case CellValue.Text t -> element(xml, 's', XmlText.escapeAttribute(t.value()));
      case CellValue.Bool b -> element(xml, 'b', b.value() ? "1" : "0");
      case CellValue.Error e -> element(xml, 'e', XmlText.escapeAttribute(e.error().code()));
      case CellValue.Number n when isDate(cell) -> element(xml, 'd', iso(n.value()));
      case CellValue.Number n -> element(xml, 'n', number(n.value()));
    }
  }

  private static void element(StringBuilder xml, char name, String value) {
    xml.append('<').append(name).append(" v=\"").append(value).append("\"/>");
  }

  static String number(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return Long.toString((long) value);
    }
    if (size >= 1e21 || size < 1e-5) {
      return Double.toString(value).replace(".0E", "E");
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Shown as a date and one that the calendar has. */
  private boolean isDate(SourceCell cell) {
    double last = date1904 ? Dates.MAX_SERIAL - DAYS_BETWEEN_SYSTEMS : Dates.MAX_SERIAL;
    return cell.date()
        && cell.value() instanceof CellValue.Number(double serial)
        && serial >= 0
        && serial <= last
        && (date1904 || Math.floor(serial) != LEAP_BUG);
  }

  private LocalDateTime moment(double serial) {
    long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_PER_DAY);
    return !date1904 && serial < 1
        ? LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds)
        : dates.date(serial).atStartOfDay().plusSeconds(seconds);
  }

  private String iso(double serial) {
    return ISO.format(moment(serial));
  }

  boolean hasLongText(List<SourceCell> cells) {
    return cells.stream()
        .anyMatch(c -> c.value() instanceof CellValue.Text(String t) && t.length() > LONG_TEXT);
  }

  /** The attributes of {@code sharedItems} but for the count; texts, errors and so on are text. */
  String summary(List<SourceCell> cells) {
    Predicate<SourceCell> number = c -> c.value() instanceof CellValue.Number && !isDate(c);
    Predicate<SourceCell> text = c -> !c.isBlank() && !(c.value() instanceof CellValue.Number);
    boolean blanks = cells.stream().anyMatch(SourceCell::isBlank);
    boolean hasDates = cells.stream().anyMatch(this::isDate);
    boolean numbers = cells.stream().anyMatch(number);
    boolean texts = cells.stream().anyMatch(text);
    StringBuilder out = new StringBuilder();
    flag(out, "containsSemiMixedTypes", !texts && !blanks && (numbers || hasDates), "0");
    flag(out, "containsNonDate", !numbers && !texts, "0");
    flag(out, "containsDate", hasDates, "1");
    flag(out, "containsString", !texts, "0");
    flag(out, "containsBlank", blanks, "1");
    int kinds = (hasDates ? 1 : 0) + (numbers ? 1 : 0) + (texts ? 1 : 0);
    flag(out, "containsMixedTypes", kinds > 1, "1");
    if (numbers && !hasDates) {
      List<SourceCell> found = cells.stream().filter(number).toList();
      DoubleSummaryStatistics range = range(found);
      flag(out, "containsNumber", true, "1");
      boolean whole = found.stream().map(SourceCell::value).allMatch(CacheXml::isWhole);
      flag(out, "containsInteger", whole, "1");
      flag(out, "minValue", true, number(range.getMin()));
      flag(out, "maxValue", true, number(range.getMax()));
    }
    if (hasDates) {
      DoubleSummaryStatistics range = range(cells.stream().filter(this::isDate).toList());
      flag(out, "minDate", true, iso(range.getMin()));
      // the day after the last one, as Excel has it
      LocalDateTime most = moment(range.getMax());
      flag(out, "maxDate", true, ISO.format(most.isBefore(LAST_DAY) ? most.plusDays(1) : most));
    }
    return out.toString();
  }

  private static DoubleSummaryStatistics range(List<SourceCell> cells) {
    return cells.stream()
        .mapToDouble(c -> c.value() instanceof CellValue.Number(double value) ? value : 0)
        .summaryStatistics();
  }

  private static void flag(StringBuilder out, String name, boolean said, String value) {
    if (said) {
      out.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }
}
