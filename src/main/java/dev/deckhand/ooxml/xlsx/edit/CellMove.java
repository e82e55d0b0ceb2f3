package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of the worksheet at hand go while its part is rewritten.
 *
 * @param shift {@code null} where they stay
 * @param columnStyle the format new columns have as a whole
 */
record CellMove(@Nullable LineShift shift, int columnStyle) {
  static final CellMove NONE = new CellMove(null, 0);

  Optional<CellAddress> cell(CellAddress cell) {
    return area(CellArea.of(cell)).map(CellArea::first);
  }

  Optional<CellArea> area(CellArea area) {
    return shift == null ? Optional.of(area) : shift.area(area);
  }
}
