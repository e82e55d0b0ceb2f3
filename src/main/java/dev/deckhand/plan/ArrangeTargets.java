package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the rows an operation arranges, without what stays: headers, totals, blanks behind. */
final class ArrangeTargets {
  /** Most rows times columns one operation may arrange. */
  static final long MAX_CELLS = 2_500_000;

  private final BinderContext context;

  ArrangeTargets(BinderContext context) {
    this.context = context;
  }

  /**
   * The rows and the headers above them.
   *
   * @param body the rows, without header and totals
   * @param headers the text above each column, empty where there is none
   * @param headerRow the row above, or -1 where none is known
   * @param table the table whose rows these are, or {@code null}
   */
  record Rows(
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea body,
      List<String> headers,
      int headerRow,
      @Nullable TableInfo table) {

    String anchor(CellArea area) {
      return place(sheet, area);
    }
  }

  /**
   * The rows of a range.
   *
   * @param hasHeader what the operation says of the first row; {@code null} when it says nothing
   * @param named columns as the operation names them, for a guess at the header
   */
  Optional<Rows> find(
      String range, @Nullable Boolean hasHeader, List<String> named, Operation operation) {
    Targets.Target target = context.targets().find(range, operation).orElse(null);
    if (target == null) {
      return Optional.empty();
    }
    SheetSnapshot base = target.sheet().base().orElse(null);
    CellArea area = base == null ? null : filled(base, target.area()).orElse(null);
    if (base == null || area == null) {
      error(
          "no-rows", target.range() + " is empty; name the cells with the rows", range, operation);
      return Optional.empty();
    }
    if (area.cells() > MAX_CELLS) {
      error(
          "too-many-cells",
          "%s has %,d cells; name at most %,d".formatted(target.range(), area.cells(), MAX_CELLS),
          range,
          operation);
      return Optional.empty();
    }
    List<TableInfo> tables =
        context.sheets().workbook().tables().stream()
            .filter(t -> t.sheet().equalsIgnoreCase(base.name()) && t.area().intersects(area))
            .toList();
    return tables.isEmpty()
        ? plain(target.sheet(), base, area, hasHeader, named, operation)
        : table(target.sheet(), base, area, tables, operation);
  }

  /** The area without blank rows at its end, whole columns and rows cut to what is used. */
  private static Optional<CellArea> filled(SheetSnapshot base, CellArea area) {
    CellArea used = base.usedArea().flatMap(area::intersection).orElse(null);
    if (used == null) {
      return Optional.empty();
    }
    int firstColumn = area.isWholeRows() ? used.firstColumn() : area.firstColumn();
    int lastColumn = area.isWholeRows() ? used.lastColumn() : area.lastColumn();
    int last = used.lastRow();
    while (last >= used.firstRow() && isBlank(base, used, last)) {
      last--;
    }
    if (last < used.firstRow()) {
      return Optional.empty();
    }
    int first = area.firstRow();
    while (area.isWholeColumns() && isBlank(base, used, first)) {
      first++;
    }
    return Optional.of(new CellArea(first, firstColumn, last, lastColumn));
  }

  private static boolean isBlank(SheetSnapshot base, CellArea columns, int row) {
    return IntStream.rangeClosed(columns.firstColumn(), columns.lastColumn())
        .allMatch(column -> base.cell(row, column).filter(c -> !c.isBlank()).isEmpty());
  }

  private Optional<Rows> table(
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      List<TableInfo> tables,
      Operation operation) {
    TableInfo table = tables.getFirst();
    String whole = place(sheet, table.area());
    if (tables.size() > 1 || !table.area().covers(area)) {
      error(
          "table-cut",
          "%s reaches beyond table %s; name the table's own range %s, or rows outside it"
              .formatted(place(sheet, area), table.name(), whole),
          whole,
          operation);
      return Optional.empty();
    }
    int first = Math.max(area.firstRow(), table.area().firstRow() + table.headerRows());
    int last = Math.min(area.lastRow(), table.area().lastRow() - table.totalsRows());
    if (last < first) {
      error("no-rows", "There are no data rows of the table in " + whole, whole, operation);
      return Optional.empty();
    }
    List<String> headers = new ArrayList<>();
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      int index = column - table.area().firstColumn();
      headers.add(index < table.columns().size() ? table.columns().get(index) : "");
    }
    CellArea body = new CellArea(first, area.firstColumn(), last, area.lastColumn());
    int headerRow = table.headerRows() > 0 ? table.area().firstRow() : -1;
    return Optional.of(new Rows(sheet, base, body, headers, headerRow, table));
  }

  private Optional<Rows> plain(
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      @Nullable Boolean hasHeader,
      List<String> named,
      Operation operation) {
    List<String> texts = HeaderGuess.texts(base, area);
    boolean header = hasHeader == null ? HeaderGuess.isHeader(base, area, named) : hasHeader;
    if (hasHeader == null && area.rows() > 1) {
      CellArea row =
          new CellArea(area.firstRow(), area.firstColumn(), area.firstRow(), area.lastColumn());
      context
          .findings()
          .warning(
              "header-guessed",
              "%s is taken for %s; say hasHeader where that is wrong"
                  .formatted(place(sheet, row), header ? "a header and stays" : "data"),
              place(sheet, row),
              operation);
    }
    if (header && area.rows() == 1) {
      error(
          "no-rows",
          "%s has no rows below its header; name the rows too".formatted(place(sheet, area)),
          place(sheet, area),
          operation);
      return Optional.empty();
    }
    int first = area.firstRow() + (header ? 1 : 0);
    CellArea body = new CellArea(first, area.firstColumn(), area.lastRow(), area.lastColumn());
    List<String> headers = header ? texts : texts.stream().map(t -> "").toList();
    return Optional.of(new Rows(sheet, base, body, headers, header ? area.firstRow() : -1, null));
  }

  private static String place(SheetLedger.Entry sheet, CellArea area) {
    return new SheetRange(sheet.name(), area).toString();
  }

  private void error(String code, String message, String anchor, Operation operation) {
    context.findings().error(code, message, anchor, operation);
  }
}
