package dev.deckhand.web.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the batches a page syncs, action by action as Office does: what came before a failing action
 * stays done. Keeps the undo stack.
 */
public final class FakeRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeDocument document;
  private final Map<String, FakeThing> things = new HashMap<>();
  private final Deque<byte[]> undoStack = new ArrayDeque<>();
  private String lastGroup = "";
  private int found;

  public FakeRequests(FakeDocument document) {
    this.document = document;
  }

  /** How many steps the user could take back. */
  public int undoable() {
    return undoStack.size();
  }

  /** Takes the last step back; whether there was one. */
  public boolean undo() {
    byte[] before = undoStack.poll();
    lastGroup = "";
    if (before != null) {
      document.restore(before);
    }
    return before != null;
  }

  /** Answers a batch: loaded values, results, null objects, or the problem that ended it. */
  public ObjectNode run(JsonNode request) {
    byte[] before = document.content();
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("loads");
    answer.putArray("results");
    answer.putObject("nulls");
    String location = "";
    try {
      for (JsonNode action : request.path("actions")) {
        location = location(action);
        if (action.path("breaks").asBoolean()) {
          throw new FakeProblem("GeneralException", "The fake host was told to fail here");
        }
        perform(action, answer);
      }
      document.settle();
    } catch (FakeProblem problem) {
      document.settle();
      answer
          .putObject("error")
          .put("code", problem.code())
          .put("message", problem.getMessage())
          .put("location", location);
    }
    remember(before, request.path("undo").asText());
    return answer;
  }

  private void remember(byte[] before, String undo) {
    if (before == document.content()) {
      return;
    }
    if (undo.equals("clear")) {
      undoStack.clear();
    } else if (!undo.startsWith("group") || !undo.equals(lastGroup)) {
      undoStack.push(before);
    }
    lastGroup = undo;
  }

  private static String location(JsonNode action) {
    return action.path("on").asText() + "." + firstOf(action, "via", "call", "set", "ask");
  }

  private static String firstOf(JsonNode action, String... names) {
    for (String name : names) {
      if (action.has(name)) {
        return action.path(name).asText();
      }
    }
    return "load";
  }

  private void perform(JsonNode action, ObjectNode answer) {
    if (action.has("object")) {
      String id = action.path("object").asText();
      FakeThing thing = resolve(action);
      things.put(id, thing);
      ((ObjectNode) answer.path("nulls")).put(id, thing.isNull());
    } else if (action.has("load")) {
      FakeThing thing = thing(action.path("load").asText());
      ObjectNode load = answer.withArray("loads").addObject();
      load.put("on", action.path("load").asText());
      load.set("values", values(thing, paths(action.path("paths"))));
    } else if (action.has("set")) {
      thing(action.path("on").asText()).write(action.path("set").asText(), action.path("value"));
    } else if (action.has("call")) {
      thing(action.path("on").asText())
          .call(action.path("call").asText(), arguments(action.path("args")));
    } else {
      Object value =
          thing(action.path("on").asText())
              .call(action.path("ask").asText(), arguments(action.path("args")));
      ObjectNode result = answer.withArray("results").addObject();
      result.set("result", action.path("result"));
      result.set("value", JSON.valueToTree(value));
    }
  }

  private FakeThing resolve(JsonNode action) {
    String via = action.path("via").asText();
    if (action.path("from").isNull()) {
      return document.root();
    }
    FakeThing from = thing(action.path("from").asText());
    Object found =
        action.path("method").asBoolean()
            ? from.call(via, arguments(action.path("args")))
            : from.read(via);
    if (found instanceof FakeThing thing) {
      return thing;
    }
    throw FakeProblem.unknown(from, via);
  }

  private FakeThing thing(String id) {
    FakeThing thing = things.get(id);
    if (thing == null) {
      throw new FakeProblem("InvalidObjectPath", "No object " + id);
    }
    return thing;
  }

  private List<Object> arguments(JsonNode arguments) {
    List<Object> all = new ArrayList<>();
    for (JsonNode argument : arguments) {
      all.add(argument.has("ref") ? thing(argument.path("ref").asText()) : argument);
    }
    return all;
  }

  private static List<String> paths(JsonNode paths) {
    List<String> all = new ArrayList<>();
    paths.forEach(path -> all.add(path.asText()));
    return all;
  }

  /** Values of slash-separated paths as nested objects; of collections with their items. */
  private ObjectNode values(FakeThing thing, List<String> paths) {
    Map<String, List<String>> heads = new HashMap<>();
    for (String path : paths) {
      int slash = path.indexOf('/');
      List<String> rest =
          heads.computeIfAbsent(
              slash < 0 ? path : path.substring(0, slash), head -> new ArrayList<>());
      if (slash >= 0) {
        rest.add(path.substring(slash + 1));
      }
    }
    ObjectNode values = JSON.createObjectNode();
    heads.forEach((head, rest) -> values.set(head, value(thing.read(head), rest)));
    return values;
  }

  private JsonNode value(@Nullable Object value, List<String> rest) {
    if (value instanceof FakeThing thing) {
      return values(thing, rest);
    }
    if (value instanceof List<?> list && list.stream().allMatch(i -> i instanceof FakeThing)) {
      ArrayNode items = JSON.createArrayNode();
      for (Object item : list) {
        String ref = "found " + ++found;
        things.put(ref, (FakeThing) item);
        items.addObject().put("ref", ref).set("values", values((FakeThing) item, rest));
      }
      return items;
    }
    return JSON.valueToTree(value);
  }
}
