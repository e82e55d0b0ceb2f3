package dev.deckhand.routing;

import dev.deckhand.model.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where the tokens of calls are written down, for people to look at; budgets do not read it. */
@FunctionalInterface
public interface UsageLog {
  /** Nothing is written down. */
  UsageLog NONE = (feature, model, usage, cost) -> {};

  /**
   * Writes one call down.
   *
   * @param model {@code provider/model}
   * @param cost in the currency of the price list; {@code null} when prices are unknown
   */
  void record(String feature, String model, TokenUsage usage, @Nullable BigDecimal cost);
}
