package dev.deckhand.assist.fill;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows a wish is about, in one version of a workbook. Hidden rows, rows with nothing to read
 * and rows that hold something already are left out and counted.
 */
public final class FillTable {
  private final FillWish wish;
  private final SheetSnapshot sheet;
  private final VisibleCells visible;
  private final boolean date1904;
  private final Map<Integer, FillValue> rows = new LinkedHashMap<>();
  private final Map<FillValue, Integer> counts = new LinkedHashMap<>();
  private int hidden;
  private int blank;
  private int held;

  private FillTable(FillWish wish, SheetSnapshot sheet, VisibleCells visible, boolean date1904) {
    this.wish = wish;
    this.sheet = sheet;
    this.visible = visible;
    this.date1904 = date1904;
  }

  /**
   * Rows that are not filled. Component names are part of the HTTP contract.
   *
   * @param hidden rows nobody sees
   * @param blank rows with nothing to read
   * @param held rows whose cell holds something already
   */
  public record LeftOut(int hidden, int blank, int held) {}

  /**
   * Reads the rows.
   *
   * @throws IllegalArgumentException when the worksheet is not there or hidden
   */
  public static FillTable of(FillWish wish, VisibleCells visible, boolean date1904) {
    SheetRange target = wish.target();
    SheetSnapshot sheet =
        visible
            .sheet(target.sheet())
            .orElseThrow(() -> new IllegalArgumentException("There is no " + target.sheet()));
    FillTable table = new FillTable(wish, sheet, visible, date1904);
    table.read(target.area());
    return table;
  }

  private void read(CellArea target) {
    int[] columns = wish.read().stream().mapToInt(r -> r.area().firstColumn()).toArray();
    int last = sheet.usedArea().map(CellArea::lastRow).orElse(-1);
    for (int row = target.firstRow(); row <= Math.min(last, target.lastRow()); row++) {
      int column = target.firstColumn();
      if (!visible.shows(sheet, new CellAddress(row, columns[0]))) {
        hidden++;
      } else if (!sheet.cell(row, column).map(Cell::isBlank).orElse(true)) {
        held++;
      } else {
        add(row, columns);
      }
    }
  }

  private void add(int row, int[] columns) {
    List<String> texts = new ArrayList<>();
    boolean shortened = false;
    for (int column : columns) {
      String text = text(row, column);
      shortened |= text.length() > FillValue.LONGEST;
      texts.add(text.length() > FillValue.LONGEST ? text.substring(0, FillValue.LONGEST) : text);
    }
    if (texts.stream().allMatch(String::isEmpty)) {
      blank++;
      return;
    }
    FillValue value = new FillValue(texts, shortened);
    rows.put(row, value);
    counts.merge(value, 1, Integer::sum);
  }

  private String text(int row, int column) {
    String text =
        sheet
            .cell(row, column)
            .filter(cell -> visible.shows(sheet, cell.address()))
            .map(cell -> NumberFormats.text(cell.value(), cell.numberFormat(), date1904))
            .orElse("");
    return Invisible.strip(text).strip();
  }

  /** The value of each zero-based row, from the top. */
  public Map<Integer, FillValue> rows() {
    return rows;
  }

  /** Every value once, in the order it comes first. */
  public List<FillValue> values() {
    return List.copyOf(counts.keySet());
  }

  /** The values of the first rows. */
  public List<FillValue> first(int most) {
    return rows.values().stream().limit(most).distinct().toList();
  }

  /** How many rows hold a value. */
  public int count(FillValue value) {
    return counts.getOrDefault(value, 0);
  }

  public LeftOut leftOut() {
    return new LeftOut(hidden, blank, held);
  }

  /** Whether the rows that are still to be filled read as they did in an earlier version. */
  public boolean readsAs(FillTable earlier) {
    return heads().equals(earlier.heads())
        && rows.entrySet().stream()
            .allMatch(row -> row.getValue().equals(earlier.rows.get(row.getKey())));
  }

  /** What stands above the columns that are read. */
  List<String> heads() {
    return wish.read().stream()
        .map(range -> range.area().first())
        .map(first -> first.row() == 0 ? "" : text(first.row() - 1, first.column()))
        .toList();
  }

  /** Whether the cell above the results is there and empty. */
  boolean takesHeader() {
    CellAddress first = wish.target().area().first();
    return first.row() > 0
        && sheet.cell(first.row() - 1, first.column()).map(Cell::isBlank).orElse(true);
  }
}
