package dev.deckhand.context;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as prompt text: first the map of the whole book, then samples and the selection, as
 * much as the budget allows. Hidden content is left out and counted.
 */
public final class WorkbookContext {
  private static final Detail FULL = new Detail(12, 30, 400);
  private static final Detail MUCH = new Detail(6, 15, 400);
  private static final Detail SOME = new Detail(3, 8, 200);
  private static final Detail LITTLE = new Detail(1, 3, 100);
  private static final Detail BARE = new Detail(0, 0, 40);

  /** From the fullest to the shortest. */
  private static final List<Level> LEVELS =
      List.of(
          new Level(FULL, FULL),
          new Level(FULL, MUCH),
          new Level(FULL, SOME),
          new Level(FULL, LITTLE),
          new Level(FULL, BARE),
          new Level(MUCH, BARE),
          new Level(SOME, BARE),
          new Level(LITTLE, BARE),
          new Level(BARE, BARE));

  private static final int MAX_TEXT = 200;
  private static final int LOOSE_PER_ROW = 5;
  private static final int LOOSE_ROWS = 200;

  /**
   * How much is told of a worksheet.
   *
   * @param rows sample rows of each region
   * @param items charts, rules, comments and the like, of each kind
   * @param cells of the selection
   */
  private record Detail(int rows, int items, int cells) {}

  /** How much is told of the worksheets the instruction is about, and of the others. */
  private record Level(Detail wanted, Detail others) {}

  private final ObjectMapper json = new ObjectMapper();

  /** One JSON value on one line; the fullest that fits the budget, at the least the bare map. */
  public String render(
      WorkbookOutline outline,
      WorkbookSnapshot workbook,
      @Nullable SheetRange selection,
      TokenBudget budget) {
    return render(outline, workbook, selection, Focus.NONE, budget);
  }

  /**
   * The same with an instruction in view: where not all fits, the worksheets it is about and the
   * selected one are told at more length than the others, and cells it names are pointed out.
   */
  public String render(
      WorkbookOutline outline,
      WorkbookSnapshot workbook,
      @Nullable SheetRange selection,
      Focus focus,
      TokenBudget budget) {
    Wanted wanted = Wanted.of(outline, selection, focus);
    ObjectNode named = NamedCells.in(workbook, focus);
    for (Level level : LEVELS) {
      ObjectNode map = map(outline, workbook, selection, wanted, level);
      if (!named.isEmpty()) {
        map.set("cellsTheInstructionNames", named);
      }
      String text = Invisible.strip(map.toString());
      if (budget.fits(text)) {
        return text;
      }
    }
    return BareMap.of(outline, budget);
  }

  private ObjectNode map(
      WorkbookOutline outline,
      WorkbookSnapshot workbook,
      @Nullable SheetRange selection,
      Wanted wanted,
      Level level) {
    ObjectNode root = json.createObjectNode();
    ArrayNode sheets = root.putArray("sheets");
    HiddenSheets hidden = HiddenSheets.of(outline);
    for (WorkbookOutline.Sheet sheet : outline.sheets()) {
      if (sheet.visibility() == SheetVisibility.VISIBLE) {
        Detail detail = wanted.has(sheet.name()) ? level.wanted() : level.others();
        workbook
            .sheet(sheet.name())
            .ifPresent(s -> sheet(sheets.addObject(), sheet, s, hidden, detail));
      }
    }
    if (hidden.count() > 0) {
      root.put("hiddenSheetsLeftOut", hidden.count());
    }
    workbook(root, outline.details(), level.others());
    ObjectNode names = root.putObject("names");
    outline.names().stream()
        .filter(name -> !name.hidden() && !hidden.named(name.refersTo()))
        .forEach(name -> names.put(name.name(), shortened(name.refersTo())));
    if (selection != null) {
      root.put("selection", selection.toString());
      workbook
          .sheet(selection.sheet())
          .filter(s -> s.visibility() == SheetVisibility.VISIBLE)
          .ifPresent(
              s ->
                  select(
                      root.putObject("selected"), s, selection.area(), level.wanted().cells()));
    }
    return root;
  }

  private static void workbook(ObjectNode root, WorkbookDetails details, Detail detail) {
    if (details.structureProtected()) {
      root.put("structureProtected", true);
    }
    if (!details.externalBooks().isEmpty()) {
      ArrayNode books = root.putArray("linksToOtherFiles");
      details.externalBooks().stream()
          .limit(detail.items())
          .forEach(book -> books.add(shortened(book.target())));
      root.put("linksToOtherFilesInAll", details.externalBooks().size());
    }
    if (!details.connections().isEmpty()) {
      root.put("connections", details.connections().size());
    }
    for (WorkbookDetails.OtherSheet other : details.otherSheets()) {
      if (other.visibility() == SheetVisibility.VISIBLE) {
        root.withArray("otherSheets").add(other.name() + " (" + other.kind() + " sheet)");
      }
    }
    if (!details.carried().isEmpty()) {
      ObjectNode carried = root.putObject("carriedUnchanged");
      details.carried().forEach(c -> carried.put(c.kind().name(), c.count()));
    }
  }

  private static void sheet(
      ObjectNode node,
      WorkbookOutline.Sheet outline,
      SheetSnapshot sheet,
      HiddenSheets hidden,
      Detail detail) {
    int sampleRows = detail.rows();
    node.put("name", outline.name()).put("usedRange", outline.usedRange());
    if (outline.hiddenRows() + outline.hiddenColumns() > 0) {
      node.put("hiddenRowsAndColumnsLeftOut", outline.hiddenRows() + outline.hiddenColumns());
    }
    SheetText text = new SheetText(sheet, hidden, detail.items());
    text.tables(node.putArray("tables"), outline);
    ArrayNode regions = node.putArray("regions");
    for (WorkbookOutline.Region region : outline.regions()) {
      ObjectNode at = regions.addObject();
      text.region(at, region);
      CellArea area = CellArea.parse(region.range());
      cells(at.putObject("sample"), sheet, top(area, region.headerRows(), sampleRows), sampleRows);
    }
    for (WorkbookOutline.Pivot pivot : outline.pivots()) {
      samplePivot(node, sheet, pivot, sampleRows);
    }
    loose(node, outline, sheet, sampleRows * LOOSE_PER_ROW);
    text.formulas(node, outline.formulaGroups());
    text.merged(node, outline.mergedRanges());
    new BesideCells(node, sheet, hidden, detail.items()).describe(outline);
  }

  private static void samplePivot(
      ObjectNode node, SheetSnapshot sheet, WorkbookOutline.Pivot pivot, int sampleRows) {
    try {
      CellArea area = top(CellArea.parse(pivot.range()), 1, sampleRows);
      cells(node.putObject("sampleOf" + pivot.name()), sheet, area, sampleRows);
    } catch (IllegalArgumentException notAnArea) {
      // a pivot table without a place has no cells
    }
  }

  /** Cells near the top that are in no region and no pivot table, such as labels and inputs. */
  private static void loose(
      ObjectNode node, WorkbookOutline.Sheet outline, SheetSnapshot sheet, int limit) {
    CellArea used = sheet.usedArea().orElse(null);
    if (used == null || limit == 0) {
      return;
    }
    List<String> ranges = new ArrayList<>();
    outline.regions().forEach(region -> ranges.add(region.range()));
    outline.pivots().forEach(pivot -> ranges.add(pivot.range()));
    List<CellArea> told = areas(ranges);
    int last = Math.min(used.lastRow(), used.firstRow() + LOOSE_ROWS - 1);
    ObjectNode cells = node.objectNode();
    put(
        cells,
        sheet,
        sheet
            .cells(new CellArea(used.firstRow(), used.firstColumn(), last, used.lastColumn()))
            .filter(c -> told.stream().noneMatch(a -> a.contains(c.address()))),
        limit);
    if (!cells.isEmpty()) {
      node.set("otherCells", cells);
    }
  }

  private static List<CellArea> areas(List<String> ranges) {
    List<CellArea> areas = new ArrayList<>();
    for (String range : ranges) {
      try {
        areas.add(CellArea.parse(range));
      } catch (IllegalArgumentException notAnArea) {
        // covers no cells
      }
    }
    return areas;
  }

  /** The header rows of an area and the first rows below them. */
  private static CellArea top(CellArea area, int headerRows, int rows) {
    int last = Math.min(area.lastRow(), area.firstRow() + headerRows - 1 + rows);
    return new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
  }

  private static void cells(ObjectNode node, SheetSnapshot sheet, CellArea area, int rows) {
    select(node, sheet, area, rows * area.columns() + area.columns());
  }

  private static void select(ObjectNode node, SheetSnapshot sheet, CellArea area, int limit) {
    put(node, sheet, sheet.cells(area), limit);
  }

  private static void put(
      ObjectNode node, SheetSnapshot sheet, Stream<? extends Cell> cells, int limit) {
    cells
        .filter(cell -> !cell.isBlank())
        .filter(c -> !sheet.isRowHidden(c.address().row()))
        .filter(c -> !sheet.isColumnHidden(c.address().column()))
        .limit(limit)
        .forEach(cell -> node.put(cell.address().toString(), text(cell)));
  }

  private static String text(Cell cell) {
    String value =
        switch (cell.value()) {
          case CellValue.Empty empty -> "";
          case CellValue.Number number -> number(number.value());
          case CellValue.Text text -> shortened(text.value());
          case CellValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
          case CellValue.Error error -> error.error().code();
        };
    return cell.formula() == null ? value : "=" + shortened(cell.formula().text()) + " → " + value;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String shortened(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
  }
}
