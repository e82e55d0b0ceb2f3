package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.pivot.AxisLine.Kind;
import dev.deckhand.ooxml.xlsx.pivot.PivotCell.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labels and results where Excel puts them in compact form. */
public final class PivotCells {
  private static final String GENERAL = "General";
  private static final int AS_USUAL = -1;

  private final PivotTotals totals;
  private final PivotDescription pivot;
  private final PivotShape shape;
  private final CellAddress corner;
  private final List<PivotCell> cells = new ArrayList<>();

  private PivotCells(PivotTotals totals, PivotShape shape) {
    this.totals = totals;
    this.pivot = totals.pivot();
    this.shape = shape;
    this.corner = shape.table().first();
  }

  /** Every cell of the pivot table in reading order, empty ones between included. */
  public static List<PivotCell> of(PivotTotals totals, PivotShape shape) {
    PivotCells cells = new PivotCells(totals, shape);
    cells.filters();
    cells.header();
    cells.body();
    return cells.cells;
  }

  private void filters() {
    int count = pivot.filters().size();
    int first = corner.row() - count - 1;
    for (int i = 0; i < count; i++) {
      CellAddress at = new CellAddress(first + i, corner.column());
      String name = pivot.column(pivot.filters().get(i)).name();
      cells.add(new PivotCell(at, CellValue.of(name), Band.PLAIN, AS_USUAL, GENERAL, true, true));
      add(at.plus(0, 1), CellValue.of("(All)"), Band.PLAIN, GENERAL);
    }
  }

  private void header() {
    for (int row = 0; row < shape.headerRows(); row++) {
      boolean last = row == shape.headerRows() - 1;
      Band band = last ? Band.HEADER_END : Band.HEADER;
      CellValue label = last ? CellValue.of("Row Labels") : caption(row);
      cells.add(
          new PivotCell(
              corner.plus(row, 0), label, band, AS_USUAL, GENERAL, !label.isEmpty(), true));
      for (int column = 0; column < totals.columns().size(); column++) {
        headerCell(row, column, band);
      }
    }
  }

  /** The name of the only value stands in the corner. */
  private CellValue caption(int row) {
    return row == 0 && !pivot.hasSeveralValues()
        ? CellValue.of(pivot.values().getFirst().name())
        : CellValue.EMPTY;
  }

  private void headerCell(int row, int column, Band band) {
    CellAddress at = corner.plus(row, column + 1);
    AxisLine line = totals.columns().get(column);
    if (pivot.columns().isEmpty()) {
      add(at, CellValue.of(dataName(line)), band, GENERAL);
    } else if (row == 0) {
      CellValue label = column == 0 ? CellValue.of("Column Labels") : CellValue.EMPTY;
      cells.add(new PivotCell(at, label, band, AS_USUAL, GENERAL, column == 0, true));
    } else {
      columnLabel(at, line, row - 1, band);
    }
  }

  private void columnLabel(CellAddress at, AxisLine line, int level, Band band) {
    switch (line.kind()) {
      case ITEM -> itemLabel(at, line, level, band);
      case SUBTOTAL -> {
        boolean here = level == line.node().depth() - 1;
        String item = here ? text(totals.columnItem(line.node()), columnField(level)) : "";
        add(at, here ? total(item, line, item) : CellValue.EMPTY, band, GENERAL);
      }
      case GRAND ->
          add(at, level == 0 ? total("Grand", line, "Total") : CellValue.EMPTY, band, GENERAL);
    }
  }

  /** {@code North Total} of one value, {@code North Sum of Net} where there are several. */
  private CellValue total(String ofOne, AxisLine line, String ofSeveral) {
    return CellValue.of(
        pivot.hasSeveralValues() ? ofSeveral + " " + dataName(line) : ofOne + " Total");
  }

  private void itemLabel(CellAddress at, AxisLine line, int level, Band band) {
    if (level == pivot.columns().size()) {
      add(at, CellValue.of(dataName(line)), band, GENERAL);
    } else if (level < line.repeats()) {
      add(at, CellValue.EMPTY, band, GENERAL);
    } else {
      int field = columnField(level);
      SourceCell item = totals.items(field).at(line.path().get(level));
      add(at, label(item), band, format(item, field));
    }
  }

  private int columnField(int level) {
    return pivot.columns().get(level);
  }

  private String dataName(AxisLine line) {
    return pivot.values().get(line.data()).name();
  }

  private void body() {
    for (int i = 0; i < totals.rows().size(); i++) {
      AxisLine line = totals.rows().get(i);
      CellAddress at = corner.plus(shape.headerRows() + i, 0);
      Band band = band(line);
      if (line.kind() == Kind.GRAND) {
        label(at, CellValue.of("Grand Total"), band, 0, GENERAL);
      } else {
        int depth = line.node().depth();
        SourceCell item = totals.rowItem(line.node());
        label(at, label(item), band, depth - 1, format(item, pivot.rows().get(depth - 1)));
      }
      for (int column = 0; column < totals.columns().size(); column++) {
        result(at.plus(0, column + 1), line, totals.columns().get(column), band);
      }
    }
  }

  private Band band(AxisLine line) {
    if (line.kind() == Kind.GRAND) {
      return Band.GRAND_TOTAL;
    }
    boolean group = line.node().depth() == 1 && pivot.rows().size() > 1;
    return group ? Band.GROUP : Band.PLAIN;
  }

  private void result(CellAddress at, AxisLine row, AxisLine column, Band band) {
    Optional<CellValue> value = totals.value(row, column);
    String format = pivot.values().get(column.data()).numberFormat();
    CellValue shown = value.orElse(CellValue.EMPTY);
    cells.add(new PivotCell(at, shown, band, AS_USUAL, format, false, value.isPresent()));
  }

  private void label(CellAddress at, CellValue value, Band band, int indent, String format) {
    cells.add(new PivotCell(at, value, band, indent, format, false, true));
  }

  private void add(CellAddress at, CellValue value, Band band, String format) {
    label(at, value, band, AS_USUAL, format);
  }

  private static CellValue label(SourceCell item) {
    return item.isBlank() ? CellValue.of("(blank)") : item.value();
  }

  private String format(SourceCell item, int field) {
    return item.value() instanceof CellValue.Number ? pivot.format(item, field) : GENERAL;
  }

  private String text(SourceCell item, int field) {
    return NumberFormats.text(label(item), format(item, field), pivot.date1904());
  }
}
