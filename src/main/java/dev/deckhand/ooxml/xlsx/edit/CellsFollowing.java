package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.ByteCopy;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetPart;

/**
 * Has the formulas of a worksheet's cells follow a change, in one pass. The cells themselves stay
 * or are moved by {@link LineTags}.
 */
final class CellsFollowing {
  private final Following run;
  private final SheetPart sheet;
  private final CellMove move;
  private final Splices splices;
  private final PlaceCursor place;
  private final ByteCopy out;
  private final LineTags tags;
  private final SharedFollowing shared;
  private final int start;

  /**
   * @param scanner has just reported the start of {@code sheetData}
   */
  CellsFollowing(
      Following run, SheetPart sheet, CellMove move, Splices splices, XmlScanner scanner) {
    this.run = run;
    this.sheet = sheet;
    this.move = move;
    this.splices = splices;
    this.start = scanner.end();
    this.place = new PlaceCursor(splices.base());
    this.out = new ByteCopy(splices.base(), start);
    this.tags = LineTags.of(move, out, place, scanner.prefix());
    this.shared = SharedFollowing.of(run, sheet, move, splices.base());
  }

  /** Reads on to the end of the cells. */
  void run(XmlScanner scanner) {
    int depth = scanner.depth() - 1;
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END || scanner.depth() != depth) {
      if (event == XmlScanner.Event.START) {
        start(scanner);
      } else if (event == XmlScanner.Event.END && scanner.is("row")) {
        tags.endRow(scanner.start());
      }
      event = scanner.next();
    }
    tags.end(scanner.start());
    if (out.isChanged()) {
      splices.replace(start, scanner.start(), out.bytes(scanner.start()));
    }
  }

  private void start(XmlScanner scanner) {
    boolean stays = true;
    if (scanner.is("c")) {
      place.cell(scanner.tag());
      stays = tags.cell(scanner);
    } else if (scanner.is("f")) {
      formula(FormulaElement.read(scanner));
    } else if (scanner.is("row")) {
      place.row(scanner.tag());
      stays = tags.row(scanner);
    }
    if (!stays) {
      int from = scanner.start();
      scanner.skip();
      out.delete(from, scanner.end());
    }
  }

  private void formula(FormulaElement element) {
    if (element.isShared()) {
      shared
          .xml(element.start())
          .ifPresent(xml -> out.replace(element.start(), element.end(), xml));
      return;
    }
    for (FormulaElement.Area area : element.areas()) {
      String now = move.area(CellArea.parse(area.value())).map(CellArea::toString).orElse("");
      if (!now.equals(area.value()) && !now.isEmpty()) {
        out.replace(area.start(), area.end(), now);
      }
    }
    CellAddress now = move.cell(place.address()).orElse(place.address());
    String text = run.cell(element.text(), sheet.part(), sheet.name(), now);
    if (!text.equals(element.text())) {
      out.replace(element.textStart(), element.textEnd(), XmlText.escape(text));
    }
  }
}
