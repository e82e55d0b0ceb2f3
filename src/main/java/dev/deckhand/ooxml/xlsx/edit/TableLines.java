package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Columns and special rows of tables when lines come or go inside them (18.5.1). */
final class TableLines {
  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final LineShift shift;
  private final SheetLines lines;
  private final List<Header> headers = new ArrayList<>();

  /** A header cell to write. */
  private record Header(CellAddress cell, String name) {}

  TableLines(WorkbookDraft draft, SheetPart sheet, LineShift shift) {
    this.draft = draft;
    this.sheet = sheet;
    this.shift = shift;
    this.lines = shift.lines();
  }

  /** Changes the table parts; their areas follow with everything else. */
  void before() {
    for (StoredTable table : TableReader.tables(PartSource.of(draft.parts()), sheet)) {
      CellArea area = table.info().area();
      if (shift.area(area).isEmpty()) {
        lose(table, table.info().columns());
      } else if (shift.rows() && !shift.inserted()) {
        totals(table);
      } else if (!shift.rows() && shift.inserted()) {
        insert(table);
      } else if (!shift.rows()) {
        delete(table);
      }
    }
  }

  /** Writes the header cells of new columns. */
  void after() {
    for (Header header : headers) {
      draft
          .sheet(sheet.name())
          .content(header.cell(), new Content.Constant(CellValue.of(header.name())));
      draft.edited(sheet.part(), header.cell());
    }
  }

  private void lose(StoredTable table, List<String> columns) {
    FormulaChange change =
        new LostColumns(table.info().name(), table.info().columns(), Set.copyOf(columns));
    FormulaRewrite.everywhere(draft, change);
    draft.reload();
  }

  /** A totals row that is deleted is none any more. */
  private void totals(StoredTable table) {
    TableInfo info = table.info();
    if (info.totalsRows() > 0 && shift.line(info.area().lastRow()).isEmpty()) {
      byte[] xml = draft.utf8(table.part());
      Splices splices = new Splices(xml);
      XmlNode root = XmlNode.parse(table.part(), xml);
      splices.removeAttribute(root, "totalsRowCount");
      splices.attribute(root, "totalsRowShown", "0");
      draft.parts().put(table.part(), splices.apply());
    }
  }

  /** Excel names new columns {@code Column1}, {@code Column2} …, whichever are free. */
  private void insert(StoredTable table) {
    TableInfo info = table.info();
    int index = lines.first() - info.area().firstColumn();
    byte[] xml = draft.utf8(table.part());
    XmlNode list = XmlNode.parse(table.part(), xml).child("tableColumns").orElse(null);
    if (index <= 0 || index >= info.columns().size() || list == null) {
      return;
    }
    Splices splices = new Splices(xml);
    List<XmlNode> columns = list.children("tableColumn");
    int id = columns.stream().mapToInt(c -> c.integer("id", 0)).max().orElse(0);
    Set<String> taken = new HashSet<>();
    info.columns().forEach(c -> taken.add(c.toLowerCase(Locale.ROOT)));
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < lines.count(); i++) {
      String name = free(taken);
      added.append("<%stableColumn id=\"%d\" name=\"%s\"/>".formatted(list.prefix(), ++id, name));
      if (info.headerRows() > 0) {
        headers.add(new Header(new CellAddress(info.area().firstRow(), lines.first() + i), name));
      }
    }
    splices.insert(columns.get(index).start(), added.toString());
    int count = columns.size() + lines.count();
    splices.attribute(list, "count", Integer.toString(count));
    draft.parts().put(table.part(), splices.apply());
    draft.notes().object("table", info.name(), "columns added");
  }

  private static String free(Set<String> taken) {
    int number = 1;
    while (!taken.add("column" + number)) {
      number++;
    }
    return "Column" + number;
  }

  private void delete(StoredTable table) {
    CellArea area = table.info().area();
    byte[] xml = draft.utf8(table.part());
    XmlNode list = XmlNode.parse(table.part(), xml).child("tableColumns").orElse(null);
    if (list == null) {
      return;
    }
    Splices splices = new Splices(xml);
    List<XmlNode> columns = list.children("tableColumn");
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < columns.size() && i < table.info().columns().size(); i++) {
      if (shift.line(area.firstColumn() + i).isEmpty()) {
        splices.delete(columns.get(i).start(), columns.get(i).end());
        lost.add(table.info().columns().get(i));
      }
    }
    if (lost.isEmpty()) {
      return;
    }
    splices.attribute(list, "count", Integer.toString(columns.size() - lost.size()));
    draft.parts().put(table.part(), splices.apply());
    draft.notes().object("table", table.info().name(), "without " + String.join(", ", lost));
    lose(table, lost);
  }
}
