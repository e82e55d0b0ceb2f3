package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of which the worksheets are read one after another, so that who looks at each of them
 * once need not hold them all.
 */
public final class WorkbookReading {
  private final PartSource source;
  private final ReadLimits limits;
  private final WorkbookParts parts;
  private final Map<String, List<StoredTable>> tables = new LinkedHashMap<>();
  private final CellStyles styles;
  private final DynamicArrays dynamic;
  private final Epoch epoch;
  private final ReadBudget budget;
  private final Notices notices = new Notices();
  private @Nullable SharedStrings strings;

  WorkbookReading(PartSource source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
    this.parts = WorkbookParts.open(source);
    this.styles = CellStyles.of(parts);
    this.dynamic = DynamicArrays.of(parts);
    this.epoch = Epoch.of(parts.date1904());
    this.budget = new ReadBudget(limits);
    for (SheetPart sheet : parts.worksheets()) {
      tables.put(sheet.part(), TableReader.tables(source, sheet));
    }
  }

  public WorkbookParts parts() {
    return parts;
  }

  /** The tables of all worksheets. */
  public List<TableInfo> tables() {
    List<TableInfo> all = new ArrayList<>();
    tables.values().forEach(stored -> stored.forEach(table -> all.add(table.info())));
    return all;
  }

  /** What was left out of the worksheets read so far. */
  public List<String> notices() {
    return notices.list();
  }

  /**
   * Reads every worksheet.
   *
   * @throws dev.deckhand.document.DocumentProblem when a part is broken or a limit is passed
   */
  public void each(Consumer<SheetCells> visitor) {
    each(Map.of(), visitor);
  }

  /** The same; worksheets whose part is among {@code known} are taken from there. */
  void each(Map<String, SheetCells> known, Consumer<SheetCells> visitor) {
    for (SheetPart sheet : parts.tabs()) {
      if (sheet.worksheet()) {
        SheetCells cells = sheet(sheet, known.get(sheet.part()));
        cells.noted(CellNotes.of(source, sheet));
        visitor.accept(cells);
      } else {
        notices.add("The sheet " + sheet.name() + " is no worksheet and is left out");
      }
    }
  }

  private SheetCells sheet(SheetPart sheet, @Nullable SheetCells known) {
    List<CellArea> pivots = PivotAreas.of(source, sheet);
    List<CellArea> filtered =
        tables.getOrDefault(sheet.part(), List.of()).stream()
            .filter(StoredTable::filters)
            .map(t -> t.info().area())
            .toList();
    if (known != null) {
      return known.as(sheet, pivots, filtered, styles);
    }
    SheetReader reader =
        new SheetReader(
            sheet, source.utf8(sheet.part()), dynamic, epoch, budget, CellArea.WHOLE_SHEET);
    return reader.read(pivots, filtered, strings(), styles, notices);
  }

  private SharedStrings strings() {
    SharedStrings read = strings;
    if (read == null) {
      read = SharedStrings.of(parts, limits);
      strings = read;
    }
    return read;
  }
}
