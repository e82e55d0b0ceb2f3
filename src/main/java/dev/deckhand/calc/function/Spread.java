package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.document.CellError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variance, means and quantiles of numbers. */
final class Spread {
  private Spread() {}

  static double sample(double[] values) {
    if (values.length < 2) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Numbers.squares(values) / (values.length - 1);
  }

  static double population(double[] values) {
    return Numbers.squares(values) / values.length;
  }

  /** DEVSQ, which is {@code #NUM!} without numbers. */
  static double squaredDistances(double[] values) {
    Domain.require(values.length > 0);
    return Numbers.squares(values);
  }

  static double meanDistance(double[] values) {
    if (values.length == 0) {
      throw CellErrorException.num();
    }
    double mean = Numbers.mean(values);
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value - mean);
    }
    return sum / values.length;
  }

  static double geometricMean(double[] values) {
    double logarithms = 0;
    for (double value : values) {
      if (value <= 0) {
        throw CellErrorException.num();
      }
      logarithms += Math.log(value);
    }
    if (values.length == 0) {
      throw CellErrorException.num();
    }
    return Math.exp(logarithms / values.length);
  }

  static double harmonicMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      if (value <= 0) {
        throw CellErrorException.num();
      }
      sum += 1 / value;
    }
    if (values.length == 0) {
      throw CellErrorException.num();
    }
    return values.length / sum;
  }

  static double median(double[] values) {
    return percentile(values, 0.5);
  }

  /** PERCENTILE.INC. */
  static double percentile(double[] values, double part) {
    if (values.length == 0 || part < 0 || part > 1) {
      throw CellErrorException.num();
    }
    return at(values, part * (values.length - 1));
  }

  /** PERCENTILE.EXC. */
  static double percentileExclusive(double[] values, double part) {
    double place = part * (values.length + 1) - 1;
    if (values.length == 0 || place < 0 || place > values.length - 1) {
      throw CellErrorException.num();
    }
    return at(values, place);
  }

  private static double at(double[] values, double place) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int low = (int) Math.floor(place + 1e-12);
    double rest = Math.max(0, place - low);
    return rest == 0 || low + 1 >= sorted.length
        ? sorted[low]
        : sorted[low] + rest * (sorted[low + 1] - sorted[low]);
  }

  /** QUARTILE.INC and QUARTILE.EXC. */
  static double quartile(double[] values, int quarter, boolean exclusive) {
    if (quarter < 0 || quarter > 4) {
      throw CellErrorException.num();
    }
    return exclusive
        ? percentileExclusive(values, quarter / 4.0)
        : percentile(values, quarter / 4.0);
  }

  /** The k-th smallest, from 1. */
  static double smallest(double[] values, double k) {
    double place = Math.ceil(k);
    if (values.length == 0 || place < 1 || place > values.length) {
      throw CellErrorException.num();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) place - 1];
  }

  /** The k-th largest, from 1. */
  static double largest(double[] values, double k) {
    double place = Math.ceil(k);
    if (place < 1) {
      throw CellErrorException.num();
    }
    return smallest(values, values.length - place + 1);
  }

  /** The most frequent number, the earliest of several. */
  static double mode(double[] values) {
    return modes(values).getFirst();
  }

  /** The most frequent numbers in the order they come; {@code #N/A} where none comes twice. */
  static List<Double> modes(double[] values) {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    int most = 1;
    for (double value : values) {
      most = Math.max(most, counts.merge(value == 0 ? 0.0 : value, 1, Integer::sum));
    }
    if (most == 1) {
      throw CellErrorException.na();
    }
    int highest = most;
    return counts.entrySet().stream()
        .filter(e -> e.getValue() == highest)
        .map(Map.Entry::getKey)
        .toList();
  }
}
