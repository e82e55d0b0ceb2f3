package dev.deckhand.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.PairedComparison.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
  private static final String MODEL = "stub/one";
  private static final String OTHER = "stub/two";

  @Test
  void aModelThatGotBetterOnManyCasesIsSaidToBeBetter() {
    RunComparison found = RunComparison.of(plays(MODEL, 12, 0.2), plays(MODEL, 12, 0.9));

    RunComparison.Line line = found.models().getFirst();
    assertThat(line.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(line.before()).isCloseTo(0.2, within(1e-9));
    assertThat(line.after()).isCloseTo(0.9, within(1e-9));
    assertThat(line.comparison().difference()).isCloseTo(0.7, within(1e-9));
    assertThat(found.features())
        .extracting(RunComparison.Line::feature)
        .containsExactly("excel.ask");
    assertThat(RunComparison.of(plays(MODEL, 12, 0.9), plays(MODEL, 12, 0.2)).models())
        .extracting(RunComparison.Line::verdict)
        .containsExactly(Verdict.WORSE);
  }

  @Test
  void onlyCasesBothHaveScoredCount() {
    List<Played> before = List.of(play("a", 1.0), play("b", 0.5), play("c", null));
    List<Played> after = List.of(play("b", 0.75), play("c", 1.0), play("d", 0.0));

    RunComparison found = RunComparison.of(before, after);

    RunComparison.Line line = found.models().getFirst();
    assertThat(line.comparison().cases()).isEqualTo(1);
    assertThat(line.before()).isEqualTo(0.5);
    assertThat(line.after()).isEqualTo(0.75);
    assertThat(line.verdict()).isEqualTo(Verdict.TOO_FEW_CASES);
    assertThat(found.cases())
        .extracting(RunComparison.CaseLine::caseId)
        .containsExactly("small/a", "small/b", "small/c", "small/d");
    assertThat(found.cases().getFirst().after())
        .isEqualTo(new RunComparison.Side(MODEL, false, null));
    assertThat(found.cases().get(2).before()).isEqualTo(new RunComparison.Side(MODEL, true, null));
    assertThat(found.cases().getFirst().anchor()).isEqualTo("case-small-a");
  }

  @Test
  void modelsAreComparedWithThemselvesOrTheOnlyOneWithTheOnlyOne() {
    List<Played> both =
        Stream.concat(plays(MODEL, 2, 1).stream(), plays(OTHER, 2, 0).stream()).toList();

    assertThat(RunComparison.of(both, plays(OTHER, 2, 1)).models())
        .extracting(RunComparison.Line::modelBefore, RunComparison.Line::modelAfter)
        .containsExactly(tuple(OTHER, OTHER));
    assertThat(RunComparison.of(plays(MODEL, 2, 1), plays(OTHER, 2, 1)).models())
        .extracting(RunComparison.Line::modelBefore, RunComparison.Line::modelAfter)
        .containsExactly(tuple(MODEL, OTHER));
    assertThat(RunComparison.of(both, plays("stub/three", 2, 1)).models()).isEmpty();
  }

  @Test
  void withoutACommonCaseThereIsNoScore() {
    RunComparison found = RunComparison.of(List.of(play("a", 1.0)), List.of(play("b", 1.0)));

    assertThat(found.models().getFirst().before()).isNull();
    assertThat(found.models().getFirst().after()).isNull();
  }

  private static List<Played> plays(String model, int cases, double score) {
    List<Played> plays = new ArrayList<>();
    IntStream.range(0, cases)
        .forEach(i -> plays.add(Plays.of("excel.ask", "small/" + i, model, score, 0)));
    return plays;
  }

  private static Played play(String id, @Nullable Double score) {
    return Plays.of("excel.ask", "small/" + id, MODEL, score, 0);
  }
}
