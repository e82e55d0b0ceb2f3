package dev.deckhand.calc.syntax;

import dev.deckhand.document.SheetRange;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of the exclamation mark of a reference.
 *
 * @param book the external workbook as written between brackets; {@code null} for this workbook
 * @param first the worksheet, unquoted; empty for a name of an external workbook ({@code [1]!Rate})
 * @param last the last worksheet of a 3-D reference; {@code null} otherwise
 * @param text as written, exclamation mark included
 */
public record SheetPrefix(@Nullable String book, String first, @Nullable String last, String text) {

  /** A prefix for one worksheet of this workbook, quoted where needed. */
  public static SheetPrefix of(String sheet) {
    return new SheetPrefix(null, sheet, null, SheetRange.quote(sheet) + "!");
  }

  /** A prefix for neighbouring worksheets; for one where both are the same. */
  public static SheetPrefix of(String first, String last) {
    if (first.equals(last)) {
      return of(first);
    }
    boolean plain = SheetRange.quote(first).equals(first) && SheetRange.quote(last).equals(last);
    String both = first + ":" + last;
    String written = plain ? both : "'" + both.replace("'", "''") + "'";
    return new SheetPrefix(null, first, last, written + "!");
  }

  public boolean isExternal() {
    return book != null;
  }

  public boolean is3d() {
    return last != null;
  }

  SheetPrefix renamed(String from, String to) {
    boolean renamesFirst = first.equalsIgnoreCase(from);
    boolean renamesLast = last != null && last.equalsIgnoreCase(from);
    if (isExternal() || !(renamesFirst || renamesLast)) {
      return this;
    }
    String newFirst = renamesFirst ? to : first;
    if (last == null) {
      return of(newFirst);
    }
    String newLast = renamesLast ? to : last;
    return of(newFirst, newLast);
  }
}
