package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.verdict.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a range that should have a formula: those with a value or a formula, and those that
 * have a formula in the case's solution.
 *
 * @param places row by row
 */
record FilledCells(SheetRange range, SortedSet<CellAddress> places, List<Spilled> spilled) {

  /**
   * The cells an array formula fills.
   *
   * @param home the cell that has the formula
   */
  record Spilled(Cell home, CellArea area) {}

  /** Empty when the worksheet is not there. */
  static Optional<FilledCells> of(String text, Submission submission) {
    SheetRange range = SheetRange.parse(text);
    return submission
        .after()
        .workbook()
        .sheet(range.sheet())
        .map(sheet -> of(range, sheet, submission));
  }

  private static FilledCells of(SheetRange range, SheetSnapshot sheet, Submission submission) {
    SortedSet<CellAddress> places = new TreeSet<>();
    sheet.cells(range.area()).filter(c -> !c.isBlank()).map(Cell::address).forEach(places::add);
    if (submission.golden() != null) {
      WorkbookSnapshot golden = submission.golden().workbook();
      golden.sheet(range.sheet()).stream()
          .flatMap(wanted -> wanted.cells(range.area()))
          .filter(Cell::hasFormula)
          .map(Cell::address)
          .forEach(places::add);
    }
    List<Spilled> spilled = new ArrayList<>();
    sheet
        .formulas()
        .forEach(
            cell -> {
              CellFormula formula = cell.formula();
              CellArea area = formula == null ? null : formula.array();
              if (area != null && area.intersects(range.area())) {
                spilled.add(new Spilled(cell, area));
              }
            });
    return new FilledCells(range, places, spilled);
  }

  /** The cell whose formula gives a cell its value: itself, or the home of an array formula. */
  @Nullable Cell source(SheetSnapshot sheet, CellAddress place) {
    Cell own = sheet.cell(place).orElse(null);
    if (own != null && own.hasFormula()) {
      return own;
    }
    for (Spilled array : spilled) {
      if (array.area().contains(place)) {
        return array.home();
      }
    }
    return null;
  }

  String anchor(CellAddress place) {
    return SheetRange.of(range.sheet(), place).toString();
  }
}
