package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookDetails.Carried;
import dev.deckhand.document.WorkbookDetails.CarriedKind;
import dev.deckhand.document.WorkbookDetails.OtherSheet;
import dev.deckhand.document.WorkbookDetails.SheetKind;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import java.util.ArrayList;
import java.util.List;

/** Counts what is carried along and never edited: macros, signatures, embedded objects… */
final class CarriedParts {
  private final SideParts parts;
  private final WorkbookParts workbook;
  private final int embedded;
  private final List<Carried> found = new ArrayList<>();

  /**
   * @param embedded how many objects are embedded in the worksheets
   */
  CarriedParts(SideParts parts, WorkbookParts workbook, int embedded) {
    this.parts = parts;
    this.workbook = workbook;
    this.embedded = embedded;
  }

  List<Carried> list(List<OtherSheet> otherSheets, Connections connections) {
    add(CarriedKind.VBA_PROJECT, ofWorkbook("vbaProject").size());
    add(
        CarriedKind.MACRO_SHEET,
        (int) otherSheets.stream().filter(s -> s.kind() == SheetKind.MACRO).count());
    List<String> custom = ofWorkbook("customXml");
    int mashups = (int) custom.stream().filter(this::isMashup).count();
    add(CarriedKind.CUSTOM_XML, custom.size() - mashups);
    boolean query = mashups > 0 || connections.hasKind("Power Query");
    add(CarriedKind.POWER_QUERY, query ? 1 : 0);
    add(CarriedKind.SIGNATURE, signatures());
    add(CarriedKind.EMBEDDED_OBJECT, embedded);
    add(CarriedKind.ACTIVE_X, ofWorksheets("control"));
    add(CarriedKind.DATA_MODEL, ofWorkbook("powerPivotData").size());
    add(CarriedKind.SLICER_CACHE, ofWorkbook("slicerCache").size());
    add(CarriedKind.TIMELINE_CACHE, ofWorkbook("timelineCache").size());
    add(CarriedKind.RICH_VALUES, ofWorkbook("rdRichValue").size());
    add(CarriedKind.WEB_EXTENSION, parts.targets("/", "webextensiontaskpanes").size());
    return found;
  }

  private void add(CarriedKind kind, int count) {
    if (count > 0) {
      found.add(new Carried(kind, count));
    }
  }

  private List<String> ofWorkbook(String kind) {
    return parts.targets(workbook.partName(), kind);
  }

  private int ofWorksheets(String kind) {
    return workbook.worksheets().stream()
        .map(SheetPart::part)
        .mapToInt(part -> parts.targets(part, kind).size())
        .sum();
  }

  /** Queries are kept as custom XML with a root of their own. */
  private boolean isMashup(String part) {
    return parts.tree(part).filter(root -> root.is("DataMashup")).isPresent();
  }

  private int signatures() {
    return parts.targets("/", "origin").stream()
        .mapToInt(origin -> parts.targets(origin, "signature").size())
        .sum();
  }
}
