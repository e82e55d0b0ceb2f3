package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.ooxml.xlsx.read.WorkbookReading;
import java.util.ArrayList;
import java.util.List;

/** Outlines a workbook while it is read; of a worksheet nothing is held but its outline. */
public final class WorkbookOutliner {
  private final WorkbookReading workbook;
  private final List<TableInfo> tables;
  private final List<DefinedName> names;
  private final SideParts side;
  private final Comments comments;
  private final Connections connections;
  private final Slicers slicers;
  private final List<String> notices = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private int embedded;

  private WorkbookOutliner(WorkbookReading workbook) {
    this.workbook = workbook;
    this.tables = workbook.tables();
    this.names = workbook.parts().names();
    String part = workbook.parts().partName();
    this.side = new SideParts(workbook.parts().source());
    this.comments = new Comments(side, part);
    this.connections = new Connections(side, part);
    this.slicers =
        new Slicers(
            side, part, workbook.parts().worksheets().stream().map(SheetPart::part).toList());
  }

  /**
   * Outlines a workbook.
   *
   * @throws dev.deckhand.document.DocumentProblem when a part is broken or a limit is passed
   */
  public static WorkbookOutline outline(WorkbookReading workbook) {
    return new WorkbookOutliner(workbook).outline();
  }

  private WorkbookOutline outline() {
    WorkbookParts parts = workbook.parts();
    workbook.each(
        sheet -> {
          sheets.add(sheet(sheet));
          embedded += sheet.facts().beside().embedded();
        });
    WorkbookDetails details = new WorkbookDetailsReader(side, parts, embedded).read(connections);
    List<String> links = externalLinks(parts);
    boolean macros = !side.targets(parts.partName(), "vbaProject").isEmpty();
    notices.addAll(0, workbook.notices());
    notices.addAll(side.notices());
    return new WorkbookOutline(sheets, names, parts.date1904(), macros, links, notices, details);
  }

  private Sheet sheet(SheetCells sheet) {
    String part = sheet.part().part();
    List<TableInfo> own = tables.stream().filter(t -> t.sheet().equals(sheet.name())).toList();
    List<WorkbookOutline.Pivot> pivots = new PivotOutlines(side).of(part);
    RegionFinder regions = new RegionFinder(sheet, own, pivots, workbook.parts().date1904());
    List<WorkbookOutline.Region> blocks = regions.find();
    if (regions.truncated()) {
      notices.add(sheet.name() + " has more blocks of cells than the outline lists");
    }
    FormulaGroups.Found formulas = FormulaGroups.of(sheet);
    if (!formulas.complete()) {
      notices.add(sheet.name() + " has more different formulas than the outline lists");
    }
    SheetDetailsReader details = new SheetDetailsReader(side, sheet, slicers);
    Comments.Found found = comments.of(part);
    return new Sheet(
        sheet.name(),
        sheet.visibility(),
        sheet.usedArea().map(CellArea::toString).orElse(null),
        sheet.filledCells(),
        sheet.formulaCount(),
        new TableOutlines(side).of(part, own),
        blocks,
        formulas.groups(),
        details.charts(),
        pivots,
        sheet.mergedAreas().stream().map(CellArea::toString).toList(),
        sheet.facts().conditionalFormats(),
        sheet.facts().validations(),
        found.withReplies(),
        sheet.isProtected(),
        sheet.facts().hiddenRowCount(),
        sheet.facts().hiddenColumnCount(),
        sheet.facts().frozenPanes(),
        details.read(found, names, connections));
  }

  private List<String> externalLinks(WorkbookParts parts) {
    return side.targets(parts.partName(), "externalLink").stream()
        .flatMap(link -> side.relationships(link).stream())
        .filter(Relationship::external)
        .map(Relationship::target)
        .distinct()
        .toList();
  }
}
