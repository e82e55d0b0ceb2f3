package dev.deckhand.feature;

import dev.deckhand.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The system prompt of a feature.
 *
 * @param text Markdown as it is sent
 * @param version first 12 hexadecimal digits of the SHA-256 of the text
 */
public record Prompt(String text, String version) {

  /** Reads {@code prompts/<id>.md}. */
  public static Prompt of(Feature feature) {
    return named(feature.id());
  }

  /** Reads {@code prompts/<id>.values.md}, of a feature that works row by row. */
  public static Prompt ofValues(Feature feature) {
    return named(feature.id() + ".values");
  }

  /** Reads {@code prompts/<id>.cell.md}, of a feature that answers single cells, too. */
  public static Prompt ofCell(Feature feature) {
    return named(feature.id() + ".cell");
  }

  private static Prompt named(String name) {
    String resource = "/prompts/" + name + ".md";
    try (InputStream in = Prompt.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no prompt " + resource);
      }
      byte[] content = in.readAllBytes();
      String text = new String(content, StandardCharsets.UTF_8);
      return new Prompt(text, Sha256.of(content).substring(0, 12));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
