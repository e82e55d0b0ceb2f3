package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows of formulas with their expected results: numbers to a relative 1e-9, texts in quotes,
 * arrays in braces. A formula in braces is an array formula.
 */
public final class FormulaTable {
  private static final CellPlace PLACE = new CellPlace("Sheet1", CellAddress.parse("Z50"));

  private final MemorySource source = new MemorySource("Sheet1");
  private final Evaluator evaluator = new Evaluator(source, RecalculationTest.SETTINGS);

  /** Fills a row of cells; null leaves a cell empty. */
  public FormulaTable row(int row, @Nullable Object... values) {
    for (int column = 0; column < values.length; column++) {
      Object value = values[column];
      if (value != null) {
        source.put((char) ('A' + column) + "" + row, value);
      }
    }
    return this;
  }

  public static CellValue error(CellError error) {
    return CellValue.of(error);
  }

  public void check(String formula, String expected) {
    boolean array = formula.startsWith("{=");
    String text = array ? formula.substring(2, formula.length() - 1) : formula;
    Result result = evaluator.evaluate(FormulaParser.parse(text), PLACE, array);
    switch (result) {
      case Result.Single single -> check(formula, single.value(), expected);
      case Result.Many many -> check(formula, many.values(), expected);
      case Result.NotEvaluated not ->
          assertThat("not evaluated: " + not.reason()).as(formula).isEqualTo(expected);
    }
  }

  private static void check(String formula, Matrix values, String expected) {
    assertThat(expected).as(formula + " gives an array " + values).startsWith("{").endsWith("}");
    String[] rows = expected.substring(1, expected.length() - 1).split(";");
    assertThat(values.rows()).as("rows of " + formula).isEqualTo(rows.length);
    for (int row = 0; row < rows.length; row++) {
      String[] cells = rows[row].split(",");
      assertThat(values.columns()).as("columns of " + formula).isEqualTo(cells.length);
      for (int column = 0; column < cells.length; column++) {
        check(formula, values.at(row, column), cells[column]);
      }
    }
  }

  private static void check(String formula, CellValue value, String expected) {
    switch (value) {
      case CellValue.Number n -> {
        assertThat(expected).as(formula + " gives " + n.value()).matches("[-+]?[0-9.].*");
        double number = Double.parseDouble(expected);
        assertThat(n.value())
            .as(formula)
            .isCloseTo(number, within(number == 0 ? 1e-15 : Math.abs(number) * 1e-9));
      }
      case CellValue.Text t -> assertThat('"' + t.value() + '"').as(formula).isEqualTo(expected);
      case CellValue.Bool b ->
          assertThat(b.value() ? "TRUE" : "FALSE").as(formula).isEqualTo(expected);
      case CellValue.Error e -> assertThat(e.error().code()).as(formula).isEqualTo(expected);
      case CellValue.Empty e -> assertThat("empty").as(formula).isEqualTo(expected);
    }
  }
}
