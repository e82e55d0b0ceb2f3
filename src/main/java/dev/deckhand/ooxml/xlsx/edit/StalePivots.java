package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says which pivot tables show old values: as in Excel, they do not follow their sources. */
final class StalePivots {
  private final WorkbookDraft draft;
  private final Recomputing.Outcome outcome;

  private StalePivots(WorkbookDraft draft, Recomputing.Outcome outcome) {
    this.draft = draft;
    this.outcome = outcome;
  }

  /** Notes those whose sources hold something else than when they were filled in. */
  static void note(WorkbookDraft draft, Recomputing.Outcome outcome) {
    StalePivots stale = new StalePivots(draft, outcome);
    Set<String> known = new HashSet<>(draft.addedPivots().keySet());
    for (SheetPart sheet : draft.before().parts().worksheets()) {
      draft.before().parts().source().targets(sheet.part(), "pivotTable").stream()
          .map(Relationship::partName)
          .forEach(known::add);
    }
    if (known.isEmpty()) {
      return;
    }
    for (SheetPart sheet : draft.workbook().worksheets()) {
      draft.workbook().source().targets(sheet.part(), "pivotTable").stream()
          .map(Relationship::partName)
          .filter(part -> known.contains(part) && draft.parts().has(part))
          .forEach(part -> stale.look(sheet, part));
    }
  }

  /** A pivot table that cannot be read is no reason to refuse an edit elsewhere. */
  private void look(SheetPart sheet, String part) {
    try {
      note(sheet, part);
    } catch (DocumentProblem unreadable) {
      draft.notes().object("pivot", part, "could not be read; whether it is up to date is unknown");
    }
  }

  private void note(SheetPart sheet, String part) {
    boolean changed =
        draft.workbook().source().targets(part, "pivotCacheDefinition").stream()
            .filter(cache -> draft.parts().has(cache.partName()))
            .flatMap(cache -> source(cache.partName()).stream())
            .anyMatch(source -> isChanged(part, source));
    if (changed) {
      XmlNode root = XmlNode.parse(part, draft.utf8(part));
      String area = root.child("location").map(l -> l.value("ref", "")).orElse("");
      draft
          .notes()
          .object(
              "pivot",
              SheetRange.quote(sheet.name()) + "!" + area,
              root.value("name", "")
                  + " still shows what its source held before; refresh it in Excel");
    }
  }

  /** The cells a cache was filled from; its items, which may be many, are not read. */
  private Optional<SheetRange> source(String cache) {
    XmlScanner scanner = new XmlScanner(cache, draft.utf8(cache));
    for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
      if (event == XmlScanner.Event.START && scanner.is("worksheetSource")) {
        XmlNode source = XmlNode.startOf(scanner);
        return source.relationshipId() == null ? range(source) : Optional.empty();
      }
      if (event == XmlScanner.Event.START && scanner.is("cacheFields")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<SheetRange> range(XmlNode source) {
    String name = source.value("name", "");
    if (!name.isEmpty()) {
      return draft.current().tables().stream()
          .filter(table -> table.name().equalsIgnoreCase(name))
          .map(table -> new SheetRange(table.sheet(), records(table)))
          .findFirst();
    }
    try {
      CellArea area = CellArea.parse(source.value("ref", ""));
      return Optional.of(new SheetRange(source.value("sheet", ""), area));
    } catch (IllegalArgumentException notAnArea) {
      return Optional.empty();
    }
  }

  /** Header and data of a table, without its totals. */
  private static CellArea records(TableInfo table) {
    CellArea area = table.area();
    int last = Math.max(area.firstRow(), area.lastRow() - table.totalsRows());
    return new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
  }

  private boolean isChanged(String pivot, SheetRange source) {
    SheetCells sheet = draft.current().sheet(source.sheet()).orElse(null);
    if (sheet == null) {
      return false;
    }
    Integer filledFrom = draft.addedPivots().get(pivot);
    if (filledFrom != null) {
      return filledFrom != PivotSource.fingerprint(sheet, source.area(), (cell, stored) -> stored);
    }
    String part = sheet.part().part();
    Set<CellAddress> computed = outcome.changed().get(part);
    return draft.edited(part).stream()
            .anyMatch(cell -> source.area().contains(cell) && isOther(sheet, cell))
        || (computed != null && computed.stream().anyMatch(source.area()::contains));
  }

  private boolean isOther(SheetCells sheet, CellAddress cell) {
    CellValue old =
        draft.beforeCell(sheet.part().part(), cell).map(Cell::value).orElse(CellValue.EMPTY);
    return !old.equals(sheet.value(cell.row(), cell.column()));
  }
}
