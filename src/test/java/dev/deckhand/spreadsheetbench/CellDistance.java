package dev.deckhand.spreadsheetbench;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cells hold something else: another formula, or another constant. */
final class CellDistance {
  private CellDistance() {}

  /** Number of cells that differ on the worksheets both have. */
  static int between(WorkbookSide now, WorkbookSide golden) {
    return now.pairs(golden).stream()
        .mapToInt(pair -> differing(pair.now().cells(), pair.golden().cells()).size())
        .sum();
  }

  /** The cells that differ, in reading order; results of array formulas are not contents. */
  static List<CellAddress> differing(SheetSnapshot now, SheetSnapshot golden) {
    TreeSet<CellAddress> places = new TreeSet<>();
    Stream.concat(now.cells(), golden.cells()).map(Cell::address).forEach(places::add);
    List<CellArea> spilled = arrays(golden);
    return places.stream()
        .filter(at -> !isSame(now.cell(at).orElse(null), golden.cell(at).orElse(null)))
        .filter(at -> spilled.stream().noneMatch(a -> a.contains(at) && !a.first().equals(at)))
        .toList();
  }

  /** The areas of array formulas that fill more than one cell. */
  static List<CellArea> arrays(SheetSnapshot sheet) {
    return sheet
        .formulas()
        .map(cell -> Objects.requireNonNull(cell.formula()).array())
        .flatMap(Stream::ofNullable)
        .filter(area -> !area.isSingleCell())
        .toList();
  }

  private static boolean isSame(@Nullable Cell now, @Nullable Cell golden) {
    CellFormula before = now == null ? null : now.formula();
    CellFormula after = golden == null ? null : golden.formula();
    if (before != null || after != null) {
      return before != null
          && after != null
          && normal(before.text()).equalsIgnoreCase(normal(after.text()));
    }
    return isSame(
        now == null ? CellValue.EMPTY : now.value(),
        golden == null ? CellValue.EMPTY : golden.value());
  }

  /** Whether constants are the same but for the last bits of a number. */
  static boolean isSame(CellValue a, CellValue b) {
    if (isEmpty(a) || isEmpty(b)) {
      return isEmpty(a) && isEmpty(b);
    }
    return a instanceof CellValue.Number x && b instanceof CellValue.Number y
        ? Math.abs(x.value() - y.value()) <= 1e-12 * Math.max(1, Math.abs(x.value()))
        : a.equals(b);
  }

  static boolean isEmpty(CellValue value) {
    return value.isEmpty() || value.equals(CellValue.of(""));
  }

  static String normal(String formula) {
    try {
      return FormulaParser.parse(formula).toString();
    } catch (FormulaSyntaxException e) {
      return formula;
    }
  }
}
