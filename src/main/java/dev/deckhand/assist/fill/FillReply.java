package dev.deckhand.assist.fill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Invisible;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The results of one batch, each checked: one for each id, of the kind and among those allowed. */
public final class FillReply {
  private final Map<Integer, String> results = new HashMap<>();
  private final Map<Integer, String> problems = new HashMap<>();
  private final FillJob job;

  private FillReply(FillJob job) {
    this.job = job;
  }

  /**
   * Reads a reply.
   *
   * @param asked the values of the batch, numbered from 1
   */
  public static FillReply read(ObjectNode reply, FillJob job, List<FillValue> asked) {
    FillReply read = new FillReply(job);
    Set<Integer> twice = new HashSet<>();
    for (JsonNode one : reply.path("results")) {
      int id = one.path("id").canConvertToInt() ? one.path("id").intValue() : 0;
      if (id >= 1 && id <= asked.size()) {
        read.take(id, one.get("result"), twice);
      }
    }
    for (int id = 1; id <= asked.size(); id++) {
      if (!read.results.containsKey(id)) {
        read.problems.putIfAbsent(id, "no result came");
      }
    }
    return read;
  }

  private void take(int id, @Nullable JsonNode node, Set<Integer> twice) {
    if (node == null || node.isContainerNode()) {
      problems.putIfAbsent(id, "the result is no single value");
      return;
    }
    String text = node.isNull() ? "" : Invisible.strip(node.asText()).strip();
    String known = results.get(id);
    if (twice.contains(id) || (known != null && !known.equals(text))) {
      twice.add(id);
      results.remove(id);
      problems.put(id, "several results came");
      return;
    }
    String spelled = spelled(text);
    if (spelled.isEmpty() || job.kind().value(spelled).isPresent()) {
      if (allowed(spelled)) {
        results.put(id, spelled);
      } else {
        problems.put(id, "the result is none of those allowed");
      }
    } else {
      problems.put(id, "the result is not " + job.kind().words());
    }
  }

  /** An allowed result in its own spelling. */
  private String spelled(String text) {
    return job.allowed().stream()
        .filter(one -> one.equalsIgnoreCase(text))
        .findFirst()
        .orElse(job.kind() == FillKind.BOOLEAN ? text.toLowerCase(Locale.ROOT) : text);
  }

  private boolean allowed(String text) {
    return text.isEmpty() || job.allowed().isEmpty() || job.allowed().contains(text);
  }

  /** The result of an id; empty text where the model found nothing, null where none is usable. */
  public @Nullable String result(int id) {
    return results.get(id);
  }

  /** What is wrong with the result of an id. */
  public String problem(int id) {
    return problems.getOrDefault(id, "");
  }
}
