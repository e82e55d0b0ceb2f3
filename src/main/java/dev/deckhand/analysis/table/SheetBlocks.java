package dev.deckhand.analysis.table;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Finds blocks of rows under headers in one pass over a worksheet. A header is a run of at least
 * two neighbouring cells, mostly text, with something right below. A block goes on through one
 * blank row when the row after it is at least half filled.
 */
final class SheetBlocks {
  private final List<CellArea> taken;
  private final List<Block> open = new ArrayList<>();
  private final List<Block> closed = new ArrayList<>();
  private List<HeaderRun> pending = List.of();

  /** Header row and the cells below it; grows while rows are read. */
  static final class Block {
    final HeaderRun header;
    int lastRow;

    Block(HeaderRun header) {
      this.header = header;
      this.lastRow = header.row();
    }

    CellArea area() {
      return new CellArea(header.row(), header.firstColumn(), lastRow, header.lastColumn());
    }
  }

  private SheetBlocks(List<CellArea> taken) {
    this.taken = taken;
  }

  /** The blocks of a worksheet outside the areas that are known tables. */
  static List<Block> of(SheetSnapshot sheet, List<CellArea> taken) {
    SheetBlocks blocks = new SheetBlocks(taken);
    List<Cell> row = new ArrayList<>();
    Iterator<Cell> cells = sheet.cells().filter(c -> !c.isBlank()).iterator();
    while (cells.hasNext()) {
      Cell cell = cells.next();
      if (!row.isEmpty() && row.getFirst().address().row() != cell.address().row()) {
        blocks.row(row);
        row.clear();
      }
      row.add(cell);
    }
    if (!row.isEmpty()) {
      blocks.row(row);
    }
    blocks.closed.addAll(blocks.open);
    return blocks.closed;
  }

  private void row(List<Cell> row) {
    int number = row.getFirst().address().row();
    List<Cell> free = new ArrayList<>(row);
    free.removeIf(c -> taken.stream().anyMatch(area -> area.contains(c.address())));
    extend(number, free);
    List<HeaderRun> headers = HeaderRun.in(free);
    start(number, free, headers);
    pending = headers;
  }

  private void extend(int number, List<Cell> free) {
    for (Iterator<Block> blocks = open.iterator(); blocks.hasNext(); ) {
      Block block = blocks.next();
      long inside = free.stream().filter(block.header::spans).count();
      int gap = number - block.lastRow;
      boolean goesOn = inside > 0 && (gap == 1 || (gap == 2 && resumes(block, free, inside)));
      if (goesOn) {
        block.lastRow = number;
        free.removeIf(block.header::spans);
      } else if (gap > 1) {
        blocks.remove();
        closed.add(block);
      }
    }
  }

  private static boolean resumes(Block block, List<Cell> free, long inside) {
    List<HeaderRun> headers =
        HeaderRun.in(free).stream().filter(run -> run.overlaps(block.header)).toList();
    boolean onlyHeaders =
        free.stream()
            .filter(block.header::spans)
            .allMatch(c -> headers.stream().anyMatch(h -> h.spans(c)));
    return inside * 2 >= block.header.width() && !onlyHeaders;
  }

  /** Headers of the row above become blocks where this row has cells below them. */
  private void start(int number, List<Cell> free, List<HeaderRun> headers) {
    for (HeaderRun header : pending) {
      boolean adjacent = header.row() == number - 1 && free.stream().anyMatch(header::spans);
      boolean outdone =
          headers.stream().anyMatch(h -> h.overlaps(header) && h.width() > header.width());
      if (adjacent && !outdone) {
        Block block = new Block(header);
        block.lastRow = number;
        open.add(block);
        headers.removeIf(h -> h.overlaps(header));
      }
    }
  }
}
