package dev.deckhand.assist.fill;

import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one run may take at most; a call that might go beyond is not made.
 *
 * @param cost in the currency of the model's prices; {@code null} for no limit
 * @param tokens of prompts and replies together; {@code null} for no limit
 */
public record FillCap(@Nullable BigDecimal cost, @Nullable Long tokens) {
  /** No limit but the budgets. */
  public static final FillCap NONE = new FillCap(null, null);

  /** Whether that much stays within; with unknown prices a limit in money holds nothing back. */
  public boolean allows(TokenUsage usage, ModelSettings model) {
    boolean few = tokens == null || usage.inputTokens() + usage.outputTokens() <= tokens;
    return few && (cost == null || model.cost(usage).map(c -> c.compareTo(cost) <= 0).orElse(true));
  }

  /** For people. */
  public String words() {
    return cost != null ? cost.toPlainString() : tokens + " tokens";
  }
}
