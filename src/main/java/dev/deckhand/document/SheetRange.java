package dev.deckhand.document;

import java.util.regex.Pattern;

/**
 * A range with its worksheet, as in {@code Sales!B2:C9} or {@code 'Q3 actuals'!A:A}.
 *
 * @param sheet the worksheet's name, unquoted
 * @param area the cells
 */
public record SheetRange(String sheet, CellArea area) {
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
  private static final Pattern LOOKS_LIKE_CELL =
      Pattern.compile("[A-Za-z]{1,3}\\d{1,7}|[Rr]\\d*[Cc]\\d*|[Rr]\\d*|[Cc]\\d*");

  /** A single cell of a worksheet. */
  public static SheetRange of(String sheet, CellAddress cell) {
    return new SheetRange(sheet, CellArea.of(cell));
  }

  /**
   * Reads an A1 reference with a sheet name, quoted where needed; doubled quotes inside quotes
   * stand for one.
   *
   * @throws IllegalArgumentException with a message that says what is wrong with the text
   */
  public static SheetRange parse(String text) {
    String trimmed = text.strip();
    int bang = trimmed.lastIndexOf('!');
    if (bang <= 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" names no worksheet; write it as Sheet1!A1 or 'My sheet'!A1:B2");
    }
    return new SheetRange(
        unquote(trimmed.substring(0, bang)), CellArea.parse(trimmed.substring(bang + 1)));
  }

  private static String unquote(String name) {
    if (name.length() >= 2 && name.startsWith("'") && name.endsWith("'")) {
      return name.substring(1, name.length() - 1).replace("''", "'");
    }
    return name;
  }

  /** The worksheet's name as it stands in front of the exclamation mark, quoted where needed. */
  public static String quote(String sheet) {
    boolean plain =
        PLAIN_NAME.matcher(sheet).matches() && !LOOKS_LIKE_CELL.matcher(sheet).matches();
    return plain ? sheet : "'" + sheet.replace("'", "''") + "'";
  }

  /** The range as a formula fixes it, as in {@code 'Q3 actuals'!$A$1:$B$9}. */
  public String absolute() {
    return quote(sheet) + "!" + area.absolute();
  }

  @Override
  public String toString() {
    return quote(sheet) + "!" + area;
  }
}
