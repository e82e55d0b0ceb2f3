package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Gamma;
import dev.deckhand.calc.special.Normal;
import dev.deckhand.calc.special.Student;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;

/** Tests of hypotheses on samples, and what their shape is. */
final class SampleFunctions {
  private SampleFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "T.TEST", 4, 4, "aavv", "probability of Student's t test", SampleFunctions::studentTest);
    table.alias("TTEST", "T.TEST");
    table.add("F.TEST", 2, 2, "aa", "probability of an F test", SampleFunctions::varianceTest);
    table.alias("FTEST", "F.TEST");
    table.add("Z.TEST", 2, 3, "avv", "probability of a z test", SampleFunctions::meanTest);
    table.alias("ZTEST", "Z.TEST");
    table.add(
        "CHISQ.TEST", 2, 2, "aa", "probability of a chi-squared test", SampleFunctions::fitTest);
    table.alias("CHITEST", "CHISQ.TEST");
    table.add(
        "PROB", 3, 4, "aavv", "probability of values between limits", SampleFunctions::probability);
    table.add("SKEW", 1, Function.MANY, "r", "skewness of a sample", SampleFunctions::skew);
    table.add(
        "SKEW.P", 1, Function.MANY, "r", "skewness of a population", SampleFunctions::skewOfAll);
    table.add("KURT", 1, Function.MANY, "r", "excess kurtosis of a sample", SampleFunctions::kurt);
    table.add("MODE.MULT", 1, Function.MANY, "a", "most frequent numbers", SampleFunctions::modes);
    table.add(
        "PERMUTATIONA",
        2,
        2,
        "v",
        "number of ordered selections with repetition",
        SampleFunctions::selections);
  }

  private static Value studentTest(Arguments a) {
    double tails = Math.floor(a.number(2));
    double type = Math.floor(a.number(3));
    Domain.require((tails == 1 || tails == 2) && type >= 1 && type <= 3);
    double probability = type == 1 ? paired(a) : unpaired(a, type == 2);
    return Value.of(tails * probability);
  }

  private static double paired(Arguments a) {
    double[] differences =
        NumberPairs.of(a.grid(0), a.grid(1)).stream().mapToDouble(p -> p[0] - p[1]).toArray();
    int n = differences.length;
    double variance = Spread.sample(differences);
    Domain.divides(variance > 0);
    return Student.above(Math.abs(Numbers.mean(differences)) / Math.sqrt(variance / n), n - 1.0);
  }

  private static double unpaired(Arguments a, boolean equalVariance) {
    double[] x = Numbers.at(a, 0);
    double[] y = Numbers.at(a, 1);
    double partX = Spread.sample(x) / x.length;
    double partY = Spread.sample(y) / y.length;
    double freedom = x.length + y.length - 2.0;
    double variance = partX + partY;
    if (equalVariance) {
      variance =
          (Numbers.squares(x) + Numbers.squares(y)) / freedom * (1.0 / x.length + 1.0 / y.length);
    } else {
      freedom =
          variance * variance / (partX * partX / (x.length - 1) + partY * partY / (y.length - 1));
    }
    Domain.divides(variance > 0);
    double distance = Math.abs(Numbers.mean(x) - Numbers.mean(y));
    return Student.above(distance / Math.sqrt(variance), freedom);
  }

  private static Value varianceTest(Arguments a) {
    double[] x = Numbers.at(a, 0);
    double[] y = Numbers.at(a, 1);
    double above = Spread.sample(x);
    double below = Spread.sample(y);
    Domain.divides(above > 0 && below > 0);
    double m = x.length - 1.0;
    double n = y.length - 1.0;
    double ratio = above / below;
    return Value.of(2 * Math.min(Student.ratioAbove(ratio, m, n), Student.ratioBelow(ratio, m, n)));
  }

  private static Value meanTest(Arguments a) {
    double[] values = Numbers.at(a, 0);
    double x = a.number(1);
    if (values.length == 0) {
      throw CellErrorException.na();
    }
    double deviation = a.count() > 2 ? a.number(2) : Math.sqrt(Spread.sample(values));
    Domain.require(deviation > 0 || a.count() < 3);
    Domain.divides(deviation > 0);
    return Value.of(
        Normal.below((x - Numbers.mean(values)) / deviation * Math.sqrt(values.length)));
  }

  private static Value fitTest(Arguments a) {
    Grid actual = a.grid(0);
    Grid expected = a.grid(1);
    if (actual.rows() != expected.rows()
        || actual.columns() != expected.columns()
        || actual.isSingle()) {
      throw CellErrorException.na();
    }
    double sum = 0;
    for (double[] pair : NumberPairs.of(actual, expected)) {
      Domain.divides(pair[1] != 0);
      Domain.require(pair[1] > 0);
      sum += (pair[0] - pair[1]) * (pair[0] - pair[1]) / pair[1];
    }
    double rows = Math.max(1, actual.rows() - 1.0);
    double columns = Math.max(1, actual.columns() - 1.0);
    return Value.of(Gamma.upper(rows * columns / 2, sum / 2));
  }

  private static Value probability(Arguments a) {
    double low = a.number(2);
    double high = a.count() > 3 ? a.number(3) : low;
    double total = 0;
    double between = 0;
    for (double[] pair : NumberPairs.of(a.grid(0), a.grid(1))) {
      Domain.require(pair[1] >= 0 && pair[1] <= 1);
      total += pair[1];
      between += pair[0] >= low && pair[0] <= high ? pair[1] : 0;
    }
    Domain.require(Math.abs(total - 1) < 1e-9);
    return Value.of(between);
  }

  /** The sum of powers of the distances from the mean in units of a deviation. */
  private static double moment(double[] values, double deviation, int power) {
    double mean = Numbers.mean(values);
    double sum = 0;
    for (double value : values) {
      sum += Math.pow((value - mean) / deviation, power);
    }
    return sum;
  }

  private static Value skew(Arguments a) {
    double[] values = Numbers.of(a, 0);
    double n = values.length;
    Domain.divides(n >= 3);
    double deviation = Math.sqrt(Spread.sample(values));
    Domain.divides(deviation > 0);
    return Value.of(moment(values, deviation, 3) * n / ((n - 1) * (n - 2)));
  }

  private static Value skewOfAll(Arguments a) {
    double[] values = Numbers.of(a, 0);
    Domain.divides(values.length >= 3);
    double deviation = Math.sqrt(Spread.population(values));
    Domain.divides(deviation > 0);
    return Value.of(moment(values, deviation, 3) / values.length);
  }

  private static Value kurt(Arguments a) {
    double[] values = Numbers.of(a, 0);
    double n = values.length;
    Domain.divides(n >= 4);
    double deviation = Math.sqrt(Spread.sample(values));
    Domain.divides(deviation > 0);
    double factor = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
    double rest = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    return Value.of(factor * moment(values, deviation, 4) - rest);
  }

  private static Value modes(Arguments a) {
    double[] values = Numbers.of(a, 0);
    return Matrix.column(
        Spread.modes(values).stream().map(CellValue::of).map(v -> (CellValue) v).toList());
  }

  private static Value selections(Arguments a) {
    double of = Math.floor(a.number(0));
    double taken = Math.floor(a.number(1));
    Domain.require(of >= 0 && taken >= 0);
    return Value.of(Math.pow(of, taken));
  }
}
