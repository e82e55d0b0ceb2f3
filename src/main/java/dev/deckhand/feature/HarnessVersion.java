package dev.deckhand.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.deckhand.document.Sha256;
import dev.deckhand.plan.PlanSchema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What a score depends on besides the model: the prompt, the schema of the reply, the verbs a plan
 * may use and the tools a model is offered. When one of them changes, scores made before are stale.
 */
public final class HarnessVersion {
  private static final int DIGITS = 12;
  private static final Map<Feature, String> KNOWN = new ConcurrentHashMap<>();
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private HarnessVersion() {}

  /** The first 12 hexadecimal digits of a SHA-256; worked out once for each feature. */
  public static String of(Feature feature) {
    return KNOWN.computeIfAbsent(feature, HarnessVersion::read);
  }

  private static String read(Feature feature) {
    String parts =
        String.join(
            "\n",
            feature.id(),
            Prompt.of(feature).version(),
            feature.reply().name(),
            String.join(",", new TreeSet<>(feature.verbs())),
            schema(feature),
            tools(feature) + values(feature));
    return Sha256.of(parts.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  private static String values(Feature feature) {
    return feature.byRows() ? "\n" + Prompt.ofValues(feature).version() : "";
  }

  private static String tools(Feature feature) {
    return DocumentTool.PROMPT
        + new TreeSet<>(feature.tools())
            .stream()
                .map(tool -> tool.id() + " " + tool.description() + " " + tool.schema())
                .collect(Collectors.joining("\n"));
  }

  /** The order of a map's entries is not the same in every process. */
  private static String schema(Feature feature) {
    try {
      return JSON.writeValueAsString(PlanSchema.of(feature.host(), feature.verbs()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema that is no JSON", e);
    }
  }
}
