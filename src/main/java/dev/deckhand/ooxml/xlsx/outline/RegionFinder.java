package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Finds what reads like a table: real tables, and blocks of cells under a header row. */
final class RegionFinder {
  private static final int LIMIT = 40;

  private final SheetCells sheet;
  private final List<TableInfo> tables;
  private final List<Pivot> pivots;
  private final boolean date1904;
  private boolean truncated;

  RegionFinder(SheetCells sheet, List<TableInfo> tables, List<Pivot> pivots, boolean date1904) {
    this.sheet = sheet;
    this.tables = tables;
    this.pivots = pivots;
    this.date1904 = date1904;
  }

  /** Whether there was more than could be listed. */
  boolean truncated() {
    return truncated;
  }

  /** Real tables and blocks; what pivot tables fill is theirs. */
  List<Region> find() {
    List<RegionDraft> found = new ArrayList<>();
    List<CellArea> taken = new ArrayList<>();
    pivots.forEach(pivot -> filled(pivot, taken));
    for (TableInfo table : tables) {
      taken.add(table.area());
      if (table.headerRows() == 1 && table.area().rows() > 1) {
        Headers headers = Headers.one(sheet, table.area(), table.area().firstRow(), date1904);
        found.add(new RegionDraft(table.area(), headers, table.totalsRows() == 1));
      }
    }
    Blocks blocks = new Blocks(sheet, taken);
    for (CellArea block : blocks.find()) {
      place(block, found);
    }
    truncated = blocks.truncated() || found.size() > LIMIT;
    return found.stream()
        .sorted(Comparator.comparing(draft -> draft.area().first()))
        .limit(LIMIT)
        .map(RegionDraft::region)
        .toList();
  }

  /** The cells of a pivot table, with its filters, which stand above it behind a blank row. */
  private static void filled(Pivot pivot, List<CellArea> taken) {
    try {
      CellArea area = CellArea.parse(pivot.range());
      int above = pivot.filters().isEmpty() ? 0 : pivot.filters().size() + 1;
      int top = Math.max(0, area.firstRow() - above);
      int right =
          Math.max(area.lastColumn(), Math.min(area.firstColumn() + 1, CellAddress.COLUMNS - 1));
      taken.add(new CellArea(top, area.firstColumn(), area.lastRow(), right));
    } catch (IllegalArgumentException notAnArea) {
      // a pivot table without a place fills nothing
    }
  }

  private void place(CellArea block, List<RegionDraft> found) {
    OptionalInt header = new HeaderRow(sheet, block).find();
    if (header.isPresent()) {
      Headers headers = Headers.around(sheet, block, header.getAsInt(), date1904);
      found.add(RegionDraft.below(headers, block));
    } else if (!found.isEmpty() && continues(found.getLast().area(), block)) {
      RegionDraft last = found.removeLast();
      found.add(RegionDraft.below(last.headers(), last.area().union(block)));
    }
  }

  /** Rows without a header right below a region of the same columns belong to it. */
  private static boolean continues(CellArea region, CellArea block) {
    return block.firstRow() == region.lastRow() + 2
        && block.firstColumn() >= region.firstColumn()
        && block.lastColumn() <= region.lastColumn()
        && block.columns() > 1;
  }
}
