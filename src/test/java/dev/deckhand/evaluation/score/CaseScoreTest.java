package dev.deckhand.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the verdicts on checks become the score of a case. */
class CaseScoreTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static CheckScore check(@Nullable Double start, @Nullable Double now) {
    return new CheckScore(new OutcomeCheck.Unchanged(), verdict(start), verdict(now));
  }

  private static Verdict verdict(@Nullable Double score) {
    return score == null ? Verdict.unscored("why") : new Verdict(score, "", List.of());
  }

  private static CaseScore of(CheckScore... checks) {
    return CaseScore.of(List.of(checks));
  }

  @Test
  void progressIsMeasuredFromTheStart() {
    assertThat(of(check(0.0, 0.5)).score()).isEqualTo(0.5, CLOSE);
    assertThat(of(check(0.5, 0.75)).score()).isEqualTo(0.5, CLOSE);
    assertThat(of(check(0.5, 0.5)).score()).isEqualTo(0.0, CLOSE);
    assertThat(of(check(0.5, 0.2)).score()).isEqualTo(0.0, CLOSE);
    assertThat(of(check(0.2, 1.0)).score()).isEqualTo(1.0, CLOSE);
    assertThat(of(check(null, 0.4)).score()).isEqualTo(0.4, CLOSE);
    assertThat(of(check(0.0, 1.0), check(0.0, 0.0)).score()).isEqualTo(0.5, CLOSE);
  }

  @Test
  void whatHeldBeforeCanOnlyBeLost() {
    assertThat(of(check(0.0, 1.0), check(1.0, 1.0)).score()).isEqualTo(1.0, CLOSE);
    assertThat(of(check(0.0, 1.0), check(1.0, 0.5)).score()).isEqualTo(0.5, CLOSE);
    assertThat(of(check(0.0, 1.0), check(1.0, 0.5), check(1.0, 0.5)).score())
        .isEqualTo(0.25, CLOSE);
    assertThat(of(check(0.0, 0.5), check(1.0, 0.5)).score()).isEqualTo(0.25, CLOSE);
    assertThat(of(check(1.0, 0.5)).score()).isEqualTo(0.5, CLOSE);
    assertThat(check(1.0, 0.0).keeps()).isTrue();
    assertThat(check(0.99, 1.0).keeps()).isFalse();
    assertThat(check(null, 1.0).keeps()).isFalse();
  }

  @Test
  void whatCouldNotBeJudgedDoesNotCount() {
    assertThat(of(check(0.0, 1.0), check(0.0, null)).score()).isEqualTo(1.0, CLOSE);
    assertThat(of(check(0.0, 1.0), check(1.0, null)).solved()).isTrue();
    assertThat(of(check(0.0, null)).score()).isNull();
    assertThat(of(check(0.0, null)).solved()).isFalse();
    assertThat(of().score()).isNull();
    assertThat(check(0.0, null).progress()).isZero();
    assertThat(check(0.0, null).passed()).isFalse();
  }

  @Test
  void aCaseIsSolvedWhenEveryCheckHolds() {
    assertThat(of(check(0.0, 1.0), check(1.0, 1.0)).solved()).isTrue();
    assertThat(of(check(0.0, 1.0), check(1.0, 0.99)).solved()).isFalse();
    assertThat(of(check(0.0, 0.99)).solved()).isFalse();
  }
}
