package dev.deckhand.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.evaluation.statistics.PairedComparison.Verdict;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

  @Test
  void comparesOnlyCasesBothHave() {
    PairedComparison compared =
        PairedComparison.of(
            Map.of("a", 1.0, "b", 0.5, "x", 1.0), Map.of("a", 0.0, "b", 0.5, "y", 1.0));

    assertThat(compared.cases()).isEqualTo(2);
    assertThat(compared.better()).isEqualTo(1);
    assertThat(compared.worse()).isZero();
    assertThat(compared.difference()).isEqualTo(0.5);
  }

  @Test
  void fiveCasesThatDifferAreTooFewHoweverClear() {
    assertThat(against(5, 0, 20).verdict()).isEqualTo(Verdict.TOO_FEW_CASES);
  }

  /** Of the 64 ways to put six signs, two are as one-sided as six wins: p = 1/32. */
  @Test
  void sixWinsOutOfSixAreTheFewestThatSayAnything() {
    PairedComparison six = against(6, 0, 0);

    assertThat(six.p()).isEqualTo(2 / 64.0);
    assertThat(six.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(against(0, 6, 0).verdict()).isEqualTo(Verdict.WORSE);
  }

  /** Two of eight: 2 (1 + 8 + 28) of 256 ways. */
  @Test
  void sixWinsAndTwoLossesMayBeChance() {
    PairedComparison compared = against(6, 2, 3);

    assertThat(compared.p()).isEqualTo(74 / 256.0);
    assertThat(compared.verdict()).isEqualTo(Verdict.NO_DIFFERENCE_SEEN);
  }

  /** Beyond sixteen differences ways are drawn; the binomial distribution says what to expect. */
  @Test
  void drawnWaysComeCloseToTheExactValue() {
    PairedComparison compared = against(15, 5, 0);

    assertThat(compared.p()).isCloseTo(0.0414, within(0.006));
    assertThat(against(15, 5, 0).p()).isEqualTo(compared.p());
  }

  @Property(tries = 200)
  void swappingTheModelsSwapsTheVerdict(
      @ForAll @Size(12) double @DoubleRange(min = 0, max = 1) [] scores) {
    Map<String, Double> first = new HashMap<>();
    Map<String, Double> second = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      first.put("case" + i, scores[i]);
      second.put("case" + i, scores[scores.length - 1 - i]);
    }

    PairedComparison there = PairedComparison.of(first, second);
    PairedComparison back = PairedComparison.of(second, first);

    assertThat(back.p()).isEqualTo(there.p());
    assertThat(back.better()).isEqualTo(there.worse());
  }

  private static PairedComparison against(int wins, int losses, int ties) {
    Map<String, Double> first = new HashMap<>();
    Map<String, Double> second = new HashMap<>();
    for (int i = 0; i < wins + losses + ties; i++) {
      first.put("case" + i, i < wins ? 1.0 : 0.0);
      second.put("case" + i, i >= wins && i < wins + losses ? 1.0 : 0.0);
    }
    return PairedComparison.of(first, second);
  }
}
