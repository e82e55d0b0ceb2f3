package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.web.office.FakeThing;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of which all that is set and called is kept as JSON: properties by name, calls as lists
 * of arguments, items of collections below {@code items}. Excel's tables say which members there
 * are.
 */
final class Gathered implements FakeThing {
  private final ObjectNode node;
  private final String label;

  Gathered(ObjectNode node, String label) {
    this.node = node;
    this.label = label;
  }

  ObjectNode node() {
    return node;
  }

  @Override
  public Object read(String member) {
    JsonNode value = node.path(member);
    if (member.equals("items")) {
      List<FakeThing> items = new ArrayList<>();
      value.forEach(item -> items.add(new Gathered((ObjectNode) item, label)));
      return items;
    }
    return value.isValueNode() ? value : new Gathered(node.withObject("/" + member), label);
  }

  @Override
  public void write(String member, JsonNode value) {
    node.set(member, value);
  }

  @Override
  public Object call(String member, List<Object> arguments) {
    switch (member) {
      case "getItem" -> {
        String name = ((JsonNode) arguments.getFirst()).asText();
        return new Gathered(
            node.withObject("/" + name.replace("~", "~0").replace("/", "~1")), name);
      }
      case "add" -> {
        ObjectNode item = node.withArray("items").addObject();
        texts(item.putArray("add"), arguments);
        return new Gathered(item, label);
      }
      default -> {
        texts(node.putArray(member), arguments);
        return this;
      }
    }
  }

  private static void texts(ArrayNode array, List<Object> arguments) {
    for (Object argument : arguments) {
      if (argument instanceof JsonNode json) {
        array.add(json);
      } else {
        array.add(argument.toString());
      }
    }
  }

  /** The name it was asked for by. */
  @Override
  public String toString() {
    return label;
  }
}
