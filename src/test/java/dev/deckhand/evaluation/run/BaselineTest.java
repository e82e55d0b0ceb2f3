package dev.deckhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.suite.Suite;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir Path folder;

  @Test
  void aMeanThatFellByMoreThanAllowedIsADrop() throws IOException {
    RunResult before = run(10, play -> 1.0);
    RunResult now = run(10, play -> play.sample().id().endsWith("1") ? 0.5 : 1.0);

    Baseline.Comparison compared = Baseline.compare(before, now, 0.02);

    assertThat(compared.holds()).isFalse();
    assertThat(compared.drops())
        .containsExactly(new Baseline.Drop("excel.ask", "a/one", 1.0, 0.95, 10));
    assertThat(Baseline.compare(before, now, 0.06).holds()).isTrue();
    assertThat(Baseline.compare(now, before, 0.0).holds()).isTrue();
  }

  @Test
  void newCasesDoNotCountAndMissingOnesAreNamed() throws IOException {
    RunResult few = run(2, play -> 1.0);
    RunResult many = run(5, play -> play.sample().id().compareTo("case-002") > 0 ? 0.0 : 1.0);

    assertThat(Baseline.compare(few, many, 0).holds()).isTrue();
    assertThat(Baseline.compare(many, few, 0).missing())
        .containsExactly("small/case-003 a/one", "small/case-004 a/one", "small/case-005 a/one");
  }

  private RunResult run(int cases, ToDoubleFunction<Play> score) throws IOException {
    Path place = Files.createTempDirectory(folder, "run");
    Suite suite = SmallSuite.of(place, cases);
    RunSettings settings = RunSettings.of(List.of("a/one"));
    List<Played> played =
        Plays.of(List.of(suite), settings).stream()
            .map(p -> Fakes.ended(p, TurnStatus.ANSWERED, score.applyAsDouble(p), null))
            .toList();
    return new RunResult(
        RunResult.VERSION,
        List.of(suite.name()),
        settings,
        played,
        List.of(),
        false,
        BigDecimal.ZERO);
  }
}
