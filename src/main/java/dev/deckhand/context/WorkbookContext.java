package dev.deckhand.context;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as prompt text: first the map of the whole book, then samples and the selection, as
 * much as the budget allows. Hidden content is left out and counted.
 */
public final class WorkbookContext {
  private static final Detail AMPLE = new Detail(60, 30, 400);
  private static final Detail FULL = new Detail(12, 30, 400);
  private static final Detail MUCH = new Detail(6, 15, 400);
  private static final Detail SOME = new Detail(3, 8, 200);
  private static final Detail LITTLE = new Detail(1, 3, 100);
  private static final Detail BARE = new Detail(0, 0, 40);

  /** Only that the worksheet is there, and how large it is. */
  private static final Detail NAMED = new Detail(-1, 0, 0);

  /** Told only where it takes a small share of the budget: whole small tables. */
  private static final Level AMPLY = new Level(AMPLE, FULL);

  private static final int SMALL_SHARE = 4;

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
          new Level(BARE, BARE),
          new Level(MUCH, NAMED),
          new Level(SOME, NAMED),
          new Level(LITTLE, NAMED),
          new Level(BARE, NAMED));

  /**
   * How much is told of a worksheet.
   *
   * @param rows sample rows of each region; negative where nothing but the size is told
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
    Story story = new Story(outline, workbook, selection, wanted, named);
    String ample = story.at(AMPLY);
    if (TokenBudget.estimate(ample) * SMALL_SHARE <= budget.tokens()) {
      return ample;
    }
    for (Level level : LEVELS) {
      String text = story.at(level);
      if (budget.fits(text)) {
        return text;
      }
    }
    return BareMap.of(outline, budget);
  }

  /** One workbook and what is asked of it. */
  private final class Story {
    private final WorkbookOutline outline;
    private final WorkbookSnapshot workbook;
    private final @Nullable SheetRange selection;
    private final Wanted wanted;
    private final ObjectNode named;

    Story(
        WorkbookOutline outline,
        WorkbookSnapshot workbook,
        @Nullable SheetRange selection,
        Wanted wanted,
        ObjectNode named) {
      this.outline = outline;
      this.workbook = workbook;
      this.selection = selection;
      this.wanted = wanted;
      this.named = named;
    }

    String at(Level level) {
      ObjectNode map = map(outline, workbook, selection, wanted, level);
      if (!named.isEmpty()) {
        map.set("cellsTheInstructionNames", named);
      }
      return Invisible.strip(map.toString());
    }
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
        .forEach(name -> names.put(name.name(), SampleCells.shortened(name.refersTo())));
    if (selection != null) {
      root.put("selection", selection.toString());
      workbook
          .sheet(selection.sheet())
          .filter(s -> s.visibility() == SheetVisibility.VISIBLE)
          .ifPresent(s -> selected(root, s, selection.area(), level.wanted().cells()));
    }
    return root;
  }

  private static void selected(ObjectNode root, SheetSnapshot sheet, CellArea area, int cells) {
    SampleCells sample = new SampleCells(sheet);
    sample.select(root.putObject("selected"), area, cells);
    long unread = sample.unread(area);
    if (unread > 0) {
      root.put("unseenSelectedCellsLeftOut", unread);
    }
  }

  private static void workbook(ObjectNode root, WorkbookDetails details, Detail detail) {
    if (details.structureProtected()) {
      root.put("structureProtected", true);
    }
    if (!details.externalBooks().isEmpty()) {
      ArrayNode books = root.putArray("linksToOtherFiles");
      details.externalBooks().stream()
          .limit(detail.items())
          .forEach(book -> books.add(SampleCells.shortened(book.target())));
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
    if (sampleRows < 0) {
      return;
    }
    SampleCells sample = new SampleCells(sheet);
    SheetText text = new SheetText(sheet, hidden, detail.items());
    text.tables(node.putArray("tables"), outline);
    ArrayNode regions = node.putArray("regions");
    for (WorkbookOutline.Region region : outline.regions()) {
      ObjectNode at = regions.addObject();
      text.region(at, region);
      CellArea area = CellArea.parse(region.range());
      sample.region(at.putObject("sample"), area, region.headerRows(), sampleRows);
    }
    for (WorkbookOutline.Pivot pivot : outline.pivots()) {
      sample.pivot(node, pivot, sampleRows);
    }
    sample.loose(node, outline, sampleRows);
    text.formulas(node, outline.formulaGroups());
    text.merged(node, outline.mergedRanges());
    new BesideCells(node, sheet, hidden, detail.items()).describe(outline);
  }
}
