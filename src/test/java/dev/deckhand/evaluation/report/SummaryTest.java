package dev.deckhand.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.statistics.PairedComparison;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void sumsUpByFeatureAndModelAndPutsTheBestModelFirst() {
    Summary summary =
        Summary.of(
            List.of(
                Plays.of("excel.ask", "s/a", "weak/one", 0.0, 0.01),
                Plays.of("excel.ask", "s/b", "weak/one", 1.0, 0.03),
                Plays.of("excel.ask", "s/a", "strong/two", 1.0, 0.10),
                Plays.of("excel.edit", "s/c", "strong/two", null, 0.10)));

    assertThat(summary.models()).containsExactly("strong/two", "weak/one");
    assertThat(summary.features()).containsExactly("excel.ask", "excel.edit");
    FeatureTally weak = summary.cell("excel.ask", "weak/one").orElseThrow();
    assertThat(weak.mean()).isEqualTo(0.5);
    assertThat(weak.cases()).isEqualTo(2);
    assertThat(weak.solved()).isEqualTo(1);
    assertThat(weak.meanCost()).isEqualByComparingTo(new BigDecimal("0.02"));
    assertThat(weak.p95Millis()).isEqualTo(1234);
    assertThat(summary.cell("excel.edit", "strong/two").orElseThrow().mean()).isNull();
    assertThat(summary.pairs())
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.comparison().verdict())
                    .isEqualTo(PairedComparison.Verdict.TOO_FEW_CASES));
  }
}
