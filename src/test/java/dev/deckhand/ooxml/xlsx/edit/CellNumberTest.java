package dev.deckhand.ooxml.xlsx.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Numbers as cells store them. */
class CellNumberTest {
  @Property(tries = 300)
  void sayTheShortestDigitsWithoutAnExponent(
      @ForAll @DoubleRange(min = -10, max = 10) double digits,
      @ForAll @IntRange(min = -4, max = 19) int exponent) {
    double value = digits * Math.pow(10, exponent);
    if (Math.abs(value) < 1e-5) {
      return;
    }
    String plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    assertThat(CellXml.number(value)).isEqualTo(plain);
  }
}
