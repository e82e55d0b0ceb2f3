package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        sheets,
        List.of(),
        parts.names(),
        List.of(),
        parts.date1904(),
        parts.macros(),
        parts.iteration());
  }

  /** Reads a workbook again; worksheets whose part is among {@code known} are taken from there. */
  public LoadedWorkbook read(PartSource source, Map<String, SheetCells> known) {
    WorkbookReading reading = open(source);
    List<SheetCells> sheets = new ArrayList<>();
    reading.each(known, sheets::add);
    WorkbookParts parts = reading.parts();
    return new LoadedWorkbook(parts, sheets, parts.names(), reading.tables(), reading.notices());
  }

  /** Opens a workbook of which the worksheets are still to be read. */
  public WorkbookReading open(PartSource source) {
    return new WorkbookReading(source, limits);
  }
}
