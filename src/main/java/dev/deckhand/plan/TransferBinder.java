package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations that put cells elsewhere: copies and moves. */
final class TransferBinder {
  private final BinderContext context;
  private final Findings findings;
  private final TransferBarriers barriers;

  TransferBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
    this.barriers = new TransferBarriers(findings, context.sheets());
  }

  @Nullable BoundWorkbookOperation copy(CellOperation.CopyRange copy) {
    Targets targets = context.targets();
    Targets.Target asked = targets.find(copy.from(), copy).orElse(null);
    Targets.Target to = targets.find(copy.to(), copy).orElse(null);
    Targets.Target from = asked == null ? null : targets.cut(asked, copy).orElse(null);
    if (asked == null || from == null || to == null) {
      return null;
    }
    CellArea area = tiles(copy, asked, from, to).orElse(null);
    if (area == null || isTooLarge(copy, new Targets.Target(to.sheet(), area))) {
      return null;
    }
    CopyWhat what = copy.what() == null ? CopyWhat.ALL : copy.what();
    reach(copy, from, new Targets.Target(to.sheet(), area), what);
    return new BoundCellOperation.CopyRange(
        copy.id(), from.range(), new Targets.Target(to.sheet(), area).range(), what);
  }

  private void reach(
      CellOperation.CopyRange copy, Targets.Target from, Targets.Target to, CopyWhat what) {
    barriers.copied(copy, from, what);
    barriers.covered(copy, to, null);
    CellEdit edit = new CellEdit(copy, to.sheet(), to.area(), inputs(from, to.area(), what));
    switch (what) {
      case FORMATS -> context.reach().touches(copy, to.sheet(), to.area());
      case CONTENTS, FORMULAS, VALUES -> context.reach().edits(edit);
      case ALL -> {
        barriers.coversMerges(copy, to, null);
        context.reach().replaces(edit);
      }
    }
  }

  /** The cells that are written: the source's size from the first cell, or as often as asked. */
  private Optional<CellArea> tiles(
      CellOperation.CopyRange copy, Targets.Target asked, Targets.Target from, Targets.Target to) {
    CellArea source = from.area();
    CellArea target = to.area();
    boolean columns = asked.area().isWholeColumns() && target.isWholeColumns();
    boolean lines = asked.area().isWholeRows() && target.isWholeRows();
    int high = target.isSingleCell() || columns ? source.rows() : target.rows();
    int wide = target.isSingleCell() || lines ? source.columns() : target.columns();
    if (high % source.rows() != 0 || wide % source.columns() != 0) {
      findings.error(
          "bad-shape",
          "%s is %d x %d cells, %s is %d x %d; name the target's first cell only, or a whole number"
                  .formatted(from.range(), source.rows(), source.columns(), to.range(), high, wide)
              + " of times as many",
          to.range().toString(),
          copy);
      return Optional.empty();
    }
    return sized(copy, to, high, wide);
  }

  /** Whole rows and columns are copied cell by cell, too. */
  private boolean isTooLarge(CellOperation.CopyRange copy, Targets.Target to) {
    if (to.area().cells() <= Targets.MAX_CELLS) {
      return false;
    }
    findings.error(
        "too-many-cells",
        "%s has %,d cells; copy at most %,d at a time"
            .formatted(to.range(), to.area().cells(), Targets.MAX_CELLS),
        to.range().toString(),
        copy);
    return true;
  }

  private Optional<CellArea> sized(Operation operation, Targets.Target to, int high, int wide) {
    CellArea area = to.area();
    try {
      return Optional.of(CellArea.between(area.first(), area.first().plus(high - 1, wide - 1)));
    } catch (IllegalArgumentException offSheet) {
      findings.error(
          "bad-range",
          "%d x %d cells from %s on reach past the worksheet's edge"
              .formatted(high, wide, to.range()),
          to.range().toString(),
          operation);
      return Optional.empty();
    }
  }

  @Nullable BoundWorkbookOperation move(CellOperation.MoveRange move) {
    Targets targets = context.targets();
    Targets.Target from = targets.find(move.from(), move).orElse(null);
    Targets.Target first = targets.find(move.to(), move).orElse(null);
    if (from == null || first == null) {
      return null;
    }
    CellArea source = from.area();
    boolean fits =
        first.area().isSingleCell()
            || (first.area().rows() == source.rows() && first.area().columns() == source.columns());
    if (!fits) {
      findings.error(
          "bad-shape",
          "%s and %s differ in size; name the target's first cell only"
              .formatted(from.range(), first.range()),
          first.range().toString(),
          move);
      return null;
    }
    CellArea area = sized(move, first, source.rows(), source.columns()).orElse(null);
    if (area == null) {
      return null;
    }
    Targets.Target to = new Targets.Target(first.sheet(), area);
    if (to.range().equals(from.range())) {
      findings.error(
          "same-place", from.range() + " is there already", from.range().toString(), move);
      return null;
    }
    reach(move, from, to);
    return new BoundCellOperation.MoveRange(move.id(), from.range(), to.range());
  }

  private void reach(CellOperation.MoveRange move, Targets.Target from, Targets.Target to) {
    CellArea leaving = from.sheet() == to.sheet() ? from.area() : null;
    barriers.moved(move, from, to);
    barriers.covered(move, to, leaving);
    barriers.coversMerges(move, to, leaving);
    CellEdit.Inputs contents = inputs(from, to.area(), CopyWhat.ALL);
    CellEdit.Inputs inputs =
        (row, column) ->
            leaving != null && leaving.contains(row, column)
                ? new CellInput.Keep()
                : contents.at(row, column);
    context.reach().touches(move, from.sheet(), from.area());
    context.reach().replaces(new CellEdit(move, to.sheet(), to.area(), inputs));
  }

  private static CellEdit.Inputs inputs(Targets.Target from, CellArea to, CopyWhat what) {
    SheetSnapshot base = from.sheet().base().orElse(null);
    CellArea source = from.area();
    return (row, column) -> {
      int r = source.firstRow() + (row - to.firstRow()) % source.rows();
      int c = source.firstColumn() + (column - to.firstColumn()) % source.columns();
      Cell cell = base == null ? null : base.cell(r, c).orElse(null);
      return cell == null || cell.isBlank() ? new CellInput.Clear() : input(cell, what);
    };
  }

  private static CellInput input(Cell cell, CopyWhat what) {
    CellFormula formula = cell.formula();
    return formula == null || what == CopyWhat.VALUES
        ? new CellInput.Constant(cell.value())
        : new CellInput.Formula(formula.text());
  }
}
