package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References in R1C1 notation (ECMA-376 part 1, 18.17.2.3): {@code R2C3}, {@code R[-1]C}, {@code
 * R1C1:R5C2}, {@code R4}, {@code C[2]}.
 */
public final class R1C1 {
  private static final String PART = "(\\d{1,7}|\\[-?\\d{1,7}])?";
  private static final Pattern CORNER =
      Pattern.compile("(?:R" + PART + ")?(?:C" + PART + ")?", Pattern.CASE_INSENSITIVE);

  private R1C1() {}

  /**
   * The same reference in A1 notation; empty for a text that is none or leaves the worksheet.
   *
   * @param cell where relative parts are counted from
   */
  public static Optional<String> toA1(String text, CellAddress cell) {
    String rest = text.strip();
    int bang = rest.lastIndexOf('!');
    String sheet = rest.substring(0, bang + 1);
    String[] corners = rest.substring(bang + 1).split(":", -1);
    if (corners.length > 2) {
      return Optional.empty();
    }
    String first = corner(corners[0], cell);
    String last = corner(corners[corners.length - 1], cell);
    if (first == null || last == null) {
      return Optional.empty();
    }
    boolean single = corners.length == 1 && first.matches(".*[A-Z]+\\$\\d+");
    return Optional.of(sheet + (single ? first : first + ":" + last));
  }

  private static @Nullable String corner(String text, CellAddress cell) {
    Matcher m = CORNER.matcher(text);
    if (text.isEmpty() || !m.matches()) {
      return null;
    }
    boolean hasRow = text.substring(0, 1).equalsIgnoreCase("R");
    boolean hasColumn = text.toUpperCase(Locale.ROOT).indexOf('C') >= 0;
    int row = index(m.group(1), cell.row());
    int column = index(m.group(2), cell.column());
    if ((hasRow && (row < 0 || row >= CellAddress.ROWS))
        || (hasColumn && (column < 0 || column >= CellAddress.COLUMNS))) {
      return null;
    }
    return (hasColumn ? "$" + CellAddress.columnName(column) : "")
        + (hasRow ? "$" + (row + 1) : "");
  }

  /** The zero-based place a number, an offset in brackets or nothing stands for. */
  private static int index(@Nullable String part, int home) {
    if (part == null) {
      return home;
    }
    return part.startsWith("[")
        ? home + Integer.parseInt(part.substring(1, part.length() - 1))
        : Integer.parseInt(part) - 1;
  }
}
