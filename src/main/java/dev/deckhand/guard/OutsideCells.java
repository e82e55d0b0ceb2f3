package dev.deckhand.guard;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the cells of a worksheet that lie outside a scope. Nothing may have moved there, so each
 * is found at its own place; results of formulas may differ, and formulas follow what they refer
 * to.
 */
final class OutsideCells {
  private final SheetSnapshot before;
  private final Scope scopeBefore;
  private final SheetSnapshot after;
  private final Scope scopeAfter;
  private final boolean follow;
  private final List<CellArea> results;

  /**
   * @param follow whether the plan makes formulas follow what they refer to
   */
  OutsideCells(
      SheetSnapshot before,
      Scope scopeBefore,
      SheetSnapshot after,
      Scope scopeAfter,
      boolean follow) {
    this.follow = follow;
    this.before = before;
    this.scopeBefore = scopeBefore;
    this.after = after;
    this.scopeAfter = scopeAfter;
    this.results =
        Stream.concat(before.formulas().flatMap(OutsideCells::array), tables(before)).toList();
  }

  /** Areas whose cells show results although they hold no formula of their own. */
  private static Stream<CellArea> array(Cell cell) {
    CellFormula formula = Objects.requireNonNull(cell.formula());
    CellArea area = formula.array();
    return area == null || area.isSingleCell() ? Stream.empty() : Stream.of(area);
  }

  private static Stream<CellArea> tables(SheetSnapshot sheet) {
    return sheet.dataTableAreas().stream();
  }

  /** The places of cells that are not what they were. */
  List<String> changed(int most) {
    Stream<CellAddress> lost =
        before
            .cells()
            .filter(cell -> !scopeBefore.contains(before.name(), cell.address()))
            .filter(cell -> !same(Optional.of(cell), after.cell(cell.address())))
            .map(Cell::address);
    Stream<CellAddress> come =
        after
            .cells()
            .filter(cell -> !cell.isBlank())
            .filter(cell -> !scopeAfter.contains(after.name(), cell.address()))
            .filter(cell -> before.cell(cell.address()).isEmpty())
            .map(Cell::address);
    return Stream.concat(lost, come)
        .limit(most)
        .map(cell -> SheetRange.of(after.name(), cell).toString())
        .toList();
  }

  private static String text(Cell cell) {
    CellFormula formula = cell.formula();
    return formula == null ? "" : formula.text();
  }

  private boolean same(Optional<Cell> was, Optional<Cell> is) {
    Cell old = was.orElseThrow();
    Cell now = is.orElse(null);
    if (now == null) {
      return old.isBlank();
    }
    boolean computed =
        old.hasFormula() || results.stream().anyMatch(area -> area.contains(old.address()));
    return old.hasFormula() == now.hasFormula()
        && (follow || text(old).equals(text(now)))
        && (computed || old.value().equals(now.value()))
        && old.numberFormat().equals(now.numberFormat());
  }
}
