package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.List;

/** Column names of tables: the table part must say what the header cell says (18.5.1.3). */
final class TableHeaders {
  private TableHeaders() {}

  /**
   * Follows a new content of a cell. In a table's header it becomes the column's name.
   *
   * @return the content as it has to be written: in a header a text no other column has
   */
  static CellValue follow(
      WorkbookDraft draft, String sheetName, CellAddress cell, CellValue value) {
    for (TableInfo table : draft.current().tables()) {
      if (table.sheet().equalsIgnoreCase(sheetName)
          && table.headerRows() == 1
          && table.area().contains(cell)
          && table.area().firstRow() == cell.row()) {
        return CellValue.of(rename(draft, table, cell, text(value)));
      }
    }
    return value;
  }

  private static String text(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "";
      case CellValue.Text t -> t.value();
      case CellValue.Number n -> CellXml.number(n.value());
      case CellValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case CellValue.Error(CellError error) -> error.code();
    };
  }

  private static String rename(
      WorkbookDraft draft, TableInfo table, CellAddress cell, String wanted) {
    SheetPart sheet = draft.workbook().worksheet(table.sheet()).orElseThrow();
    int column = cell.column() - table.area().firstColumn();
    for (StoredTable stored : TableReader.tables(PartSource.of(draft.parts()), sheet)) {
      if (stored.info().name().equals(table.name())) {
        return rename(draft, stored, column, wanted);
      }
    }
    return wanted;
  }

  private static String rename(WorkbookDraft draft, StoredTable table, int column, String wanted) {
    byte[] xml = draft.utf8(table.part());
    List<XmlNode> columns = XmlNode.parse(table.part(), xml).list("tableColumns");
    if (column >= columns.size()) {
      return wanted;
    }
    String old = table.info().columns().get(column);
    String name = free(table.info().columns(), column, wanted);
    if (!old.equals(name)) {
      Splices splices = new Splices(xml);
      splices.attribute(columns.get(column), "name", ColumnNames.escape(name));
      draft.parts().put(table.part(), splices.apply());
      draft.follow(FormulaChange.renamedColumn(table.info().name(), old, name));
      draft.notes().object("table", table.info().name(), "column " + old + " → " + name);
    }
    return name;
  }

  private static String free(List<String> columns, int own, String wanted) {
    String base = wanted.isBlank() ? "Column" : wanted;
    String name = wanted.isBlank() ? base + (own + 1) : base;
    for (int number = 2; isTaken(columns, own, name); number++) {
      name = base + number;
    }
    return name;
  }

  private static boolean isTaken(List<String> columns, int own, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (i != own && columns.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
