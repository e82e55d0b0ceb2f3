package dev.deckhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.score.CaseScore;
import dev.deckhand.evaluation.score.CheckScore;
import dev.deckhand.evaluation.score.Scorers;
import dev.deckhand.evaluation.suite.FeatureIds;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteReader;
import dev.deckhand.evaluation.suite.Variant;
import dev.deckhand.evaluation.variant.VariedCase;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.plan.DocumentEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suites that come with the program: right answers are right, and doing nothing is not. */
class SampleSuitesTest {
  private static final List<Suite> SUITES = SuiteReader.readAll(Path.of("samples/suites"));
  private static final DocumentEngine ENGINE =
      ServiceLoader.load(DocumentEngine.class).findFirst().orElseThrow();

  private final Solutions solutions = new Solutions(ENGINE);
  private final Scorers scorers = new Scorers(ENGINE);

  /** A case, as it is or changed. */
  record Example(SampleCase sample, @Nullable Variant variant) {
    @Override
    public String toString() {
      String changed = variant == null ? "" : "~" + variant.name();
      return sample.suite() + "/" + sample.id() + changed;
    }
  }

  static Stream<Example> examples() {
    return SUITES.stream()
        .flatMap(suite -> suite.cases().stream())
        .flatMap(
            sample -> {
              List<Example> examples = new ArrayList<>(List.of(new Example(sample, null)));
              sample.variants().forEach(variant -> examples.add(new Example(sample, variant)));
              return examples.stream();
            });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSolutionIsRightAndDoingNothingIsNot(Example example) throws IOException {
    VariedCase varied =
        VariedCase.of(ENGINE, example.sample(), example.variant(), file(example.sample()));
    OpenDocument before = OpenDocument.of(varied.file(), ENGINE);
    SampleCase sample = varied.sample();

    CaseScore solved = score(sample, before, solutions.outcome(sample, before));
    CaseScore untouched = score(sample, before, Solutions.nothing(sample, before));

    assertThat(failed(solved)).isEmpty();
    assertThat(solved.score()).isEqualTo(1.0);
    assertThat(solved.solved()).isTrue();
    assertThat(untouched.score()).as(lines(untouched).toString()).isEqualTo(0.0);
  }

  private CaseScore score(SampleCase sample, OpenDocument before, TrialOutcome outcome) {
    @Nullable OpenDocument golden = solutions.document(sample, before).orElse(null);
    OpenDocument after =
        outcome.file() == before.file() ? before : OpenDocument.of(outcome.file(), ENGINE);
    Submission start = new Submission(before, before, golden, Solutions.nothing(sample, before));
    return scorers.score(sample.checks(), start, new Submission(before, after, golden, outcome));
  }

  /** Checks that do not hold, or that nobody could judge; a rubric needs a model for that. */
  private static List<String> failed(CaseScore score) {
    return score.checks().stream()
        .filter(check -> !(check.check() instanceof OutcomeCheck.Rubric))
        .filter(check -> !check.passed())
        .map(SampleSuitesTest::line)
        .toList();
  }

  private static List<String> lines(CaseScore score) {
    return score.checks().stream().map(SampleSuitesTest::line).toList();
  }

  private static String line(CheckScore check) {
    return "%s: %s, %s"
        .formatted(check.check(), check.verdict().score(), check.verdict().explanation());
  }

  private static OfficeFile file(SampleCase sample) throws IOException {
    String name = String.valueOf(sample.file().getFileName());
    return ENGINE.open(name, Files.readAllBytes(sample.file()));
  }

  @Test
  void everyFeatureHasSixCasesAndSomeOfThemAreQuick() {
    List<SampleCase> all = SUITES.stream().flatMap(suite -> suite.cases().stream()).toList();

    assertThat(all).hasSizeGreaterThanOrEqualTo(120);
    assertThat(FeatureIds.all())
        .allSatisfy(
            feature ->
                assertThat(all.stream().filter(sample -> sample.feature().equals(feature)))
                    .as(feature)
                    .hasSizeGreaterThanOrEqualTo(6));
    assertThat(all.stream().filter(sample -> sample.tags().contains("smoke")))
        .hasSizeBetween(10, 20);
  }
}
