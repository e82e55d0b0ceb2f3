package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads every worksheet of a workbook. */
public final class WorkbookReader {
  private final ReadLimits limits;

  public WorkbookReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a workbook.
   *
   * @throws dev.deckhand.document.DocumentProblem when a part is broken or a limit is passed
   */
  public LoadedWorkbook read(PartSource source) {
    return read(source, Map.of());
  }

  /**
   * Reads the cells of one range and keeps no others; the worksheet is the only one there is then.
   */
  public WorkbookSnapshot read(PartSource source, SheetRange range) {
    WorkbookParts parts = WorkbookParts.open(source);
    List<SheetCells> sheets = new ArrayList<>();
    parts
        .worksheet(range.sheet())
        .ifPresent(
            sheet -> {
              SheetReader reader =
                  new SheetReader(
                      sheet,
                      source.utf8(sheet.part()),
                      DynamicArrays.of(parts),
                      Epoch.of(parts.date1904()),
                      new ReadBudget(limits),
                      range.area());
              SharedStrings strings = SharedStrings.of(parts, limits);
              sheets.add(
                  reader.read(List.of(), List.of(), strings, CellStyles.of(parts), new Notices()));
            });
    return new WorkbookSnapshot(
        sheets, List.of(), parts.names(), List.of(), parts.date1904(), parts.macros());
  }

  /** Reads a workbook again; worksheets whose part is among {@code known} are taken from there. */
  public LoadedWorkbook read(PartSource source, Map<String, SheetCells> known) {
    WorkbookParts parts = WorkbookParts.open(source);
    @Nullable SharedStrings strings = null;
    CellStyles styles = CellStyles.of(parts);
    DynamicArrays dynamic = DynamicArrays.of(parts);
    Epoch epoch = Epoch.of(parts.date1904());
    ReadBudget budget = new ReadBudget(limits);
    Notices notices = new Notices();
    List<SheetCells> sheets = new ArrayList<>();
    List<TableInfo> tables = new ArrayList<>();
    for (SheetPart sheet : parts.tabs()) {
      if (sheet.worksheet()) {
        List<CellArea> pivots = PivotAreas.of(source, sheet);
        List<StoredTable> stored = TableReader.tables(source, sheet);
        List<CellArea> filtered =
            stored.stream().filter(StoredTable::filters).map(t -> t.info().area()).toList();
        SheetCells same = known.get(sheet.part());
        if (same != null) {
          sheets.add(same.as(sheet, pivots, filtered, styles));
        } else {
          strings = strings == null ? SharedStrings.of(parts, limits) : strings;
          SheetReader reader =
              new SheetReader(
                  sheet, source.utf8(sheet.part()), dynamic, epoch, budget, CellArea.WHOLE_SHEET);
          sheets.add(reader.read(pivots, filtered, strings, styles, notices));
        }
        stored.forEach(t -> tables.add(t.info()));
      } else {
        notices.add("The sheet " + sheet.name() + " is no worksheet and is left out");
      }
    }
    sheets.forEach(sheet -> sheet.noted(CellNotes.of(source, sheet.part())));
    return new LoadedWorkbook(parts, sheets, parts.names(), tables, notices.list());
  }
}
