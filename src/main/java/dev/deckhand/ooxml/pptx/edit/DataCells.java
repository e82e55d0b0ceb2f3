package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a chart's workbook that are to be written. Only the chart's own cells are written over:
 * any other has to be empty. A cell that shows the value already is left alone.
 */
final class DataCells {
  private static final ProposedValue EMPTY = new ProposedValue.Text("");
  private static final Comparator<Spot> BY_COLUMN =
      Comparator.comparing(Spot::sheet)
          .thenComparing(spot -> spot.cell().column())
          .thenComparing(spot -> spot.cell().row());

  private final WorkbookSnapshot workbook;
  private final Map<Spot, ProposedValue> values = new TreeMap<>(BY_COLUMN);
  private final Set<Spot> own = new HashSet<>();

  private record Spot(String sheet, CellAddress cell) {}

  DataCells(WorkbookSnapshot workbook) {
    this.workbook = workbook;
  }

  /** The chart shows these cells now; what is not written over is emptied. */
  void owns(SheetRange range) {
    CellArea area = range.area();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        own.add(new Spot(range.sheet(), new CellAddress(row, column)));
      }
    }
  }

  /** The chart will show these values there, in order; {@code null} is an empty cell. */
  void put(SheetRange range, List<? extends @Nullable ProposedValue> shown) {
    CellArea area = range.area();
    for (int i = 0; i < shown.size(); i++) {
      boolean down = area.columns() == 1;
      CellAddress cell = area.first().plus(down ? i : 0, down ? 0 : i);
      ProposedValue value = shown.get(i);
      values.put(new Spot(range.sheet(), cell), value == null ? EMPTY : value);
    }
  }

  /** A cell in use that is not the chart's but would be written over; {@code null} for none. */
  @Nullable String inTheWay() {
    for (Spot spot : values.keySet()) {
      boolean used = workbook.sheet(spot.sheet()).flatMap(s -> s.cell(spot.cell())).isPresent();
      if (used && !own.contains(spot) && !stored(spot).isBlank()) {
        return SheetRange.of(spot.sheet(), spot.cell()).toString();
      }
    }
    return null;
  }

  /** What has to be written, cells below each other at once. */
  List<CellOperation.WriteCells> writes() {
    own.forEach(spot -> values.putIfAbsent(spot, nothing(spot)));
    List<CellOperation.WriteCells> writes = new ArrayList<>();
    List<List<@Nullable ProposedValue>> column = new ArrayList<>();
    Spot first = null;
    Spot last = null;
    for (Map.Entry<Spot, ProposedValue> value : values.entrySet()) {
      Spot spot = value.getKey();
      if (!shows(spot, value.getValue())) {
        if (first == null || last == null || !follows(last, spot)) {
          add(writes, first, column);
          first = spot;
          column = new ArrayList<>();
        }
        column.add(List.of(value.getValue()));
        last = spot;
      }
    }
    add(writes, first, column);
    return writes;
  }

  /** An empty cell; the header of a table's column is never empty and gets the name Excel gives. */
  private ProposedValue nothing(Spot spot) {
    for (TableInfo table : workbook.tables()) {
      int column = spot.cell().column() - table.area().firstColumn();
      boolean header =
          table.headerRows() == 1
              && table.sheet().equalsIgnoreCase(spot.sheet())
              && table.area().firstRow() == spot.cell().row()
              && table.area().contains(spot.cell());
      if (header) {
        return new ProposedValue.Text(freeName(table, "Column" + (column + 1)));
      }
    }
    return EMPTY;
  }

  private static String freeName(TableInfo table, String wanted) {
    String name = wanted;
    while (table.columns().stream().anyMatch(name::equalsIgnoreCase)) {
      name += "_";
    }
    return name;
  }

  private static void add(
      List<CellOperation.WriteCells> writes,
      @Nullable Spot first,
      List<List<@Nullable ProposedValue>> column) {
    if (first != null) {
      String range = SheetRange.of(first.sheet(), first.cell()).toString();
      String id = Integer.toString(writes.size() + 1);
      writes.add(new CellOperation.WriteCells(id, range, column));
    }
  }

  private static boolean follows(Spot last, Spot spot) {
    return last.sheet().equals(spot.sheet()) && last.cell().plus(1, 0).equals(spot.cell());
  }

  private boolean shows(Spot spot, ProposedValue value) {
    CellValue now = stored(spot).value();
    return switch (value) {
      case ProposedValue.Text(String text) ->
          now.equals(text.isEmpty() ? CellValue.EMPTY : CellValue.of(unquoted(text)));
      case ProposedValue.Number(double number) -> now.equals(CellValue.of(number));
      case ProposedValue.Bool bool -> false;
      case ProposedValue.Date date -> false;
    };
  }

  private Cell stored(Spot spot) {
    return workbook
        .sheet(spot.sheet())
        .flatMap(sheet -> sheet.cell(spot.cell()))
        .orElseGet(() -> new Cell(spot.cell(), CellValue.EMPTY, null, "General"));
  }

  /** Text for a cell: never taken for a formula, however it begins. */
  static ProposedValue literal(String text) {
    boolean prefix = text.startsWith("=") || text.startsWith("'");
    return new ProposedValue.Text(prefix ? "'" + text : text);
  }

  private static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1) : text;
  }
}
