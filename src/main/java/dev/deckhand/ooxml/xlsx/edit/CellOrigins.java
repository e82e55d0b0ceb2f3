package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the cells of worksheet parts were before lines came and went. */
final class CellOrigins {
  private final Map<String, List<LineShift>> shifts = new HashMap<>();

  void shifted(String part, LineShift shift) {
    shifts.computeIfAbsent(part, p -> new ArrayList<>()).add(shift);
  }

  /** Where a cell was before the edit; empty for one that came with a new line. */
  Optional<CellAddress> of(String part, CellAddress cell) {
    Optional<CellAddress> origin = Optional.of(cell);
    for (LineShift shift : shifts.getOrDefault(part, List.of()).reversed()) {
      origin = origin.flatMap(at -> shift.origin(at));
    }
    return origin;
  }

  /** Cells after lines came or went. */
  static CellSet moved(Set<CellAddress> cells, LineShift shift) {
    CellSet moved = new CellSet();
    for (CellAddress cell : cells) {
      shift.area(CellArea.of(cell)).ifPresent(area -> moved.put(area.first()));
    }
    return moved;
  }
}
