package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;

/**
 * A table of formulas and the values they must have. Lines {@code A1 = 5} fill cells (text in
 * quotes, errors, TRUE and formulas in a second pair of {@code ==} as they are); lines of two
 * columns are a formula and its value. Numbers must agree to the last digit written.
 */
public final class FormulaRows {
  private final MemorySource source = new MemorySource("Sheet1", "Sheet2");
  private final List<String[]> rows = new ArrayList<>();

  private FormulaRows() {}

  /** Reads a table from the class path. */
  public static FormulaRows of(String resource) {
    FormulaRows table = new FormulaRows();
    for (String line : lines(resource)) {
      if (line.isBlank() || line.startsWith("#!")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 0) {
        String[] parts = line.split(" = ", 2);
        table.source.put(parts[0], content(parts[1]));
      } else {
        table.rows.add(new String[] {line.substring(0, tab), line.substring(tab + 1)});
      }
    }
    return table;
  }

  /** The formulas of a table. */
  public static List<String> formulas(String resource) {
    return of(resource).rows.stream().map(row -> row[0]).toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = FormulaRows.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object content(String text) {
    Optional<CellError> error = CellError.ofCode(text);
    if (error.isPresent()) {
      return CellValue.of(error.get());
    }
    if (text.equals("TRUE") || text.equals("FALSE")) {
      return text.equals("TRUE");
    }
    if (text.startsWith("\"")) {
      return CellValue.of(text.substring(1, text.length() - 1));
    }
    return text.startsWith("=") ? text : Double.valueOf(text);
  }

  /** Holds every formula to its value. */
  public void check() {
    assertThat(rows).isNotEmpty();
    Evaluator evaluator = new Evaluator(source, RecalculationTest.SETTINGS);
    CellPlace place = new CellPlace("Sheet1", CellAddress.parse("Z100"));
    SoftAssertions all = new SoftAssertions();
    for (String[] row : rows) {
      Result result = evaluator.evaluate(FormulaParser.parse(row[0]), place, true);
      if (!agrees(result, row[1])) {
        all.assertThat(ShownResult.of(result)).as(row[0]).isEqualTo(row[1]);
      }
    }
    all.assertAll();
  }

  private static boolean agrees(Result result, String expected) {
    if (result instanceof Result.Single(CellValue.Number(double number))
        && expected.matches("-?[0-9.]+(E-?[0-9]+)?")) {
      BigDecimal written = new BigDecimal(expected);
      double tolerance = 0.5001 * Math.pow(10, -written.scale());
      double size = Math.max(tolerance, Math.abs(number) * 1e-14);
      return Math.abs(number - written.doubleValue()) <= (expected.contains(".") ? size : 0);
    }
    return ShownResult.of(result).equals(expected);
  }
}
