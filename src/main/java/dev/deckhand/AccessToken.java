package dev.deckhand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The token that opens the API in local mode. Its text form hides it, so that it cannot slip into a
 * log.
 */
public final class AccessToken {
  private final byte[] token;

  /**
   * @throws IllegalArgumentException when the token is empty or has characters that an {@code
   *     Authorization} header or an address cannot carry (RFC 6750, b64token)
   */
  public AccessToken(String token) {
    if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
      throw new IllegalArgumentException(
          "DECKHAND_TOKEN may consist of letters, digits and . _ ~ + / = - only");
    }
    this.token = token.getBytes(StandardCharsets.US_ASCII);
  }

  /** Compares in a time that does not depend on how much of the candidate is right. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
  }

  String reveal() {
    return new String(token, StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "AccessToken[hidden]";
  }
}
