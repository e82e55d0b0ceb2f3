package dev.deckhand.assist.cell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.DataChannel;
import dev.deckhand.model.JsonReply;
import java.util.Optional;

/** The texts of one question, and how its reply is read. */
public final class CellPrompt {
  private static final String SCHEMA =
      """
      {"type":"object","properties":{"result":{"type":"string"},\
      "kind":{"type":"string","enum":["text","number"]}},\
      "required":["result","kind"],"additionalProperties":false}""";

  private CellPrompt() {}

  /**
   * The user's message: the prompt, and the range as data.
   *
   * @param marker random text that the values cannot know
   */
  public static String user(CellQuestion question, String marker) {
    String words = "Instruction: " + question.prompt() + "\n";
    if (question.rows().isEmpty()) {
      return words + "There is no data.\n";
    }
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.set("rows", question.rows());
    return words + DataChannel.wrap(data.toString(), marker);
  }

  /** The reply wanted: one value. */
  public static JsonReply wanted() {
    return new JsonReply("cell-value", SCHEMA, false, CellPrompt::problem);
  }

  /** The value of a reply that is as wanted. */
  public static CellResult result(ObjectNode reply) {
    JsonNode result = reply.path("result");
    boolean number = result.isNumber() || reply.path("kind").asText().equals("number");
    return CellResult.of(result.isNull() ? "" : result.asText(), number);
  }

  private static Optional<String> problem(ObjectNode reply) {
    JsonNode result = reply.path("result");
    return result.isValueNode()
        ? Optional.empty()
        : Optional.of("the object has no single value \"result\"");
  }
}
