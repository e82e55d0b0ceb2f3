package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.CellPlace;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Text constants the way a worksheet part stores them, so that copies keep formatted runs. */
final class StoredTexts {
  private final SheetCells sheet;
  private final CellArea area;
  private final byte[] xml;
  private final XmlScanner scanner;
  private final CellPlace place;
  private final Predicate<CellAddress> wanted;
  private final Map<CellAddress, Content.Copied> found = new HashMap<>();

  private StoredTexts(
      WorkbookDraft draft, SheetCells sheet, CellArea area, Predicate<CellAddress> wanted) {
    this.wanted = wanted;
    String part = sheet.part().part();
    this.sheet = sheet;
    this.area = area;
    this.xml = draft.utf8(part);
    this.scanner = new XmlScanner(part, xml);
    this.place = new CellPlace(part);
  }

  /** The texts in an area; pending cell changes have to be flushed before. */
  static Map<CellAddress, Content.Copied> of(WorkbookDraft draft, SheetCells sheet, CellArea area) {
    return of(draft, sheet, area, cell -> true);
  }

  /** Those of some cells of an area. */
  static Map<CellAddress, Content.Copied> of(
      WorkbookDraft draft, SheetCells sheet, CellArea area, Predicate<CellAddress> wanted) {
    StoredTexts texts = new StoredTexts(draft, sheet, area, wanted);
    texts.read();
    return texts.found;
  }

  private void read() {
    for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
      if (event == XmlScanner.Event.START) {
        switch (scanner.name()) {
          case "worksheet", "sheetData" -> {
            // its children are what counts
          }
          case "row" -> row();
          case "c" -> cell();
          default -> scanner.skip();
        }
      }
    }
  }

  private void row() {
    int row = place.row(scanner.tag().value("r"));
    if (row < area.firstRow() || row > area.lastRow()) {
      scanner.skip();
    }
  }

  private boolean isWanted() {
    return area.contains(place.row(), place.column())
        && wanted.test(new CellAddress(place.row(), place.column()));
  }

  private void cell() {
    place.cell(scanner.tag().value("r"));
    String type = scanner.tag().value("t");
    boolean text = "s".equals(type) || "inlineStr".equals(type);
    if (type == null || !text || !isWanted()) {
      scanner.skip();
      return;
    }
    XmlNode node = XmlNode.read(scanner);
    if (node.child("f").isEmpty()) {
      String inner = XmlText.raw(xml, node.contentStart(), node.contentEnd());
      found.put(
          new CellAddress(place.row(), place.column()),
          new Content.Copied(sheet.value(place.row(), place.column()), type, inner, node.prefix()));
    }
  }
}
