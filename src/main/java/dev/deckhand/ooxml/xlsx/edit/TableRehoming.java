package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.ooxml.xlsx.reference.Followed;
import dev.deckhand.ooxml.xlsx.reference.MovedCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that move to another worksheet with their cells. */
final class TableRehoming {
  private final WorkbookDraft draft;
  private final MovedCells moved;
  private final List<String> tables = new ArrayList<>();

  private TableRehoming(WorkbookDraft draft, MovedCells moved) {
    this.draft = draft;
    this.moved = moved;
  }

  /** Everything of a part that moves, whatever else is at the place it comes to. */
  private record Away(MovedCells moved) implements FormulaChange {
    @Override
    public boolean concerns(String formula, FormulaHome home) {
      return true;
    }

    @Override
    public Followed formula(String formula, FormulaHome home) {
      FormulaHome between = new FormulaHome(moved.from().sheet(), moved.to().sheet(), false);
      return Followed.relocated(formula, between, moved);
    }

    @Override
    public Optional<String> areas(String areas, String sheet) {
      List<CellArea> list = AreaList.read(areas);
      boolean all = !list.isEmpty() && list.stream().allMatch(moved.from().area()::covers);
      return Optional.of(all ? AreaList.print(list.stream().map(moved::moved).toList()) : areas);
    }

    @Override
    public boolean movesCells(String sheet) {
      return true;
    }

    @Override
    public boolean movesCells() {
      return true;
    }
  }

  /** Takes the tables from the worksheet they leave. */
  static TableRehoming lift(WorkbookDraft draft, MovedCells moved) {
    TableRehoming rehoming = new TableRehoming(draft, moved);
    if (!moved.staysOnSheet()) {
      SheetPart sheet = draft.workbook().worksheet(moved.from().sheet()).orElseThrow();
      for (StoredTable table : TableReader.tables(PartSource.of(draft.parts()), sheet)) {
        if (moved.from().area().covers(table.info().area())) {
          rehoming.detach(sheet.part(), table.part());
        }
      }
    }
    return rehoming;
  }

  private void detach(String sheet, String table) {
    for (Relationship relationship : draft.parts().relationships(sheet)) {
      if (!relationship.external() && relationship.partName().equals(table)) {
        LostParts.detach(draft, sheet, relationship);
        draft.changed(sheet);
        tables.add(table);
      }
    }
  }

  /** Puts them on the worksheet their cells are on now. */
  void put() {
    if (tables.isEmpty()) {
      return;
    }
    XmlNode workbook = draft.workbook().root();
    String sheet = draft.workbook().worksheet(moved.to().sheet()).orElseThrow().part();
    SheetElements elements = new SheetElements(draft, sheet);
    StringBuilder entries = new StringBuilder();
    for (String table : tables) {
      follow(table);
      String type = Namespaces.relationship(workbook, "table");
      String id = draft.parts().addRelationship(sheet, type, table);
      entries.append(
          "<%stablePart xmlns:r=\"%s\" r:id=\"%s\"/>"
              .formatted(elements.prefix(), Namespaces.relationships(workbook), id));
    }
    XmlNode list = elements.first("tableParts").orElse(null);
    if (list == null) {
      elements.add(
          "tableParts",
          "<%1$stableParts count=\"%2$d\">%3$s</%1$stableParts>"
              .formatted(elements.prefix(), tables.size(), entries));
    } else {
      int count = list.children().size() + tables.size();
      elements.splices().attribute(list, "count", Integer.toString(count));
      elements.splices().append(list, entries.toString());
    }
    elements.write();
    draft.notes().object("table", moved.to().toString(), "moved with its cells");
  }

  private void follow(String table) {
    byte[] xml = draft.utf8(table);
    Splices splices = new Splices(xml);
    Following run = new Following(draft, new Away(moved), Set.of());
    new NodeFollowing(run, new ReachablePart(table, moved.from().sheet()), null, splices)
        .follow(XmlNode.parseEveryBranch(table, xml));
    draft.parts().put(table, splices.apply());
  }
}
