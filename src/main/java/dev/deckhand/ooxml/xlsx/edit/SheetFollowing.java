package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.edit.ReachableParts.ReachablePart;
import dev.deckhand.ooxml.xlsx.read.SheetPart;

/** Has a worksheet part follow a change: its cells as a stream, all else as elements. */
final class SheetFollowing {
  private final Following run;
  private final SheetPart sheet;
  private final CellMove move;
  private final XmlScanner scanner;
  private final Splices splices;
  private final NodeFollowing nodes;

  SheetFollowing(Following run, SheetPart sheet, CellMove move, byte[] xml) {
    this.run = run;
    this.move = move;
    this.sheet = sheet;
    this.scanner = XmlScanner.ofEveryBranch(sheet.part(), xml);
    this.splices = new Splices(xml);
    this.nodes =
        new NodeFollowing(
            run, new ReachablePart(sheet.part(), sheet.name()), move.shift(), splices);
  }

  byte[] run() {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START && scanner.is("sheetData")) {
        cells();
      } else if (event == XmlScanner.Event.START && scanner.depth() > 1) {
        nodes.follow(XmlNode.read(scanner));
      }
      event = scanner.next();
    }
    return splices.apply();
  }

  private void cells() {
    if (!scanner.selfClosed()) {
      new CellsFollowing(run, sheet, move, splices, scanner).run(scanner);
    }
  }
}
