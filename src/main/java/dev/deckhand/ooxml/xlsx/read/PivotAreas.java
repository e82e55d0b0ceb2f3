package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where the pivot tables of a worksheet are, filters included (18.10.1.49). */
final class PivotAreas {
  private PivotAreas() {}

  static List<CellArea> of(PartSource source, SheetPart sheet) {
    List<CellArea> areas = new ArrayList<>();
    for (Relationship relationship : source.targets(sheet.part(), "pivotTable")) {
      area(source, relationship.partName()).ifPresent(areas::add);
    }
    return areas;
  }

  private static Optional<CellArea> area(PartSource source, String part) {
    try {
      XmlScanner scanner = new XmlScanner(part, XmlText.utf8(part, source.part(part)));
      for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
        if (event == XmlScanner.Event.START && scanner.is("location")) {
          return Optional.of(area(scanner.tag()));
        }
      }
    } catch (DocumentProblem | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** The table with the filters and the empty row above it. */
  private static CellArea area(Tag location) {
    String reference = location.value("ref");
    CellArea table = CellArea.parse(reference == null ? "" : reference);
    int filters = count(location, "rowPageCount");
    if (filters == 0) {
      return table;
    }
    int above = Math.max(0, table.firstRow() - filters - 1);
    int wide = 3 * Math.max(1, count(location, "colPageCount")) - 1;
    int right = Math.min(table.firstColumn() + wide - 1, CellAddress.COLUMNS - 1);
    return table.union(new CellArea(above, table.firstColumn(), table.firstRow(), right));
  }

  private static int count(Tag location, String attribute) {
    String count = location.value(attribute);
    return count == null ? 0 : Integer.parseInt(count);
  }
}
