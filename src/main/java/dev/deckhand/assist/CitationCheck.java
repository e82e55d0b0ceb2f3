package dev.deckhand.assist;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that what a citation says stands where it says. */
final class CitationCheck {
  private static final Pattern SLIDE =
      Pattern.compile("slide\\s+(\\d{1,5})(?:/#(\\d{1,9}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("[-+(]?\\s*[$€£¥]?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(%?)\\)?");

  private CitationCheck() {}

  static boolean holds(OpenDocument document, String anchor, String text) {
    return document.file().format().host() == Host.EXCEL
        ? inWorkbook(document, anchor, text)
        : inDeck(document.deckOutline(), anchor, text);
  }

  private static boolean inWorkbook(OpenDocument document, String anchor, String text) {
    SheetRange range;
    try {
      range = SheetRange.parse(anchor);
    } catch (IllegalArgumentException e) {
      return false;
    }
    SheetSnapshot sheet = document.workbook().sheet(range.sheet()).orElse(null);
    if (sheet == null) {
      return false;
    }
    if (text.startsWith("=")) {
      return FormulaCitation.holds(document.workbook(), range, text);
    }
    List<Cell> cells = sheet.cells(range.area()).filter(cell -> !cell.isBlank()).toList();
    OptionalDouble claimed = number(text);
    boolean number =
        claimed.isPresent() && holdsNumber(cells, claimed.getAsDouble(), decimals(text));
    return number || cells.stream().anyMatch(cell -> holdsText(cell, text));
  }

  private static boolean holdsText(Cell cell, String text) {
    return switch (cell.value()) {
      case CellValue.Text value -> value.value().strip().equalsIgnoreCase(text.strip());
      case CellValue.Bool value -> String.valueOf(value.value()).equalsIgnoreCase(text.strip());
      case CellValue.Error value -> value.error().code().equals(text.strip());
      case CellValue.Number value -> false;
      case CellValue.Empty empty -> false;
    };
  }

  /** A single value, or the sum, average, count, least or greatest of the range. */
  private static boolean holdsNumber(List<Cell> cells, double claimed, int decimals) {
    DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
    boolean single = false;
    for (Cell cell : cells) {
      if (cell.value() instanceof CellValue.Number number) {
        numbers.accept(number.value());
        single |= same(number.value(), claimed, decimals);
      }
    }
    return single
        || cells.size() == claimed
        || (numbers.getCount() > 0
            && (same(numbers.getSum(), claimed, decimals)
                || same(numbers.getAverage(), claimed, decimals)
                || numbers.getCount() == claimed));
  }

  private static boolean same(double value, double claimed, int decimals) {
    double half = 0.5000001 * Math.pow(10, -decimals);
    return Math.abs(value - claimed) <= half
        || Math.abs(value) * 1e-12 >= Math.abs(value - claimed);
  }

  private static OptionalDouble number(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (!number.matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(number.group(1).replace(",", ""));
    boolean negative = text.strip().startsWith("-") || text.strip().startsWith("(");
    double scaled = number.group(2).isEmpty() ? value : value / 100;
    return OptionalDouble.of(negative ? -scaled : scaled);
  }

  /** Decimal places a number was written with; a percent sign is worth two more. */
  private static int decimals(String text) {
    int point = text.indexOf('.');
    int digits = 0;
    for (int i = point + 1; point >= 0 && i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return text.contains("%") ? digits + 2 : digits;
  }

  private static boolean inDeck(DeckOutline deck, String anchor, String text) {
    Matcher place = SLIDE.matcher(anchor.strip());
    if (!place.matches()) {
      return false;
    }
    int number = Integer.parseInt(place.group(1));
    if (number < 1 || number > deck.slides().size()) {
      return false;
    }
    DeckOutline.Slide slide = deck.slides().get(number - 1);
    StringBuilder said = new StringBuilder();
    for (DeckOutline.Shape shape : slide.shapes()) {
      if (place.group(2) == null || shape.id() == Integer.parseInt(place.group(2))) {
        said.append(shape.text()).append('\n');
      }
    }
    if (place.group(2) == null && slide.notes() != null) {
      said.append(slide.notes());
    }
    return !text.isBlank() && normal(said.toString()).contains(normal(text));
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
