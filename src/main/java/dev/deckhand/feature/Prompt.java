package dev.deckhand.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The system prompt of a feature.
 *
 * @param text Markdown as it is sent
 * @param version first 12 hexadecimal digits of the SHA-256 of the text
 */
public record Prompt(String text, String version) {

  /** Reads {@code prompts/<id>.md}. */
  public static Prompt of(Feature feature) {
    String resource = "/prompts/" + feature.id() + ".md";
    try (InputStream in = Prompt.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No prompt " + resource + " for feature " + feature.id());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Prompt(text, hash(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
