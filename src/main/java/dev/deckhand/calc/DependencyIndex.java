package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which formulas read which areas; used once, to find what a set of changed cells reaches. What a
 * changed formula reads is left out: it is computed in any case.
 */
final class DependencyIndex {
  private final Map<Area, List<Long>> readers = new HashMap<>();
  private final Set<Long> changed;
  private final Map<Long, CellArea> spills;
  private final Set<Long> computed = new LinkedHashSet<>();
  private final Map<Integer, AreaTree> trees = new HashMap<>();
  private final Map<Integer, List<Area>> areas = new HashMap<>();

  /**
   * @param changed the cells whose readers are looked for
   * @param spills areas of array formulas by their first cell, where known better than from the
   *     formulas themselves; completed here
   */
  DependencyIndex(Workspace workspace, Set<Long> changed, Map<Long, CellArea> spills) {
    this.changed = changed;
    this.spills = spills;
    CellSource source = workspace.source();
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(
          sheet, (row, column, formula) -> add(workspace, sheet, row, column, formula));
    }
    for (Area area : readers.keySet()) {
      areas.computeIfAbsent(area.sheet(), s -> new ArrayList<>()).add(area);
    }
    areas.forEach(
        (sheet, list) -> trees.put(sheet, new AreaTree(list.stream().map(Area::cells).toList())));
  }

  private void add(Workspace workspace, int sheet, int row, int column, CellFormula formula) {
    long key = CellKey.of(sheet, row, column);
    Area here = new Area(sheet, new CellArea(row, column, row, column));
    if (!changed.contains(key)) {
      Precedents precedents = Precedents.of(workspace, here, formula);
      for (Area area : precedents.areas()) {
        readers.computeIfAbsent(area, a -> new ArrayList<>(1)).add(key);
      }
      if (precedents.isComputed()) {
        computed.add(key);
      }
    }
    CellArea array = formula.array();
    if (array != null) {
      spills.putIfAbsent(key, array);
    } else if (formula.dynamic()) {
      spills.putIfAbsent(key, here.cells());
    }
    CellArea spill = spills.get(key);
    if (spill != null && formula.dynamic()) {
      readers.computeIfAbsent(new Area(sheet, spill), a -> new ArrayList<>(1)).add(key);
    }
  }

  /** The formula cells whose value may differ when the given cells do; formulas among them too. */
  Set<Long> reached(CellSource source) {
    Set<Long> dirty = new LinkedHashSet<>();
    ArrayDeque<Long> queue = new ArrayDeque<>(changed);
    for (long key : changed) {
      if (source.formula(CellKey.sheet(key), CellKey.row(key), CellKey.column(key)) != null) {
        dirty.add(key);
      }
    }
    for (long key : computed) {
      if (dirty.add(key)) {
        queue.add(key);
      }
    }
    while (!queue.isEmpty()) {
      long key = queue.poll();
      AreaTree tree = trees.get(CellKey.sheet(key));
      if (tree == null) {
        continue;
      }
      List<Area> list = areas.getOrDefault(CellKey.sheet(key), List.of());
      tree.take(
          extent(key),
          index -> {
            for (long reader : readers.getOrDefault(list.get(index), List.of())) {
              if (dirty.add(reader)) {
                queue.add(reader);
              }
            }
          });
    }
    return dirty;
  }

  private CellArea extent(long key) {
    CellArea cell =
        new CellArea(CellKey.row(key), CellKey.column(key), CellKey.row(key), CellKey.column(key));
    return spills.getOrDefault(key, cell);
  }
}
