package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Beta;
import dev.deckhand.calc.special.Gamma;
import dev.deckhand.calc.value.Value;

/** Distributions of counts: binomial, negative binomial, hypergeometric and Poisson. */
final class CountFunctions {
  private CountFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("BINOM.DIST", 4, 4, "v", "binomial distribution", CountFunctions::binomial);
    table.alias("BINOMDIST", "BINOM.DIST");
    table.add(
        "BINOM.DIST.RANGE",
        3,
        4,
        "v",
        "probability of a range of successes in trials",
        CountFunctions::binomialRange);
    table.add(
        "BINOM.INV",
        3,
        3,
        "v",
        "fewest successes that reach a cumulative probability",
        CountFunctions::binomialInverse);
    table.alias("CRITBINOM", "BINOM.INV");
    table.add("POISSON.DIST", 3, 3, "v", "Poisson distribution", CountFunctions::poisson);
    table.alias("POISSON", "POISSON.DIST");
    addWaiting(table);
  }

  private static void addWaiting(FunctionSection table) {
    table.add(
        "NEGBINOM.DIST",
        4,
        4,
        "v",
        "negative binomial distribution",
        a -> negativeBinomial(a, a.bool(3)));
    table.add(
        "NEGBINOMDIST",
        3,
        3,
        "v",
        "probability of failures before a number of successes",
        a -> negativeBinomial(a, false));
    table.add(
        "HYPGEOM.DIST",
        5,
        5,
        "v",
        "hypergeometric distribution",
        a -> hypergeometric(a, a.bool(4)));
    table.add(
        "HYPGEOMDIST",
        4,
        4,
        "v",
        "probability of successes in a sample without replacement",
        a -> hypergeometric(a, false));
  }

  private static boolean isProbability(double p) {
    return p >= 0 && p <= 1;
  }

  private static double atMost(double successes, double trials, double p) {
    return successes >= trials ? 1 : Beta.regularized(1 - p, p, trials - successes, successes + 1);
  }

  private static Value binomial(Arguments a) {
    double successes = Math.floor(a.number(0));
    double trials = Math.floor(a.number(1));
    double p = a.number(2);
    boolean cumulative = a.bool(3);
    Domain.require(successes >= 0 && successes <= trials && isProbability(p));
    return Value.of(
        cumulative ? atMost(successes, trials, p) : Beta.binomial(successes, trials, p, 1 - p));
  }

  private static Value binomialRange(Arguments a) {
    double trials = Math.floor(a.number(0));
    double p = a.number(1);
    double from = Math.floor(a.number(2));
    double to = a.count() > 3 ? Math.floor(a.number(3)) : from;
    Domain.require(isProbability(p) && from >= 0 && from <= to && to <= trials);
    a.context().work((long) Math.min(to - from, 1e12));
    double sum = 0;
    for (double k = from; k <= to; k++) {
      sum += Beta.binomial(k, trials, p, 1 - p);
    }
    return Value.of(Math.min(1, sum));
  }

  private static Value binomialInverse(Arguments a) {
    double trials = Math.floor(a.number(0));
    double p = a.number(1);
    double alpha = a.number(2);
    Domain.require(trials >= 0 && isProbability(p));
    Domain.inside(alpha);
    double low = 0;
    double high = trials;
    while (low < high) {
      double middle = Math.floor((low + high) / 2);
      if (atMost(middle, trials, p) >= alpha * (1 - 1e-14)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Value.of(high);
  }

  private static Value negativeBinomial(Arguments a, boolean cumulative) {
    double failures = Math.floor(a.number(0));
    double successes = Math.floor(a.number(1));
    double p = a.number(2);
    Domain.require(failures >= 0 && successes >= 1 && p >= 0 && p < 1);
    if (cumulative) {
      return Value.of(Beta.regularized(p, 1 - p, successes, failures + 1));
    }
    double trials = successes + failures;
    return Value.of(Beta.binomial(successes, trials, p, 1 - p) * (successes / trials));
  }

  private static Value hypergeometric(Arguments a, boolean cumulative) {
    double hits = Math.floor(a.number(0));
    double sample = Math.floor(a.number(1));
    double marked = Math.floor(a.number(2));
    double all = Math.floor(a.number(3));
    double least = Math.max(0, sample + marked - all);
    double most = Math.min(sample, marked);
    Domain.require(sample > 0 && sample <= all && marked > 0 && marked <= all);
    Domain.require(hits >= least && hits <= most);
    if (!cumulative) {
      return Value.of(hypergeometric(hits, sample, marked, all));
    }
    boolean fromBelow = hits - least <= most - hits;
    double from = fromBelow ? least : hits + 1;
    double to = fromBelow ? hits : most;
    a.context().work((long) Math.min(to - from + 1, 1e12));
    double sum = 0;
    for (double k = from; k <= to; k++) {
      sum += hypergeometric(k, sample, marked, all);
    }
    return Value.of(fromBelow ? Math.min(1, sum) : Math.max(0, 1 - sum));
  }

  /** By three binomial probabilities, after C. Loader. */
  private static double hypergeometric(double hits, double sample, double marked, double all) {
    double p = sample / all;
    double q = (all - sample) / all;
    return Beta.binomial(hits, marked, p, q)
        * Beta.binomial(sample - hits, all - marked, p, q)
        / Beta.binomial(sample, all, p, q);
  }

  private static Value poisson(Arguments a) {
    double count = Math.floor(a.number(0));
    double mean = a.number(1);
    boolean cumulative = a.bool(2);
    Domain.require(count >= 0 && mean >= 0);
    return Value.of(cumulative ? Gamma.upper(count + 1, mean) : Gamma.poisson(count, mean));
  }
}
