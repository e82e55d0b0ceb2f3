package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a drawing lies on a worksheet (20.5.2.3, 20.5.2.33). */
public final class AnchorPlace {
  private AnchorPlace() {}

  /** The cells between an anchor's markers; the first only where it has no second. */
  public static @Nullable String of(XmlNode anchor) {
    Optional<CellAddress> from = anchor.child("from").flatMap(m -> cell(m, false));
    if (from.isEmpty()) {
      return null;
    }
    CellAddress first = from.get();
    CellAddress last = anchor.child("to").flatMap(m -> cell(m, true)).orElse(first);
    boolean ordered = last.row() >= first.row() && last.column() >= first.column();
    return (ordered ? CellArea.between(first, last) : CellArea.of(first)).toString();
  }

  /** An end marker at the very edge of a cell does not cover that cell. */
  private static Optional<CellAddress> cell(XmlNode marker, boolean isEnd) {
    int row = number(marker, "row") - (isEnd && number(marker, "rowOff") == 0 ? 1 : 0);
    int column = number(marker, "col") - (isEnd && number(marker, "colOff") == 0 ? 1 : 0);
    return row >= 0 && column >= 0 && row < CellAddress.ROWS && column < CellAddress.COLUMNS
        ? Optional.of(new CellAddress(row, column))
        : Optional.empty();
  }

  private static int number(XmlNode marker, String element) {
    try {
      return Integer.parseInt(marker.child(element).map(n -> n.text().strip()).orElse("0"));
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
