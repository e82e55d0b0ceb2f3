package dev.deckhand.model;

import java.math.BigDecimal;

/** Prices per million tokens, all in one currency the operator chooses (usually USD). */
public record TokenPrices(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {
  private static final int MILLION_DIGITS = 6;

  public TokenPrices {
    if (input.signum() < 0 || cachedInput.signum() < 0 || output.signum() < 0) {
      throw new IllegalArgumentException("a price per million tokens cannot be negative");
    }
  }

  /** What the usage costs; exact, not rounded. */
  public BigDecimal cost(TokenUsage usage) {
    return of(input, usage.inputTokens() - usage.cachedInputTokens())
        .add(of(cachedInput, usage.cachedInputTokens()))
        .add(of(output, usage.outputTokens()));
  }

  private static BigDecimal of(BigDecimal perMillion, long tokens) {
    return perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION_DIGITS);
  }
}
