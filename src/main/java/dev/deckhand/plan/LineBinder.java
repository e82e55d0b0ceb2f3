package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations on whole rows and columns. */
final class LineBinder {
  private final BinderContext context;
  private final Findings findings;

  LineBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(LineOperation operation) {
    return switch (operation) {
      case LineOperation.InsertRows o -> insert(o, o.sheet(), row(o.at()), o.count(), Axis.ROWS);
      case LineOperation.DeleteRows o -> delete(o, o.sheet(), row(o.at()), o.count(), Axis.ROWS);
      case LineOperation.InsertColumns o ->
          insert(o, o.sheet(), column(o.at()), o.count(), Axis.COLUMNS);
      case LineOperation.DeleteColumns o ->
          delete(o, o.sheet(), column(o.at()), o.count(), Axis.COLUMNS);
    };
  }

  private static int row(int at) {
    return at - 1;
  }

  private static int column(String at) {
    return CellAddress.columnIndex(at.strip());
  }

  private @Nullable BoundWorkbookOperation insert(
      LineOperation operation, String name, int at, @Nullable Integer count, Axis axis) {
    SheetLedger.Entry sheet = context.targets().sheet(name, operation);
    SheetLines lines = sheet == null ? null : lines(operation, sheet, at, count, axis);
    if (sheet == null || lines == null) {
      return null;
    }
    BoundLineOperation bound = new BoundLineOperation.InsertLines(operation.id(), lines);
    SheetSnapshot base = sheet.base().orElse(null);
    if (base != null) {
      room(operation, base, lines);
      templates(operation, base, lines);
      new LineBarriers(findings, context.sheets().workbook()).check(operation, base, bound.shift());
    }
    context.reach().touchesSheet(operation, sheet, lines.toString());
    return bound;
  }

  private @Nullable BoundWorkbookOperation delete(
      LineOperation operation, String name, int at, @Nullable Integer count, Axis axis) {
    SheetLedger.Entry sheet = context.targets().sheet(name, operation);
    SheetLines lines = sheet == null ? null : lines(operation, sheet, at, count, axis);
    if (sheet == null || lines == null) {
      return null;
    }
    BoundLineOperation bound = new BoundLineOperation.DeleteLines(operation.id(), lines);
    SheetSnapshot base = sheet.base().orElse(null);
    if (base != null) {
      loses(operation, sheet, base, lines);
      new LineBarriers(findings, context.sheets().workbook()).check(operation, base, bound.shift());
    }
    context.reach().touches(operation, sheet, lines.area());
    return bound;
  }

  private @Nullable SheetLines lines(
      LineOperation operation,
      SheetLedger.Entry sheet,
      int at,
      @Nullable Integer count,
      Axis axis) {
    int many = count == null ? 1 : count;
    if (at >= 0 && at < axis.limit() && many >= 1 && many <= axis.limit() - at) {
      return new SheetLines(sheet.name(), axis, at, many);
    }
    String message =
        switch (axis) {
          case ROWS -> "Rows are counted from 1 to 1048576";
          case COLUMNS -> "Columns go by letters from A to XFD";
        };
    findings.error("bad-lines", message + "; count is 1 or more", sheet.name(), operation);
    return null;
  }

  /** As in Excel nothing is pushed off the worksheet. */
  private void room(LineOperation operation, SheetSnapshot base, SheetLines lines) {
    Optional<CellArea> used = base.usedArea();
    int last =
        switch (lines.axis()) {
          case ROWS -> used.map(CellArea::lastRow).orElse(-1);
          case COLUMNS -> used.map(CellArea::lastColumn).orElse(-1);
        };
    if (last >= lines.first() && last + lines.count() >= lines.axis().limit()) {
      findings.error(
          "off-sheet",
          "There are filled cells at the end of %s that would be pushed off; clear them first"
              .formatted(base.name()),
          lines.toString(),
          operation);
    }
  }

  /** New lines take the formats of their neighbour's cells; that must not be without bounds. */
  private void templates(LineOperation operation, SheetSnapshot base, SheetLines lines) {
    if (lines.first() == 0) {
      return;
    }
    SheetLines neighbour = new SheetLines(base.name(), lines.axis(), lines.first() - 1, 1);
    long cells = base.cells(neighbour.area()).count() * lines.count();
    if (cells > Targets.MAX_CELLS) {
      findings.error(
          "too-many-cells",
          "%s would get %,d formatted cells; insert fewer at a time".formatted(lines, cells),
          lines.toString(),
          operation);
    }
  }

  private void loses(
      LineOperation operation, SheetLedger.Entry sheet, SheetSnapshot base, SheetLines lines) {
    long filled =
        base.cells(lines.area())
            .filter(cell -> !cell.isBlank())
            .filter(cell -> !sheet.wroteTo(cell.address().row(), cell.address().column()))
            .count();
    if (filled > 0) {
      findings.consent(
          lines.axis() == Axis.ROWS ? "delete-rows" : "delete-columns",
          "%s goes with %s"
              .formatted(lines, filled == 1 ? "1 filled cell" : filled + " filled cells"),
          lines.toString(),
          operation);
    }
  }
}
