package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.web.office.FakeProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of calls as the fake needs them. */
final class Args {
  private Args() {}

  static String text(List<Object> arguments, int index) {
    Object value = arguments.get(index);
    return value instanceof JsonNode json ? json.asText() : value.toString();
  }

  static int number(List<Object> arguments, int index) {
    return json(arguments, index).asInt();
  }

  static boolean flag(List<Object> arguments, int index) {
    return index < arguments.size() && json(arguments, index).asBoolean();
  }

  static JsonNode json(List<Object> arguments, int index) {
    if (index < arguments.size() && arguments.get(index) instanceof JsonNode json) {
      return json;
    }
    throw FakeProblem.badArgument("Argument " + index + " is missing or no value");
  }

  /** One of the values an enumeration of Excel has. */
  static String oneOf(@Nullable String value, List<String> known) {
    if (value == null || !known.contains(value)) {
      throw FakeProblem.badArgument(value + " is none of " + known);
    }
    return value;
  }
}
