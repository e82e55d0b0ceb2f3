package dev.deckhand.calc.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.calc.value.NotEvaluatedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialFunctionsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/calc/special.tsv", delimiter = '\t')
  void isGoodToElevenDigits(String name, String arguments, double expected) {
    double[] x = Arrays.stream(arguments.split(" ")).mapToDouble(Double::parseDouble).toArray();
    assertThat(value(name, x)).isCloseTo(expected, within(Math.abs(expected) * 1e-11));
  }

  private static double value(String name, double... x) {
    return switch (name) {
      case "erf" -> ErrorFunction.erf(x[0]);
      case "erfc" -> ErrorFunction.erfc(x[0]);
      case "normal" -> Normal.below(x[0]);
      case "normalQuantile" -> Normal.quantile(x[0]);
      case "gamma" -> Gamma.gamma(x[0]);
      case "logGamma" -> Gamma.logarithm(x[0]);
      case "lowerGamma" -> Gamma.lower(x[0], x[1]);
      case "upperGamma" -> Gamma.upper(x[0], x[1]);
      case "poisson" -> Gamma.poisson(x[0], x[1]);
      case "beta" -> Beta.regularized(x[0], 1 - x[0], x[1], x[2]);
      case "binomial" -> Beta.binomial(x[0], x[1], x[2], 1 - x[2]);
      case "studentAbove" -> Student.above(x[0], x[1]);
      case "studentDensity" -> Student.density(x[0], x[1]);
      case "ratioBelow" -> Student.ratioBelow(x[0], x[1], x[2]);
      case "ratioAbove" -> Student.ratioAbove(x[0], x[1], x[2]);
      case "ratioDensity" -> Student.ratioDensity(x[0], x[1], x[2]);
      case "besselJ" -> Bessel.j((int) x[0], x[1]);
      case "besselY" -> Bessel.y((int) x[0], x[1]);
      case "besselI" -> Bessel.i((int) x[0], x[1]);
      case "besselK" -> Bessel.k((int) x[0], x[1]);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-250, 1e-12, 0.001, 0.3, 0.5, 0.8, 0.999999})
  void quantilesInvertTheirDistributions(double p) {
    double gamma = Quantile.of(p, 1e300, x -> Gamma.lower(2.5, x), x -> Gamma.upper(2.5, x));
    assertThat(Gamma.lower(2.5, gamma)).isCloseTo(p, within(p * 1e-12));
    double t = Student.twoTailed(p, 3);
    assertThat(2 * Student.above(t, 3)).isCloseTo(p, within(p * 1e-12));
    assertThat(Normal.below(Normal.quantile(p))).isCloseTo(p, within(p * 1e-11));
  }

  @Test
  void quantilesBeyondNumbersAreNoNumbersAndThoseNearZeroAreZero() {
    assertThat(Quantile.above(1e-300, 1e200, x -> 1 - 1 / x, x -> 1 / x)).isNaN();
    assertThat(Quantile.of(0.01, 1e300, x -> Gamma.lower(1e-3, x), x -> Gamma.upper(1e-3, x)))
        .isZero();
  }

  @Test
  void seriesThatDoNotSettleEnd() {
    assertThatThrownBy(() -> Gamma.upper(1e15, 1e15)).isInstanceOf(NotEvaluatedException.class);
  }
}
