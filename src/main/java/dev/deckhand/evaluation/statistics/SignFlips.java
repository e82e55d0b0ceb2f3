package dev.deckhand.evaluation.statistics;

import java.util.Random;

/**
 * The permutation test of paired differences (R. A. Fisher, 1935): if two models were equally good,
 * the sign of each difference would be up to chance. The p-value is the share of all ways to put
 * the signs whose sum lies as far from zero as the one that was seen.
 */
final class SignFlips {
  /** Up to so many differences every way is counted; beyond, ways are drawn. */
  private static final int EXACT = 16;

  private static final int DRAWS = 20_000;
  private static final double ROUNDING = 1e-12;

  private SignFlips() {}

  /**
   * The two-sided p-value.
   *
   * @param differences those that are not zero; at least one
   */
  static double p(double[] differences) {
    double seen = Math.abs(sum(differences)) - ROUNDING;
    return differences.length <= EXACT ? exact(differences, seen) : drawn(differences, seen);
  }

  private static double exact(double[] differences, double seen) {
    int ways = 1 << differences.length;
    int extreme = 0;
    for (int signs = 0; signs < ways; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      extreme += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) extreme / ways;
  }

  /** Always the same draws, so that a report says the same twice. */
  private static double drawn(double[] differences, double seen) {
    Random random = new Random(differences.length);
    int extreme = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      extreme += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) extreme / (DRAWS + 1);
  }

  private static double sum(double[] differences) {
    double sum = 0;
    for (double difference : differences) {
      sum += difference;
    }
    return sum;
  }
}
