package dev.deckhand.assist.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks.
 *
 * @param prompt the user's own words, not blank
 * @param rows rows of numbers, texts and booleans, {@code null} for an empty cell; no rows where no
 *     range is given
 */
public record CellQuestion(String prompt, ArrayNode rows) {
  /** Characters of a prompt. */
  public static final int LONGEST_PROMPT = 4_000;

  /** Cells of a range. */
  public static final int MOST_CELLS = 2_000;

  /** Characters of all texts of a range together. */
  public static final int MOST_TEXT = 40_000;

  private static final double WHOLE = 1e15;

  /**
   * A question as it came.
   *
   * @param values rows of values, a single row, a single value, or nothing
   * @throws IllegalArgumentException when it is none, or too much; the message says so to people
   */
  public static CellQuestion of(String prompt, @Nullable JsonNode values) {
    String words = Invisible.strip(prompt).strip();
    if (words.isEmpty() || words.length() > LONGEST_PROMPT) {
      throw new IllegalArgumentException(
          "The prompt has %,d characters; it may have 1 to %,d"
              .formatted(words.length(), LONGEST_PROMPT));
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (JsonNode row : rows(values)) {
      ArrayNode cells = rows.addArray();
      (row.isArray() ? row : JsonNodeFactory.instance.arrayNode().add(row))
          .forEach(value -> cells.add(plain(value)));
    }
    bounded(rows);
    return new CellQuestion(words, rows);
  }

  private static JsonNode rows(@Nullable JsonNode values) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    if (values == null || values.isNull() || values.isMissingNode()) {
      return rows;
    }
    return values.isArray() ? values : rows.add(values);
  }

  private static JsonNode plain(JsonNode value) {
    if (value.isNumber() && Double.isFinite(value.doubleValue())) {
      double number = value.doubleValue();
      boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
      return whole
          ? JsonNodeFactory.instance.numberNode((long) number)
          : JsonNodeFactory.instance.numberNode(number);
    }
    if (value.isBoolean()) {
      return value;
    }
    if (value.isTextual()) {
      String text = Invisible.strip(value.asText());
      return text.isEmpty()
          ? JsonNodeFactory.instance.nullNode()
          : JsonNodeFactory.instance.textNode(text);
    }
    if (value.isNull()) {
      return value;
    }
    throw new IllegalArgumentException("A value of a range is a number, a text, or true or false");
  }

  private static void bounded(ArrayNode rows) {
    int cells = 0;
    int text = 0;
    for (JsonNode row : rows) {
      cells += row.size();
      for (JsonNode value : row) {
        text += value.isTextual() ? value.asText().length() : 0;
      }
    }
    if (cells > MOST_CELLS || text > MOST_TEXT) {
      throw new IllegalArgumentException(
          "The range has %,d cells with %,d characters of text; it may have %,d and %,d"
              .formatted(cells, text, MOST_CELLS, MOST_TEXT));
    }
  }

  /** The values that are there, row by row. */
  List<JsonNode> values() {
    return StreamSupport.stream(rows.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(value -> !value.isNull())
        .toList();
  }

  /** The same for the same prompt and values. */
  public String hash() {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode().add(prompt).add(rows);
    return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
  }
}
