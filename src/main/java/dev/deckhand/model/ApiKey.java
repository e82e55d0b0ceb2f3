package dev.deckhand.model;

/**
 * A provider's secret. Only {@link #reveal()} shows it; text made from it elsewhere is redacted.
 */
public final class ApiKey {
  private static final String HIDDEN = "[hidden key]";

  private final String secret;

  /**
   * @throws IllegalArgumentException when blank, or when it has a character that an HTTP header
   *     cannot carry
   */
  public ApiKey(String secret) {
    if (secret.isBlank() || !secret.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException(
          "an API key is printable ASCII without spaces; check the configured key for line breaks");
    }
    this.secret = secret;
  }

  public String reveal() {
    return secret;
  }

  /** The text with every occurrence of this key replaced, for texts that come from outside. */
  public String redact(String text) {
    return text.replace(secret, HIDDEN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiKey key && key.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
