package dev.deckhand.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is different between two settings, down to single values. */
public final class SettingsDiff {
  private final List<Change> changes = new ArrayList<>();

  private SettingsDiff() {}

  /**
   * One difference.
   *
   * @param path such as {@code providers[openai].models[gpt-5].state}
   * @param from {@code null} when it was not there
   * @param to {@code null} when it is no longer there
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Change(String path, @Nullable JsonNode from, @Nullable JsonNode to) {}

  /** The differences, in the order of the settings; empty when there are none. */
  public static List<Change> between(Settings before, Settings after) {
    SettingsDiff diff = new SettingsDiff();
    diff.compare("", SettingsJson.tree(before), SettingsJson.tree(after));
    return List.copyOf(diff.changes);
  }

  private void compare(String path, @Nullable JsonNode from, @Nullable JsonNode to) {
    if (from != null && from.equals(to)) {
      return;
    }
    if (from != null && to != null && from.isObject() && to.isObject()) {
      fields(path, from, to);
    } else if (from != null && to != null && isKeyed(from) && isKeyed(to)) {
      items(path, from, to);
    } else {
      changes.add(new Change(path, from, to));
    }
  }

  private void fields(String path, JsonNode from, JsonNode to) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    boolean map = path.equals("matrix");
    for (String name : names) {
      String inner = map ? path + "[" + name + "]" : path.isEmpty() ? name : path + "." + name;
      compare(inner, from.get(name), to.get(name));
    }
  }

  private void items(String path, JsonNode from, JsonNode to) {
    Map<String, JsonNode> before = byKey(from);
    Map<String, JsonNode> after = byKey(to);
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      compare(path + "[" + key + "]", before.get(key), after.get(key));
    }
    List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
    List<String> keptAfter = after.keySet().stream().filter(before::containsKey).toList();
    if (!kept.equals(keptAfter)) {
      changes.add(
          new Change(path + ".order", SettingsJson.node(kept), SettingsJson.node(keptAfter)));
    }
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    list.forEach(item -> items.put(key(item), item));
    return items;
  }

  private static boolean isKeyed(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    for (JsonNode item : node) {
      if (!item.isObject()) {
        return false;
      }
    }
    return byKey(node).size() == node.size();
  }

  /** Providers, cells and models have ids, presets names; a budget is what it covers. */
  private static String key(JsonNode item) {
    JsonNode id = item.has("id") ? item.get("id") : item.get("name");
    return id != null
        ? id.asText()
        : item.path("feature").asText("*")
            + " "
            + item.path("provider").asText("*")
            + " "
            + item.path("period").asText();
  }
}
