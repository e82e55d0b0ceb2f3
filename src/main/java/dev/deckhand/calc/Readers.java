package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The formula cells of a workbook by the areas they read, as far as their text tells. */
final class Readers {
  private final Map<Integer, Map<CellArea, List<Long>>> bySheet = new HashMap<>();
  private int computing;

  /** Looks at every formula once. */
  Readers(Workspace workspace) {
    CellSource source = workspace.source();
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(
          sheet,
          (row, column, formula) -> {
            Area here = new Area(sheet, new CellArea(row, column, row, column));
            Precedents precedents = Precedents.of(workspace, here, formula);
            precedents.areas().forEach(area -> add(area, CellKey.of(sheet, row, column)));
            computing += precedents.isComputed() ? 1 : 0;
          });
    }
  }

  private void add(Area area, long reader) {
    bySheet
        .computeIfAbsent(area.sheet(), s -> new LinkedHashMap<>())
        .computeIfAbsent(area.cells(), a -> new ArrayList<>(1))
        .add(reader);
  }

  /** Gives the formulas that read a cell of the area; one may be given more than once. */
  void eachOf(Area read, LongConsumer reader) {
    bySheet
        .getOrDefault(read.sheet(), Map.of())
        .forEach(
            (area, cells) -> {
              if (area.intersects(read.cells())) {
                cells.forEach(reader::accept);
              }
            });
  }

  /** How many formulas may read other cells than their text tells. */
  int computing() {
    return computing;
  }

  /** The areas that are read on a worksheet. */
  List<CellArea> areas(int sheet) {
    return List.copyOf(bySheet.getOrDefault(sheet, Map.of()).keySet());
  }

  /** The formulas that read exactly this area. */
  List<Long> of(int sheet, CellArea area) {
    return bySheet.getOrDefault(sheet, Map.of()).getOrDefault(area, List.of());
  }
}
