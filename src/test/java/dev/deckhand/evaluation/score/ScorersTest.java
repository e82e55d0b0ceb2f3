package dev.deckhand.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check on documents that hold what they should, and on such that do not. */
class ScorersTest {
  private static final List<Sample> SAMPLES =
      Stream.of(
              WorkbookSamples.all(),
              WorkbookResultSamples.all(),
              WorkbookRuleSamples.all(),
              OnlyChangedSamples.all(),
              WorkbookObjectSamples.all(),
              WorkbookEdgeSamples.all(),
              ShownChartSamples.all(),
              DeckSamples.all(),
              KeptDeckSamples.all(),
              LookingTextSamples.all(),
              SaidSamples.all(),
              TooMuchSaidSamples.all())
          .flatMap(List::stream)
          .toList();

  private final Scorers scorers = new Scorers(Scenes.ENGINE);

  static List<Sample> samples() {
    return SAMPLES;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void scores(Sample sample) {
    Verdict verdict = scorers.verdict(sample.check(), sample.submission().get());

    assertThat(verdict.explanation()).contains(sample.says());
    assertThat(verdict.score()).as(verdict.explanation()).isEqualTo(sample.score());
  }

  @Test
  void everyCheckHasSamplesThatPassAndThatFail() {
    Map<Class<? extends Check>, List<Sample>> byCheck =
        samples().stream().collect(Collectors.groupingBy(sample -> sample.check().getClass()));
    TreeSet<String> lacking = new TreeSet<>();
    CheckNames.all()
        .forEach(
            (name, type) -> {
              List<Sample> samples = byCheck.getOrDefault(type, List.of());
              boolean both =
                  samples.stream().anyMatch(Sample::passes)
                      && samples.stream().anyMatch(s -> s.score() != null && s.score() == 0);
              if (!both && type != OutcomeCheck.Rubric.class) {
                lacking.add(name);
              }
            });

    assertThat(lacking).isEmpty();
  }
}
