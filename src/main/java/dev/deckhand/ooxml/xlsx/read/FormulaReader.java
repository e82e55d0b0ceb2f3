package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads formula elements and ties shared ones to their master. */
final class FormulaReader {
  private final SheetPart sheet;
  private final CellColumns cells;
  private final SheetFacts facts;
  private final DynamicArrays dynamic;
  private final ReadBudget budget;
  private final Map<String, SharedGroup> groups = new HashMap<>();
  private int dataTables;
  private int orphans;
  private int unreadable;

  FormulaReader(
      SheetPart sheet,
      CellColumns cells,
      SheetFacts facts,
      DynamicArrays dynamic,
      ReadBudget budget) {
    this.sheet = sheet;
    this.cells = cells;
    this.facts = facts;
    this.dynamic = dynamic;
    this.budget = budget;
  }

  void read(int cell, FormulaTag tag, String text, @Nullable String cellMeta) {
    switch (tag.type()) {
      case "shared" -> shared(cell, tag, text);
      case "array" -> array(cell, tag, text, cellMeta);
      case "dataTable" -> {
        dataTables++;
        facts.dataTables.add(area(cell, tag.area()));
      }
      default -> {
        if (!text.isBlank()) {
          cells.formula(cell, new StoredFormula.Plain(text));
        }
      }
    }
  }

  private void shared(int cell, FormulaTag tag, String text) {
    String index = tag.sharedIndex() == null ? "" : tag.sharedIndex();
    SharedGroup group = groups.get(index);
    if (!text.isBlank() && (group == null || tag.area() != null)) {
      group = new SharedGroup(index, address(cell), text);
      groups.put(index, group);
      unreadable += group.readable() ? 0 : 1;
    } else if (!text.isBlank()) {
      cells.formula(cell, new StoredFormula.Plain(text));
      return;
    }
    if (group == null) {
      orphans++;
      return;
    }
    budget.sharedFormula(sheet.name(), group.masterText().length());
    cells.formula(cell, new StoredFormula.Shared(group));
  }

  private void array(int cell, FormulaTag tag, String text, @Nullable String cellMeta) {
    boolean spills = dynamic.marks(CellReader.integer(cellMeta, 0));
    cells.formula(cell, new StoredFormula.Array(text, area(cell, tag.area()), spills));
  }

  private CellArea area(int cell, @Nullable String stored) {
    CellArea own = CellArea.of(address(cell));
    try {
      CellArea area = stored == null ? own : CellArea.parse(stored);
      return area.first().equals(own.first()) ? area : own;
    } catch (IllegalArgumentException notAnArea) {
      return own;
    }
  }

  private CellAddress address(int cell) {
    return new CellAddress(cells.row(cell), cells.column(cell));
  }

  void report(Notices notices) {
    if (dataTables > 0) {
      notices.add("Data tables of " + sheet.name() + " (what-if analysis) are read as values");
    }
    if (orphans > 0) {
      notices.add(orphans + " shared formulas of " + sheet.name() + " have no master");
    }
    if (unreadable > 0) {
      notices.add(
          unreadable
              + " shared formulas of "
              + sheet.name()
              + " could not be parsed; every cell shows the first cell's text");
    }
  }
}
