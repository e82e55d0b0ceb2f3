package dev.deckhand.assist.fill;

import dev.deckhand.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One distinct value of the rows to fill: what they show in the columns that are read.
 *
 * @param texts one for each column, trimmed, without invisible characters
 * @param shortened whether a text is longer than what is sent
 */
public record FillValue(List<String> texts, boolean shortened) {
  /** Characters of one text that are sent. */
  static final int LONGEST = 4_000;

  public FillValue {
    texts = List.copyOf(texts);
  }

  /** The same for the same texts, whatever they say. */
  public String hash() {
    return Sha256.of(String.join("\u001f", texts).getBytes(StandardCharsets.UTF_8));
  }

  /** For people. */
  public String shown() {
    return String.join(" | ", texts);
  }

  int characters() {
    return texts.stream().mapToInt(String::length).sum();
  }
}
