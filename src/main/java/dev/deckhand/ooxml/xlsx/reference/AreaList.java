package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.calc.syntax.Relocation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Areas as attributes and elements of parts write them: one ({@code ref}), or several with spaces
 * between them ({@code sqref}, ECMA-376 part 1, 18.18.76).
 */
public final class AreaList {
  private AreaList() {}

  /** The areas of a text; none where it is no such list. */
  public static List<CellArea> read(String text) {
    List<CellArea> areas = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      try {
        areas.add(CellArea.parse(word));
      } catch (IllegalArgumentException notAnArea) {
        return List.of();
      }
    }
    return areas;
  }

  /**
   * A list of areas on a worksheet after a change of places.
   *
   * @return the very same text where nothing changed or where it is no list of areas; empty when
   *     nothing is left
   */
  public static Optional<String> follow(String text, String sheet, Relocation relocation) {
    if (!relocation.concerns(sheet)) {
      return Optional.of(text);
    }
    List<CellArea> areas = read(text);
    List<CellArea> moved = new ArrayList<>();
    for (CellArea area : areas) {
      relocation.pieces(new SheetRange(sheet, area)).stream()
          .filter(piece -> piece.sheet().equalsIgnoreCase(sheet))
          .forEach(piece -> moved.add(piece.area()));
    }
    if (areas.isEmpty() || moved.equals(areas)) {
      return Optional.of(text);
    }
    return moved.isEmpty()
        ? Optional.empty()
        : Optional.of(moved.stream().map(CellArea::toString).collect(Collectors.joining(" ")));
  }
}
