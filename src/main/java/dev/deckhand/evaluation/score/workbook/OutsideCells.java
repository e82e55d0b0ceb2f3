package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.plan.CellFormats;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the cells of a worksheet that may not be edited: constants, formulas and formats.
 * Results of formulas may differ, and so may what arrays and pivot tables fill.
 */
final class OutsideCells {
  private final Allowed allowed;
  private final SheetSnapshot before;
  private final SheetSnapshot after;
  private final CellFormats formatsBefore;
  private final CellFormats formatsAfter;
  private final List<CellArea> computed;
  private final Tally tally;

  OutsideCells(
      Allowed allowed,
      SheetSnapshot before,
      SheetSnapshot after,
      CellFormats formatsBefore,
      CellFormats formatsAfter,
      Tally tally) {
    this.allowed = allowed;
    this.before = before;
    this.after = after;
    this.formatsBefore = formatsBefore;
    this.formatsAfter = formatsAfter;
    this.computed = Stream.of(before, after).flatMap(OutsideCells::computed).toList();
    this.tally = tally;
  }

  private static Stream<CellArea> computed(SheetSnapshot sheet) {
    Stream<CellArea> arrays =
        sheet
            .formulas()
            .map(Cell::formula)
            .map(formula -> formula == null ? null : formula.array())
            .filter(Objects::nonNull);
    return Stream.of(arrays, sheet.pivotAreas().stream(), sheet.dataTableAreas().stream())
        .flatMap(areas -> areas);
  }

  /** Counts every cell outside that was edited. */
  void compare() {
    for (Iterator<Cell> cells = before.cells().iterator(); cells.hasNext(); ) {
      Cell cell = cells.next();
      compare(cell.address(), Optional.of(cell), after.cell(cell.address()));
    }
    for (Iterator<Cell> cells = after.cells().iterator(); cells.hasNext(); ) {
      Cell cell = cells.next();
      if (before.cell(cell.address()).isEmpty()) {
        compare(cell.address(), Optional.empty(), Optional.of(cell));
      }
    }
  }

  private void compare(CellAddress place, Optional<Cell> was, Optional<Cell> is) {
    if (allowed.cell(before.name(), place)) {
      return;
    }
    String anchor = SheetRange.of(after.name(), place).toString();
    if (!sameContent(place, was, is)) {
      String change = "%s was %s and is %s";
      tally.wrong(anchor, change.formatted(anchor, CellTexts.content(was), CellTexts.content(is)));
    } else if (!formatsBefore
        .of(before.name(), place)
        .equals(formatsAfter.of(after.name(), place))) {
      tally.wrong(anchor, anchor + " looks different");
    }
  }

  private boolean sameContent(CellAddress place, Optional<Cell> was, Optional<Cell> is) {
    CellFormula old = formula(was);
    CellFormula now = formula(is);
    if (old != null && now != null) {
      return allowed.followed(old.text(), now.text(), before.name());
    }
    if (old != null || now != null) {
      return false;
    }
    return was.map(Cell::value).equals(is.map(Cell::value))
        || (blank(was) && blank(is))
        || computed.stream().anyMatch(area -> area.contains(place));
  }

  private static boolean blank(Optional<Cell> cell) {
    return cell.map(Cell::isBlank).orElse(true);
  }

  private static @Nullable CellFormula formula(Optional<Cell> cell) {
    return cell.map(Cell::formula).orElse(null);
  }
}
