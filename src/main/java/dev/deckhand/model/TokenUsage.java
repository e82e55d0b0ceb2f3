package dev.deckhand.model;

import java.nio.charset.StandardCharsets;

/**
 * Tokens a provider bills for.
 *
 * @param inputTokens all tokens of the prompt, the cached ones included
 * @param cachedInputTokens those of them the provider read from its cache
 * @param outputTokens tokens of the reply
 * @param estimated true when the provider did not say, so that at least a part is a guess from the
 *     length of the text
 */
public record TokenUsage(
    long inputTokens, long cachedInputTokens, long outputTokens, boolean estimated) {
  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, false);

  private static final long BYTES_PER_TOKEN = 4;

  public TokenUsage {
    if (inputTokens < 0 || outputTokens < 0 || cachedInputTokens < 0) {
      throw new IllegalArgumentException("token counts cannot be negative");
    }
    if (cachedInputTokens > inputTokens) {
      throw new IllegalArgumentException("cached tokens are part of the input tokens");
    }
  }

  /** A guess at four bytes of UTF-8 per token, which is close for English and high for code. */
  public static TokenUsage estimate(long inputBytes, long outputBytes) {
    return new TokenUsage(tokens(inputBytes), 0, tokens(outputBytes), true);
  }

  /** Length of the text in UTF-8, the measure {@link #estimate} takes. */
  public static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        inputTokens + other.inputTokens,
        cachedInputTokens + other.cachedInputTokens,
        outputTokens + other.outputTokens,
        estimated || other.estimated);
  }

  private static long tokens(long bytes) {
    return Math.ceilDiv(bytes, BYTES_PER_TOKEN);
  }
}
