package dev.deckhand.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON that a model wrote: one object, no duplicate keys, nothing after it, not too deep. */
public final class StrictJson {
  private static final int DEEPEST = 64;
  private static final Pattern FENCE =
      Pattern.compile("\\A```(?:json|JSON)?[ \\t]*\\R(.*)\\R?```\\z", Pattern.DOTALL);
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(new JsonFactory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
  }

  private StrictJson() {}

  /** The text is not one well-formed JSON object; the message says why, in words for the model. */
  public static final class NotOneObject extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotOneObject(String message) {
      super(message);
    }
  }

  /**
   * Reads the text, tolerating blanks around it and one Markdown code fence.
   *
   * @throws NotOneObject when it is anything else
   */
  public static ObjectNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(withoutFence(text.strip()));
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new NotOneObject("the reply is not a JSON object");
    } catch (JsonProcessingException e) {
      throw new NotOneObject(reason(e));
    }
  }

  private static String withoutFence(String text) {
    Matcher fence = FENCE.matcher(text);
    return fence.matches() ? fence.group(1) : text;
  }

  private static String reason(JsonProcessingException e) {
    var location = e.getLocation();
    String where =
        location == null
            ? ""
            : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    return "the reply is not valid JSON: " + e.getOriginalMessage() + where;
  }
}
