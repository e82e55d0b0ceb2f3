package dev.deckhand.analysis.trace;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.FormulaTrial;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates formulas over the values of a workbook without writing them. Bounded: what takes too
 * much work is answered with a reason, within a second or two.
 */
public final class FormulaEvaluation {
  /** Most cells read, values computed and nodes visited for one formula. */
  private static final long MAX_STEPS = 10_000_000;

  /** The same with all missing results of other formulas. */
  private static final long MAX_STEPS_IN_ALL = 40_000_000;

  private static final Duration MAX_TIME = Duration.ofSeconds(2);

  private static final int MAX_PRECEDENTS = 200;

  private final WorkbookSnapshot workbook;
  private final EvaluationSettings settings;

  /**
   * @param clock for TODAY and NOW
   */
  public FormulaEvaluation(WorkbookSnapshot workbook, Clock clock) {
    this.workbook = workbook;
    this.settings = new EvaluationSettings(clock, 1, MAX_STEPS, MAX_STEPS_IN_ALL).within(MAX_TIME);
  }

  /** What came of an attempt. */
  public sealed interface Outcome {}

  /** The formula could be read. */
  public record Evaluated(Evaluation evaluation) implements Outcome {}

  /**
   * The text is no formula.
   *
   * @param character the one-based place in the text where reading stopped
   * @param message what was expected or found there
   */
  public record Unreadable(int character, String message) implements Outcome {}

  /** The place named is none of this workbook. */
  public record NoSuchPlace(String message) implements Outcome {}

  /**
   * Evaluates a formula.
   *
   * @param text with or without the equals sign
   * @param at the cell it is thought to stand in: references without a worksheet mean that cell's;
   *     without one the first worksheet's
   */
  public Outcome evaluate(String text, @Nullable SheetRange at) {
    int skipped = text.startsWith("=") ? 1 : 0;
    Expression formula;
    try {
      formula = FormulaParser.parse(text.substring(skipped));
    } catch (FormulaSyntaxException e) {
      return new Unreadable(e.position() + skipped + 1, message(e));
    }
    if (at != null && !at.area().isSingleCell()) {
      return new NoSuchPlace(at + " is more than one cell");
    }
    SheetSnapshot sheet =
        at == null
            ? workbook.sheets().stream().findFirst().orElse(null)
            : workbook.sheet(at.sheet()).orElse(null);
    if (sheet == null) {
      return new NoSuchPlace(
          at == null ? "The workbook has no worksheet" : "There is no worksheet " + at.sheet());
    }
    return new Evaluated(evaluate(formula, sheet, at == null ? null : at.area().first()));
  }

  /** The syntax message without the place, which is counted without the equals sign. */
  private static String message(FormulaSyntaxException problem) {
    String whole = problem.getMessage() + "";
    return whole.substring(whole.indexOf(": ") + 2);
  }

  private Evaluation evaluate(Expression formula, SheetSnapshot sheet, @Nullable CellAddress at) {
    CellAddress corner = new CellAddress(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1);
    CellPlace place = new CellPlace(sheet.name(), at == null ? corner : at);
    long start = System.nanoTime();
    FormulaTrial trial = FormulaTrial.of(new SnapshotSource(workbook), settings, formula, place);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String format =
        at == null ? "General" : sheet.cell(at).map(Cell::numberFormat).orElse("General");
    ShownArray shown = new ShownArray(format, workbook.date1904());
    List<String> precedents =
        trial.precedents().stream().map(SheetRange::toString).limit(MAX_PRECEDENTS).toList();
    ShownValue first =
        switch (trial.result()) {
          case Result.Single single -> shown.of(single.value());
          case Result.Many many -> shown.of(many.values().at(0, 0));
          case Result.NotEvaluated not -> null;
        };
    return new Evaluation(
        formula.print(),
        at == null ? null : place.toString(),
        first == null ? null : first.value(),
        first == null ? null : first.text(),
        first == null ? null : first.type(),
        trial.result() instanceof Result.Many many
            ? shown.spill(many.values(), at == null ? null : place)
            : null,
        precedents,
        precedents.size() < trial.precedents().size(),
        trial.result() instanceof Result.NotEvaluated not ? not.reason() : null,
        millis);
  }
}
