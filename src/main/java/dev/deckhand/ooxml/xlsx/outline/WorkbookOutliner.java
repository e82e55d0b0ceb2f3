package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.document.WorkbookOutline.Table;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.LoadedWorkbook;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import java.util.ArrayList;
import java.util.List;

/** Outlines a workbook that was read. */
public final class WorkbookOutliner {
  private final LoadedWorkbook workbook;
  private final PartSource source;
  private final List<String> notices;

  private WorkbookOutliner(LoadedWorkbook workbook) {
    this.workbook = workbook;
    this.source = workbook.parts().source();
    this.notices = new ArrayList<>(workbook.notices());
  }

  public static WorkbookOutline outline(LoadedWorkbook workbook) {
    return new WorkbookOutliner(workbook).outline();
  }

  private WorkbookOutline outline() {
    WorkbookParts parts = workbook.parts();
    List<Sheet> sheets = workbook.sheets().stream().map(this::sheet).toList();
    return new WorkbookOutline(
        sheets,
        workbook.names(),
        parts.date1904(),
        source.target(parts.partName(), "vbaProject").isPresent(),
        externalLinks(parts),
        notices);
  }

  private Sheet sheet(SheetCells sheet) {
    String part = sheet.part().part();
    List<TableInfo> tables =
        workbook.tables().stream().filter(t -> t.sheet().equals(sheet.name())).toList();
    RegionFinder regions = new RegionFinder(sheet, tables);
    List<WorkbookOutline.Region> found = regions.find();
    if (regions.truncated()) {
      notices.add(sheet.name() + " has more blocks of cells than the outline lists");
    }
    return new Sheet(
        sheet.name(),
        sheet.visibility(),
        sheet.usedArea().map(CellArea::toString).orElse(null),
        sheet.filledCells(),
        sheet.formulaCount(),
        tables.stream().map(WorkbookOutliner::table).toList(),
        found,
        ChartOutlines.of(source, part),
        PivotOutlines.of(source, part),
        sheet.mergedAreas().stream().map(CellArea::toString).toList(),
        sheet.facts().conditionalFormats(),
        sheet.facts().validations(),
        CommentCount.of(source, part),
        sheet.isProtected(),
        sheet.facts().hiddenRowCount(),
        sheet.facts().hiddenColumnCount(),
        sheet.facts().frozenPanes());
  }

  private static Table table(TableInfo table) {
    return new Table(table.name(), table.area().toString(), table.columns());
  }

  private List<String> externalLinks(WorkbookParts parts) {
    return source.targets(parts.partName(), "externalLink").stream()
        .flatMap(link -> source.relationships(link.partName()).stream())
        .filter(Relationship::external)
        .map(Relationship::target)
        .distinct()
        .toList();
  }
}
