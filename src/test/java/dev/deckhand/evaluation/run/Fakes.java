package dev.deckhand.evaluation.run;

import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.assist.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as a scripted work gives them. */
public final class Fakes {
  private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

  private Fakes() {}

  /** A result of a play, without anything a report would show. */
  public static Played ended(
      Play play, TurnStatus status, @Nullable Double score, @Nullable Refusal refusal) {
    return new Played(
        play.key(),
        play.caseId(),
        play.sample().feature(),
        play.model(),
        play.repeat(),
        Played.Asked.of(play.sample()),
        "harness",
        score,
        score != null && score == 1,
        List.of(),
        status,
        null,
        null,
        refusal,
        List.of(),
        List.of(),
        "",
        new Usage(10, 5, BigDecimal.ZERO, 7, false),
        AT,
        List.of(),
        List.of());
  }
}
