package dev.deckhand.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a formula names cells of other rows than its own by relative references. */
final class RowReferences {
  /** Texts and quoted names, which are passed over, or a cell. */
  private static final Pattern CELL =
      Pattern.compile(
          "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|\\[[^\\]]*\\]"
              + "|(?<![\\p{L}\\p{N}_.$])\\$?[A-Za-z]{1,3}(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.(])");

  private RowReferences() {}

  static boolean readsOtherRows(String formula, int row) {
    Matcher cells = CELL.matcher(formula);
    while (cells.find()) {
      String digits = cells.group(2);
      if (digits != null && cells.group(1).isEmpty() && Integer.parseInt(digits) != row + 1) {
        return true;
      }
    }
    return false;
  }
}
