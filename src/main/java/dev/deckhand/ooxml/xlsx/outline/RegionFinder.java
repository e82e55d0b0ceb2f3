package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Finds what reads like a table: real tables, and blocks of cells under a header row. */
final class RegionFinder {
  private static final int LIMIT = 40;
  private static final int WIDEST = 256;

  private final SheetCells sheet;
  private final List<TableInfo> tables;
  private boolean truncated;

  RegionFinder(SheetCells sheet, List<TableInfo> tables) {
    this.sheet = sheet;
    this.tables = tables;
  }

  /** Whether there was more than could be listed. */
  boolean truncated() {
    return truncated;
  }

  List<Region> find() {
    List<Placed> found = new ArrayList<>();
    for (TableInfo table : tables) {
      if (table.headerRows() == 1 && table.area().rows() > 1) {
        found.add(new Placed(table.area(), table.area().firstRow()));
      }
    }
    Blocks blocks = new Blocks(sheet, tables.stream().map(TableInfo::area).toList());
    for (CellArea block : blocks.find()) {
      place(block, found);
    }
    truncated = blocks.truncated() || found.size() > LIMIT;
    return found.stream()
        .sorted(Comparator.comparing(p -> p.area.first()))
        .limit(LIMIT)
        .map(this::region)
        .toList();
  }

  /** A region's cells from its header row on. */
  private record Placed(CellArea area, int headerRow) {}

  private void place(CellArea block, List<Placed> found) {
    OptionalInt header = new HeaderRow(sheet, block).find();
    if (header.isPresent()) {
      int row = header.getAsInt();
      CellArea area = new CellArea(row, block.firstColumn(), block.lastRow(), block.lastColumn());
      found.add(new Placed(area, row));
    } else if (!found.isEmpty() && continues(found.getLast().area, block)) {
      Placed last = found.removeLast();
      found.add(new Placed(last.area.union(block), last.headerRow));
    }
  }

  /** Rows without a header right below a region of the same columns belong to it. */
  private static boolean continues(CellArea region, CellArea block) {
    return block.firstRow() == region.lastRow() + 2
        && block.firstColumn() >= region.firstColumn()
        && block.lastColumn() <= region.lastColumn()
        && block.columns() > 1;
  }

  private Region region(Placed placed) {
    CellArea area = placed.area;
    int width = Math.min(area.columns(), WIDEST);
    ColumnProfile[] profiles = new ColumnProfile[width];
    for (int i = 0; i < width; i++) {
      profiles[i] = new ColumnProfile();
    }
    if (area.rows() > 1) {
      CellArea body =
          new CellArea(
              placed.headerRow + 1,
              area.firstColumn(),
              area.lastRow(),
              area.firstColumn() + width - 1);
      sheet.eachFilled(
          body,
          (row, column, value, format) -> profiles[column - area.firstColumn()].add(value, format));
    }
    List<Column> columns = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      int column = area.firstColumn() + i;
      String header = HeaderRow.text(sheet, placed.headerRow, column);
      columns.add(profiles[i].column(CellAddress.columnName(column), header));
    }
    return new Region(area.toString(), columns.stream().map(Column::header).toList(), columns);
  }
}
