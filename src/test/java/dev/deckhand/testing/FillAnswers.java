package dev.deckhand.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model is asked of the values of a fill, and replies to it. */
public final class FillAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATA =
      Pattern.compile("BEGIN (\\S+)\\n(.*)\\nEND \\1", Pattern.DOTALL);

  private FillAnswers() {}

  /** Whether a message asks for values. */
  public static boolean asked(String message) {
    return message.contains("Each result is ");
  }

  /** The values of a message, the columns of each joined by a bar. */
  public static List<String> values(String message) {
    List<String> values = new ArrayList<>();
    data(message).path("values").forEach(value -> values.add(joined(value)));
    return values;
  }

  /**
   * A reply with a result for each value.
   *
   * @param by the result; {@code null} leaves it out
   */
  public static String results(String message, Function<String, @Nullable String> by) {
    ObjectNode reply = JSON.createObjectNode();
    var results = reply.putArray("results");
    data(message)
        .path("values")
        .forEach(
            value -> {
              String result = by.apply(joined(value));
              if (result != null) {
                results.addObject().put("id", value.path("id").asInt()).put("result", result);
              }
            });
    return reply.toString();
  }

  /** The data of a message. */
  public static JsonNode data(String message) {
    Matcher data = DATA.matcher(message);
    if (!data.find()) {
      throw new AssertionError("no data in: " + message);
    }
    try {
      return JSON.readTree(data.group(2));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String joined(JsonNode value) {
    List<String> texts = new ArrayList<>();
    value.path("value").forEach(text -> texts.add(text.asText()));
    return String.join("|", texts);
  }
}
