package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.LoadedWorkbook;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import java.util.ArrayList;
import java.util.List;

/** Outlines a workbook that was read. */
public final class WorkbookOutliner {
  private final LoadedWorkbook workbook;
  private final SideParts side;
  private final Comments comments;
  private final Connections connections;
  private final Slicers slicers;
  private final List<String> notices;

  private WorkbookOutliner(LoadedWorkbook workbook) {
    this.workbook = workbook;
    String part = workbook.parts().partName();
    this.side = new SideParts(workbook.parts().source());
    this.comments = new Comments(side, part);
    this.connections = new Connections(side, part);
    this.slicers =
        new Slicers(
            side, part, workbook.parts().worksheets().stream().map(SheetPart::part).toList());
    this.notices = new ArrayList<>(workbook.notices());
  }

  public static WorkbookOutline outline(LoadedWorkbook workbook) {
    return new WorkbookOutliner(workbook).outline();
  }

  private WorkbookOutline outline() {
    WorkbookParts parts = workbook.parts();
    List<Sheet> sheets = workbook.sheets().stream().map(this::sheet).toList();
    WorkbookDetails details = new WorkbookDetailsReader(side, workbook).read(connections);
    List<String> links = externalLinks(parts);
    boolean macros = !side.targets(parts.partName(), "vbaProject").isEmpty();
    notices.addAll(side.notices());
    return new WorkbookOutline(
        sheets, workbook.names(), parts.date1904(), macros, links, notices, details);
  }

  private Sheet sheet(SheetCells sheet) {
    String part = sheet.part().part();
    List<TableInfo> tables =
        workbook.tables().stream().filter(t -> t.sheet().equals(sheet.name())).toList();
    List<WorkbookOutline.Pivot> pivots = new PivotOutlines(side).of(part);
    RegionFinder regions = new RegionFinder(sheet, tables, pivots, workbook.parts().date1904());
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
        new TableOutlines(side).of(part, tables),
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
        details.read(found, workbook.names(), connections));
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
