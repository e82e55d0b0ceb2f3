package dev.deckhand.analysis.table;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** Rows that add up others. */
public final class Totals {
  private static final Pattern LABEL =
      Pattern.compile(
          "(grand |sub|overall )?totals?( .{0,20})?|sum|sub-total|summe|gesamt(summe)?|"
              + "zwischensumme|insgesamt");

  private Totals() {}

  /** Whether a cell is the label of a total. */
  public static boolean isLabel(Cell cell) {
    return cell.value() instanceof CellValue.Text text && isLabel(text.value());
  }

  /** Whether a text is the label of a total. */
  public static boolean isLabel(String text) {
    return text.length() < 40 && LABEL.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
