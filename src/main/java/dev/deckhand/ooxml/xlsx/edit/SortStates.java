package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import dev.deckhand.plan.BoundArrangeOperation.Key;
import java.util.ArrayList;
import java.util.List;

/** What a worksheet or a table says of the order of its rows (18.3.1.92) says the new one. */
final class SortStates {
  private final WorkbookDraft draft;
  private final CellArea body;
  private final List<Key> keys;

  private SortStates(WorkbookDraft draft, CellArea body, List<Key> keys) {
    this.draft = draft;
    this.body = body;
    this.keys = keys;
  }

  /** Renews those there are. */
  static void renew(WorkbookDraft draft, SheetPart sheet, CellArea body, List<Key> keys) {
    SortStates states = new SortStates(draft, body, keys);
    SheetElements elements = new SheetElements(draft, sheet.part());
    List<XmlNode> found = new ArrayList<>(elements.all("sortState"));
    elements.all("autoFilter").forEach(filter -> found.addAll(filter.children("sortState")));
    found.forEach(node -> states.renew(elements.splices(), node));
    elements.write();
    TableReader.tables(PartSource.of(draft.parts()), sheet).stream()
        .filter(table -> table.info().area().intersects(body))
        .forEach(states::table);
  }

  private void table(StoredTable table) {
    byte[] xml = draft.utf8(table.part());
    Splices splices = new Splices(xml);
    XmlNode.parse(table.part(), xml).all("sortState").forEach(node -> renew(splices, node));
    draft.parts().put(table.part(), splices.apply());
  }

  private void renew(Splices splices, XmlNode node) {
    try {
      if (!CellArea.parse(node.value("ref", "")).intersects(body)) {
        return;
      }
    } catch (IllegalArgumentException notAnArea) {
      return;
    }
    String name = node.prefix() + "sortState";
    StringBuilder conditions = new StringBuilder();
    for (Key key : keys) {
      CellArea column = new CellArea(body.firstRow(), key.column(), body.lastRow(), key.column());
      String down = key.descending() ? " descending=\"1\"" : "";
      conditions.append(
          "<%ssortCondition%s ref=\"%s\"/>".formatted(node.prefix(), down, column.corners()));
    }
    splices.replace(
        node.start(),
        node.end(),
        "<%1$s ref=\"%2$s\">%3$s</%1$s>".formatted(name, body.corners(), conditions));
  }
}
