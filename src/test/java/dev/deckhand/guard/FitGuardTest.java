package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.plan.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever made a plan may mend. */
class FitGuardTest {
  @ParameterizedTest
  @EnumSource
  void everyMisfitIsFoundAgainByItsCode(Misfit.Kind kind) {
    assertThat(FitGuard.found(Violation.warning(kind.code(), "x", "1/#2", null))).isTrue();
    assertThat(FitGuard.found(Violation.error(kind.code(), "x", "1/#2", null))).isFalse();
    assertThat(FitGuard.found(Violation.warning("not-" + kind.code(), "x", "1/#2", null)))
        .isFalse();
  }
}
