package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where the pivot tables of a worksheet are (18.10.1.49). */
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
          String reference = scanner.tag().value("ref");
          return Optional.of(CellArea.parse(reference == null ? "" : reference));
        }
      }
    } catch (DocumentProblem | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
