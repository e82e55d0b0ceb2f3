package dev.deckhand.assist.cell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered without a language model, and how values are read. */
class CellFiguresTest {
  private static CellQuestion question(String prompt, String values) {
    try {
      return CellQuestion.of(prompt, new ObjectMapper().readTree(values));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sum, 10",
    "What is the total of these values?, 10",
    "Average, 2.5",
    "der Durchschnitt dieser Zahlen, 2.5",
    "median, 2.5",
    "largest value, 4",
    "die kleinste Zahl, 1"
  })
  void oneFigureIsAnsweredWhereItIsAllThatIsAsked(String prompt, double wanted) {
    CellQuestion question = question(prompt, "[[\"Units\",1,2],[3,4,null]]");
    assertThat(CellFigures.of(question)).contains(new CellResult.Number(wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sum by region", "average without the outliers", "is the total plausible"})
  void whoeverSaysMoreMeansMore(String prompt) {
    assertThat(CellFigures.of(question(prompt, "[[1,2]]"))).isEmpty();
  }

  @Test
  void withoutNumbersThereIsNoFigure() {
    assertThat(CellFigures.of(question("sum", "[[\"a\"]]"))).isEmpty();
  }

  @Test
  void valuesThatAreTheSameAskTheSame() {
    assertThat(question("x", "[[1.0,\"a\"]]").hash())
        .isEqualTo(question(" x ", "[[1,\"a\"]]").hash());
    assertThat(question("x", "[[\"1\"]]").hash()).isNotEqualTo(question("x", "[[1]]").hash());
    assertThat(question("x", "5").rows()).hasToString("[[5]]");
    assertThat(question("x", "[1,2]").rows()).hasToString("[[1],[2]]");
    assertThat(question("x", "[[\"\\u200b\"]]").rows()).hasToString("[[null]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1 | '=1+1",
        "+49 30 | '+49 30",
        "-5 | -5",
        "- five | '- five",
        "＝1 | '＝1",
        "plain | plain",
        "'=1 | '=1"
      })
  void textsNeverBeginLikeFormulas(String text, String kept) {
    assertThat(new CellResult.Text(text).value()).isEqualTo(kept);
    assertThat(new CellResult.Text(kept).value()).as("again").isEqualTo(kept);
  }

  @Test
  void longTextsAreCutAndControlCharactersGone() {
    assertThat(new CellResult.Text("x".repeat(5_000)).value()).hasSize(4_000).endsWith("…");
    assertThat(new CellResult.Text("\t\r=x\u0000").value()).isEqualTo("'=x");
    assertThat(CellResult.of("1e999", true)).isEqualTo(new CellResult.Text("1e999"));
  }
}
