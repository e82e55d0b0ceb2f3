package dev.deckhand.calc;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas of real workbooks whose value here equals the stored one, differs, or is not known. */
final class CorpusScore {
  private static final Pattern CHANGING =
      Pattern.compile("(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\\(");

  /** Workbooks saved with 0 in place of results that were never calculated. */
  private static final Set<String> STALE = Set.of("382-29/", "556-37/");

  final String name;
  final List<String> details = new ArrayList<>();
  int right;
  int wrong;
  int notEvaluated;
  int skipped;
  int stale;

  CorpusScore(String name) {
    this.name = name;
  }

  int formulas() {
    return right + wrong + notEvaluated;
  }

  double rightShare() {
    return (double) right / formulas();
  }

  double wrongShare() {
    return (double) wrong / formulas();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-16s %6d formulas  %6d right (%.2f%%)  %5d wrong (%.2f%%)  %5d not evaluated (%.2f%%)"
            + "  %d volatile  %d stale",
        name,
        formulas(),
        right,
        100 * rightShare(),
        wrong,
        100 * wrongShare(),
        notEvaluated,
        100.0 * notEvaluated / formulas(),
        skipped,
        stale);
  }

  void add(String file, CellSource source) {
    Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    Evaluator evaluator = new Evaluator(source, EvaluationSettings.of(clock));
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(
          sheet,
          (row, column, formula) -> add(file, source, evaluator, sheet, row, column, formula));
    }
  }

  private void add(
      String file,
      CellSource source,
      Evaluator evaluator,
      int sheet,
      int row,
      int column,
      CellFormula formula) {
    CellValue stored = source.value(sheet, row, column);
    if (stored.isEmpty() || CHANGING.matcher(formula.text().toUpperCase(Locale.ROOT)).find()) {
      skipped++;
      return;
    }
    if (STALE.stream().anyMatch(file::startsWith)) {
      stale++;
      return;
    }
    CellPlace place = new CellPlace(source.sheets().get(sheet), new CellAddress(row, column));
    Result result = evaluator.evaluate(formula, place);
    if (result instanceof Result.NotEvaluated not) {
      notEvaluated++;
      details.add("NOT\t" + file + "\t" + place + "\t" + formula.text() + "\t" + not.reason());
    } else if (agrees(source, sheet, row, column, formula.array(), result)) {
      right++;
    } else {
      wrong++;
      details.add(
          "WRONG\t"
              + file
              + "\t"
              + place
              + (formula.isArray() ? "{}" : "")
              + "\t"
              + formula.text()
              + "\t"
              + stored
              + "\t"
              + shortened(result));
    }
  }

  private static String shortened(Result result) {
    String text = result.toString();
    return text.length() > 150 ? text.substring(0, 150) : text;
  }

  private static boolean agrees(
      CellSource source, int sheet, int row, int column, @Nullable CellArea area, Result result) {
    CellArea cells = area == null ? new CellArea(row, column, row, column) : area;
    for (int r = 0; r < cells.rows(); r++) {
      for (int c = 0; c < cells.columns(); c++) {
        CellValue stored = source.value(sheet, row + r, column + c);
        if (!stored.isEmpty() && !same(stored, element(result, r, c))) {
          return false;
        }
      }
    }
    return true;
  }

  private static CellValue element(Result result, int row, int column) {
    return switch (result) {
      case Result.Single single -> single.value();
      case Result.Many many -> Operators.spread(many.values(), row, column);
      case Result.NotEvaluated not -> CellValue.EMPTY;
    };
  }

  private static boolean same(CellValue stored, CellValue computed) {
    if (stored instanceof CellValue.Number(double a)
        && computed instanceof CellValue.Number(double b)) {
      return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
    boolean errorStoredAsText =
        stored instanceof CellValue.Text(String text)
            && computed instanceof CellValue.Error(CellError error)
            && error.code().equals(text);
    return errorStoredAsText || stored.equals(computed);
  }
}
