package dev.deckhand.plan;

import dev.deckhand.document.Host;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema of edit plans (draft 2020-12), derived from the operation records. */
public final class PlanSchema {
  private static final String ID = "id";

  private PlanSchema() {}

  /** The schema of a plan that may use the given verbs, as nested maps and lists. */
  public static Map<String, Object> of(Host host, Collection<String> verbs) {
    return plan(host, verbs, true);
  }

  /** The schema of a plan people write: every verb, and ids may be left out. */
  public static Map<String, Object> byHand(Host host) {
    return plan(host, OperationVerbs.of(host).keySet(), false);
  }

  private static Map<String, Object> plan(Host host, Collection<String> verbs, boolean ids) {
    List<Object> operations = new ArrayList<>();
    for (String verb : verbs.stream().sorted().toList()) {
      Class<? extends Operation> type =
          OperationVerbs.type(host, verb)
              .orElseThrow(() -> new IllegalArgumentException("No operation " + verb));
      operations.add(operation(verb, type, ids));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("summary", Map.of("type", "string"));
    properties.put("operations", RecordSchema.array(Map.of("anyOf", operations)));
    return RecordSchema.object(properties, List.of("summary", "operations"));
  }

  private static Map<String, Object> operation(
      String verb, Class<? extends Operation> type, boolean ids) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ID, Map.of("type", "string"));
    properties.put("op", RecordSchema.oneOf(List.of(verb)));
    List<String> required = new ArrayList<>();
    if (ids) {
      required.add(ID);
    }
    required.add("op");
    RecordSchema.add(type, properties, required);
    return RecordSchema.object(properties, required);
  }
}
