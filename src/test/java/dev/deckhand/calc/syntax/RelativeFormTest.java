package dev.deckhand.calc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RelativeFormTest {
  private static final String FORMULA = "SUM($A2:B$9,'Q 3'!C4)*Rate+D:D+$7:7";

  @Test
  void referencesAreOffsetsAndFixedPartsStay() {
    assertThat(RelativeForm.of(FormulaParser.parse(FORMULA), new CellAddress(1, 1)))
        .isEqualTo("SUM(R[0]C1:R9C[0],'Q 3'!R[2]C[1])*Rate+C[2]:C[2]+R7:R[5]");
  }

  @Property(tries = 50)
  void fillingAFormulaKeepsItsForm(
      @ForAll @IntRange(max = 900) int down, @ForAll @IntRange(max = 90) int right) {
    CellAddress from = new CellAddress(3, 3);
    CellAddress to = new CellAddress(3 + down, 3 + right);
    Expression formula = FormulaParser.parse(FORMULA);
    assertThat(RelativeForm.of(Expressions.shift(formula, down, right), to))
        .isEqualTo(RelativeForm.of(formula, from));
  }
}
