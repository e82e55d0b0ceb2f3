package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.List;

/**
 * New rows inside tables: as in Excel their calculated columns (18.5.1.1) compute them too, and the
 * filter reaches to the last data row.
 */
final class TableRows {
  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final SheetLines lines;

  TableRows(WorkbookDraft draft, SheetPart sheet, SheetLines lines) {
    this.draft = draft;
    this.sheet = sheet;
    this.lines = lines;
  }

  /** Called after the rows came and the worksheet was read again. */
  void complete() {
    boolean changed = false;
    for (StoredTable table : TableReader.tables(PartSource.of(draft.parts()), sheet)) {
      CellArea area = table.info().area();
      int last = area.lastRow() - table.info().totalsRows();
      if (lines.first() > area.firstRow() && lines.last() <= last) {
        byte[] xml = draft.utf8(table.part());
        XmlNode root = XmlNode.parse(table.part(), xml);
        fill(table.info(), root.list("tableColumns"));
        changed |= filter(table, root, xml, last);
      }
    }
    if (changed) {
      draft.reload();
    }
  }

  private boolean filter(StoredTable table, XmlNode root, byte[] xml, int last) {
    CellArea area = table.info().area();
    Splices splices = new Splices(xml);
    CellArea filtered = new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
    root.child("autoFilter")
        .ifPresent(filter -> splices.attribute(filter, "ref", filtered.toString()));
    draft.parts().put(table.part(), splices.apply());
    return !splices.isEmpty();
  }

  private void fill(TableInfo table, List<XmlNode> columns) {
    SheetCells cells = draft.current().sheet(sheet.name()).orElseThrow();
    CellArea area = table.area();
    boolean below = lines.first() == area.firstRow() + table.headerRows();
    int model = below ? lines.last() + 1 : lines.first() - 1;
    for (int i = 0; i < columns.size(); i++) {
      CellAddress from = new CellAddress(model, area.firstColumn() + i);
      StoredFormula formula = cells.storedFormula(from);
      boolean calculated = columns.get(i).child("calculatedColumnFormula").isPresent();
      if (calculated && formula != null && model <= area.lastRow() - table.totalsRows()) {
        fill(from, formula);
      }
    }
  }

  private void fill(CellAddress from, StoredFormula formula) {
    for (int row = lines.first(); row <= lines.last(); row++) {
      CellAddress cell = new CellAddress(row, from.column());
      String text =
          switch (formula) {
            case StoredFormula.Plain plain -> moved(plain.text(), from, cell);
            case StoredFormula.Filled filled -> filled.formula().textAt(cell);
            case StoredFormula.Shared shared -> shared.group().textAt(cell);
            case StoredFormula.Array array -> "";
          };
      if (!text.isEmpty()) {
        draft.sheet(sheet.name()).content(cell, new Content.Formula(text, CellValue.EMPTY));
        draft.edited(sheet.part(), cell);
      }
    }
  }

  private static String moved(String text, CellAddress from, CellAddress to) {
    try {
      return new SharedFormula(text, from).textAt(to);
    } catch (FormulaSyntaxException unreadable) {
      return "";
    }
  }
}
