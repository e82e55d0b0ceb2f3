package dev.deckhand.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on one case of a replay.
 *
 * @param harness version of prompts, tools, schemas and guards
 * @param caseId suite and case, the same in every run
 * @param score 0 to 1; {@code null} when the case could not be scored, which is not zero
 * @param cost {@code null} when the model's prices are unknown
 */
public record Outcome(
    UUID id,
    String feature,
    String model,
    String harness,
    UUID runId,
    String caseId,
    @Nullable Double score,
    @Nullable BigDecimal cost,
    long latencyMillis,
    Instant at) {
  public Outcome {
    if (score != null && !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(caseId + ": a score lies between 0 and 1, not " + score);
    }
  }
}
