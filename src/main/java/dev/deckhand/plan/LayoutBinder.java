package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations on rows, columns and panes as they are shown. */
final class LayoutBinder {
  /** Most rows one operation sizes or groups. */
  static final int MAX_ROWS = 100_000;

  private static final double WIDEST = 255;
  private static final double HIGHEST = 409;

  private final BinderContext context;
  private final Findings findings;

  LayoutBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
  }

  @Nullable BoundWorkbookOperation bind(LayoutOperation operation) {
    return switch (operation) {
      case LayoutOperation.SetColumnWidth o ->
          lines(o.columns(), SheetLines.Axis.COLUMNS, o)
              .filter(lines -> fits(o.width(), WIDEST, "width", lines, o))
              .map(lines -> new BoundLayoutOperation.SetLineSize(o.id(), lines, o.width()))
              .orElse(null);
      case LayoutOperation.SetRowHeight o ->
          lines(o.rows(), SheetLines.Axis.ROWS, o)
              .filter(lines -> fits(o.height(), HIGHEST, "height", lines, o))
              .map(lines -> new BoundLayoutOperation.SetLineSize(o.id(), lines, o.height()))
              .orElse(null);
      case LayoutOperation.GroupRows o ->
          lines(o.rows(), SheetLines.Axis.ROWS, o)
              .map(lines -> new BoundLayoutOperation.GroupLines(o.id(), lines))
              .orElse(null);
      case LayoutOperation.GroupColumns o ->
          lines(o.columns(), SheetLines.Axis.COLUMNS, o)
              .map(lines -> new BoundLayoutOperation.GroupLines(o.id(), lines))
              .orElse(null);
      case LayoutOperation.MergeCells o -> merge(o);
      case LayoutOperation.UnmergeCells o ->
          context
              .targets()
              .find(o.range(), o)
              .map(target -> new BoundLayoutOperation.UnmergeCells(o.id(), target.range()))
              .orElse(null);
      case LayoutOperation.FreezePanes o -> freeze(o);
    };
  }

  /** Whole rows or columns; cells stand for the lines they lie in. */
  private Optional<SheetLines> lines(String range, SheetLines.Axis axis, Operation operation) {
    Targets.Target target = context.targets().find(range, operation).orElse(null);
    if (target == null) {
      return Optional.empty();
    }
    CellArea area = target.area();
    boolean rows = axis == SheetLines.Axis.ROWS;
    if (rows ? area.rows() == CellAddress.ROWS : area.columns() == CellAddress.COLUMNS) {
      String wanted = rows ? "rows such as 2:5" : "columns such as B:D";
      findings.error("bad-lines", range + " names no " + wanted, range, operation);
      return Optional.empty();
    }
    SheetLines lines =
        new SheetLines(
            target.sheet().name(),
            axis,
            rows ? area.firstRow() : area.firstColumn(),
            rows ? area.rows() : area.columns());
    if (rows && lines.count() > MAX_ROWS) {
      findings.error(
          "too-many-rows",
          "%s are %,d rows; name at most %,d".formatted(lines, lines.count(), MAX_ROWS),
          range,
          operation);
      return Optional.empty();
    }
    context.reach().touches(operation, target.sheet(), CellArea.of(area.first()));
    return Optional.of(lines);
  }

  private boolean fits(
      LineSize size, double most, String property, SheetLines lines, Operation operation) {
    if (size instanceof LineSize.Exact exact && (exact.value() < 0 || exact.value() > most)) {
      findings.error(
          "bad-size",
          "%s is 0 to %.0f or \"auto\", not %s".formatted(property, most, exact.value()),
          lines.toString(),
          operation);
      return false;
    }
    return true;
  }

  private @Nullable BoundWorkbookOperation merge(LayoutOperation.MergeCells merge) {
    Targets.Target target = context.targets().find(merge.range(), merge).orElse(null);
    if (target == null) {
      return null;
    }
    String range = target.range().toString();
    if (target.area().isSingleCell()) {
      findings.error("bad-merge", range + " is one cell; name two or more", range, merge);
      return null;
    }
    String inTheWay = inTheWay(target);
    if (inTheWay != null) {
      findings.error("bad-merge", range + " meets " + inTheWay, range, merge);
      return null;
    }
    CellAddress first = target.area().first();
    CellEdit.Inputs cleared =
        (row, column) ->
            row == first.row() && column == first.column()
                ? new CellInput.Keep()
                : new CellInput.Clear();
    context.reach().edits(new CellEdit(merge, target.sheet(), target.area(), cleared));
    return new BoundLayoutOperation.MergeCells(merge.id(), target.range());
  }

  private @Nullable String inTheWay(Targets.Target target) {
    Optional<CellArea> merged =
        target.sheet().base().stream()
            .map(SheetSnapshot::mergedAreas)
            .flatMap(List::stream)
            .filter(area -> area.intersects(target.area()))
            .findFirst();
    if (merged.isPresent()) {
      return "the merged cells " + merged.get() + "; take them apart first";
    }
    Optional<String> whole =
        target.sheet().base().flatMap(base -> CellBarriers.whole(base, target.area()));
    if (whole.isPresent()) {
      return whole.get() + ", whose cells cannot be merged";
    }
    return context.sheets().workbook().tables().stream()
        .filter(t -> t.sheet().equalsIgnoreCase(target.sheet().name()))
        .filter(t -> t.area().intersects(target.area()))
        .findFirst()
        .map(TableInfo::name)
        .map(name -> "the table " + name + "; tables have no merged cells")
        .orElse(null);
  }

  private @Nullable BoundWorkbookOperation freeze(LayoutOperation.FreezePanes freeze) {
    SheetLedger.Entry sheet = context.targets().sheet(freeze.sheet(), freeze);
    int rows = freeze.rows() == null ? 0 : freeze.rows();
    int columns = freeze.columns() == null ? 0 : freeze.columns();
    if (rows < 0 || rows >= CellAddress.ROWS || columns < 0 || columns >= CellAddress.COLUMNS) {
      findings.error(
          "bad-panes",
          "rows is 0 to %,d and columns 0 to %,d; 0 is for none"
              .formatted(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1),
          SheetRange.quote(freeze.sheet()),
          freeze);
      return null;
    }
    return sheet == null
        ? null
        : new BoundLayoutOperation.FreezePanes(freeze.id(), sheet.name(), rows, columns);
  }
}
