package dev.deckhand.calc.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whole numbers and decimal fractions of any length give the same. */
class FifteenDigitsTest {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

  /** Numbers with few digits, those half-way among them, their neighbours, and any others. */
  @Provide
  Arbitrary<Double> numbers() {
    Arbitrary<Double> few =
        Combinators.combine(
                Arbitraries.longs().between(-2_000_000, 2_000_000),
                Arbitraries.integers().between(-9, 9),
                Arbitraries.integers().between(-2, 2))
            .as(
                (digits, exponent, steps) -> {
                  double value = Double.parseDouble(digits + "e" + exponent);
                  return value + steps * Math.ulp(value);
                });
    return Arbitraries.oneOf(
        few, Arbitraries.doubles(), Arbitraries.doubles().between(-1e6, 1e6).ofScale(12));
  }

  @Property(tries = 20_000)
  void roundsAsDecimalsDo(@ForAll("numbers") double value) {
    assertThat(FifteenDigits.round(value))
        .isEqualTo(new BigDecimal(value).round(FIFTEEN).doubleValue() + (value == 0 ? value : 0));
  }

  @Property(tries = 20_000)
  void roundsToDecimalsAsDecimalsDo(
      @ForAll("numbers") double value, @ForAll @IntRange(min = -18, max = 18) int decimals) {
    for (RoundingMode mode :
        new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN}) {
      BigDecimal expected = new BigDecimal(value).round(FIFTEEN).setScale(decimals, mode);

      assertThat(FifteenDigits.round(value, decimals, mode)).isEqualTo(expected.doubleValue());
      long digits = FifteenDigits.scaled(Math.abs(value), decimals, mode);
      assertThat(
              digits == -1
                  ? expected.unscaledValue().abs()
                  : BigDecimal.valueOf(digits).toBigInteger())
          .isEqualTo(expected.unscaledValue().abs());
    }
  }

  @Example
  void commonNumbersNeedNoDecimalFractions() {
    assertThat(FifteenDigits.scaled(2.675, 2, RoundingMode.HALF_UP)).isEqualTo(268);
    assertThat(FifteenDigits.scaled(83_193.27, 2, RoundingMode.HALF_UP)).isEqualTo(8_319_327);
    assertThat(FifteenDigits.scaled(0.1 + 0.2, 1, RoundingMode.UP)).isEqualTo(3);
    assertThat(FifteenDigits.scaled(1250, -2, RoundingMode.HALF_UP)).isEqualTo(13);
    assertThat(FifteenDigits.scaled(1e15, 0, RoundingMode.DOWN)).isNegative();
  }
}
