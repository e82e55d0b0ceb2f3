package dev.deckhand.context;

/**
 * How much text may go to a model.
 *
 * @param tokens upper limit for the document's part of the prompt
 */
public record TokenBudget(int tokens) {
  /** Characters of tabular text per token, on the safe side for common tokenizers. */
  private static final double CHARACTERS_PER_TOKEN = 3.0;

  public TokenBudget {
    if (tokens < 1) {
      throw new IllegalArgumentException("A budget needs at least one token");
    }
  }

  /** A careful estimate of the tokens of a text. */
  public static int estimate(String text) {
    return (int) Math.ceil(text.length() / CHARACTERS_PER_TOKEN);
  }

  public boolean fits(String text) {
    return estimate(text) <= tokens;
  }
}
