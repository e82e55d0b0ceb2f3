package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReplacementTest {
  private static final CellAddress A1 = new CellAddress(0, 0);

  @ParameterizedTest
  @CsvSource({
    "Kiel and KIEL, kiel, Oslo, false, false, Oslo and Oslo",
    "Kiel and KIEL, Kiel, Oslo, true, false, Oslo and KIEL",
    "Kiel and KIEL, kiel, Oslo, false, true, ",
    "KIEL, kiel, Oslo, false, true, Oslo",
    "a.c abc, a.c, x, false, false, x abc",
    "straße, STRASSE, x, false, false, ",
    "aaa, a, $1\\, false, false, $1\\$1\\$1\\",
    "same, same, same, false, false, "
  })
  void textIsFoundLiterally(
      String text, String find, String replace, boolean matchCase, boolean whole, String expected) {
    TextReplacement replacement = new TextReplacement(find, replace, matchCase, whole);

    assertThat(replacement.text(text)).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void textStaysTextWhateverComesOut() {
    assertThat(input("12a", "a", "")).contains(constant(CellValue.of("12")));
    assertThat(input("x1+1", "x", "=")).contains(constant(CellValue.of("=1+1")));
    assertThat(input("x", "x", "")).contains(new CellInput.Clear());
  }

  @Test
  void numbersAreReadAgain() {
    assertThat(input(2024, "General", "24", "25")).contains(constant(CellValue.of(2025)));
    assertThat(input(0.1 + 0.2, "0.00", "3", "5")).contains(constant(CellValue.of(0.5)));
    assertThat(input(-12.5, "General", "12", "7")).contains(constant(CellValue.of(-7.5)));
    assertThat(input(12, "General", "2", "x")).contains(constant(CellValue.of("1x")));
    assertThat(input(12, "General", "12", "=12")).contains(constant(CellValue.of("=12")));
    assertThat(input(12, "$#,##0.00_);[Red](\"x\"0)", "12", "13"))
        .contains(constant(CellValue.of(13)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"yyyy-mm-dd", "0%", "h:mm", "# ?/?", "[$-409]d mmm", "0.0E+0"})
  void numbersThatShowSomethingElseAreLeftAlone(String format) {
    assertThat(input(45658, format, "5", "6")).isEmpty();
  }

  @Test
  void aFormulaStaysOneOrIsLeft() {
    assertThat(formula("SUM(A1)", "SUM", "MAX")).contains(new CellInput.Formula("MAX(A1)"));
    assertThat(formula("A1&\"x\"", "=A1", "=B1")).contains(new CellInput.Formula("B1&\"x\""));
    assertThat(formula("A1", "=", "")).contains(new CellInput.Formula(""));
    assertThat(formula("A1", "Z", "")).isEmpty();
  }

  @Test
  void errorsAndTruthValuesHaveNoText() {
    TextReplacement replacement = new TextReplacement("a", "b", false, false);

    assertThat(replacement.input(cell(CellValue.of(CellError.NA), "General"))).isEmpty();
    assertThat(replacement.input(cell(CellValue.of(true), "General"))).isEmpty();
  }

  private static Optional<CellInput> input(String text, String find, String replace) {
    return new TextReplacement(find, replace, false, false)
        .input(cell(CellValue.of(text), "General"));
  }

  private static Optional<CellInput> input(
      double number, String format, String find, String replace) {
    return new TextReplacement(find, replace, false, false)
        .input(cell(CellValue.of(number), format));
  }

  private static Optional<CellInput> formula(String formula, String find, String replace) {
    return new TextReplacement(find, replace, false, false)
        .input(new Cell(A1, CellValue.EMPTY, CellFormula.of(formula), "General"));
  }

  private static Cell cell(CellValue value, String format) {
    return new Cell(A1, value, null, format);
  }

  private static CellInput constant(CellValue value) {
    return new CellInput.Constant(value);
  }
}
