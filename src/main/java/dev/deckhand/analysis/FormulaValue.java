package dev.deckhand.analysis;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Evaluator;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The value of a formula over a workbook's stored values, as if it stood in a free cell. Bounded
 * work; formulas of the time are no matter for it and see the epoch.
 */
public final class FormulaValue {
  private static final EvaluationSettings BOUNDED =
      new EvaluationSettings(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 1, 8_000_000, 300_000_000);

  private final Evaluator evaluator;
  private final CellPlace place;

  /**
   * For a workbook with at least one worksheet.
   *
   * @throws IllegalArgumentException when it has none
   */
  public FormulaValue(WorkbookSnapshot workbook) {
    this(workbook, workbook.sheets().stream().findFirst().map(SheetSnapshot::name).orElse(""));
  }

  /**
   * For formulas on a worksheet.
   *
   * @throws IllegalArgumentException when there is no such worksheet
   */
  public FormulaValue(WorkbookSnapshot workbook, String sheet) {
    if (workbook.sheet(sheet).isEmpty()) {
      throw new IllegalArgumentException("There is no worksheet " + sheet);
    }
    this.evaluator = new Evaluator(new SnapshotSource(workbook), BOUNDED);
    CellAddress corner = new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1);
    this.place = new CellPlace(sheet, corner);
  }

  /** The single value; empty where there is none or it is not known. */
  public Optional<CellValue> of(String formula) {
    String text = formula.startsWith("=") ? formula.substring(1) : formula;
    try {
      Result result = evaluator.evaluate(FormulaParser.parse(text), place, true);
      return result instanceof Result.Single single
          ? Optional.of(single.value())
          : Optional.empty();
    } catch (FormulaSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the formula gives this number, up to rounding of the last digits. */
  public boolean gives(String formula, double number) {
    return of(formula)
        .filter(CellValue.Number.class::isInstance)
        .map(value -> ((CellValue.Number) value).value())
        .filter(value -> Math.abs(value - number) <= 1e-9 * Math.max(1, Math.abs(number)))
        .isPresent();
  }
}
