package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.Locale;
import java.util.Objects;

/** Takes rows from the end of a table whose cells have moved up. */
final class TableShrinking {
  private TableShrinking() {}

  static void run(WorkbookDraft draft, StoredTable table, int rows) {
    byte[] xml = draft.utf8(table.part());
    Splices splices = new Splices(xml);
    XmlNode root = XmlNode.parse(table.part(), xml);
    CellArea now = shorter(table.info().area(), rows);
    splices.attribute(root, "ref", now.toString());
    for (String child : new String[] {"autoFilter", "sortState"}) {
      root.child(child).ifPresent(node -> shorten(splices, node, rows));
    }
    draft.parts().put(table.part(), splices.apply());
    draft.reload();
    readers(draft, table.info());
    String place = new SheetRange(table.info().sheet(), now).toString();
    draft.notes().object("table", table.info().name(), rows + " rows shorter: " + place);
  }

  private static void shorten(Splices splices, XmlNode node, int rows) {
    try {
      CellArea now = shorter(CellArea.parse(node.value("ref", "")), rows);
      splices.attribute(node, "ref", now.toString());
    } catch (IllegalArgumentException notAnArea) {
      // says nothing that could be kept in step
    }
  }

  private static CellArea shorter(CellArea area, int rows) {
    return new CellArea(
        area.firstRow(), area.firstColumn(), area.lastRow() - rows, area.lastColumn());
  }

  /** Formulas that name the table read fewer rows now. */
  private static void readers(WorkbookDraft draft, TableInfo table) {
    String name = table.name().toLowerCase(Locale.ROOT);
    for (SheetCells sheet : draft.current().sheets()) {
      sheet
          .formulas()
          .filter(cell -> text(cell).contains(name))
          .forEach(cell -> draft.disturbed(sheet.part().part(), cell.address()));
    }
  }

  private static String text(Cell cell) {
    return Objects.requireNonNull(cell.formula()).text().toLowerCase(Locale.ROOT);
  }
}
