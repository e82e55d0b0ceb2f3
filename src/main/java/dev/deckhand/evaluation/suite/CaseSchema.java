package dev.deckhand.evaluation.suite;

import static dev.deckhand.plan.RecordSchema.array;
import static dev.deckhand.plan.RecordSchema.object;
import static dev.deckhand.plan.RecordSchema.oneOf;

import dev.deckhand.document.Host;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.plan.ConstantNames;
import dev.deckhand.plan.PlanSchema;
import dev.deckhand.plan.RecordSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON schema (draft 2020-12) of case files, for editors; derived from the records. */
public final class CaseSchema {
  /** What it is called in the folder of the suites. */
  public static final String FILE_NAME = "case.schema.json";

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private CaseSchema() {}

  /** The schema, as nested maps and lists. */
  public static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> features = new ArrayList<>(FeatureIds.all());
    features.add("auto");
    properties.put("feature", oneOf(features));
    properties.put("file", about("The document, relative to this folder", TEXT));
    properties.put(
        "files", about("The document, then those to take from, texts included", array(TEXT)));
    properties.put("instruction", about("As a user would type it", TEXT));
    properties.put("selection", about("A range, or \"slide 3\"", TEXT));
    properties.put("scope", about("What a plan may change", array(TEXT)));
    properties.put("consents", Map.of("type", "boolean"));
    properties.put("tags", array(TEXT));
    properties.put("difficulty", oneOf(difficulties()));
    properties.put("checks", array(anyOf(CheckNames.PROPERTY, CheckNames.all())));
    properties.put("solution", solution());
    properties.put("variants", array(anyOf(Variants.PROPERTY, Variants.NAMES)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A case of an evaluation suite");
    schema.putAll(
        object(properties, List.of("feature", "instruction", "difficulty", "checks", "solution")));
    return schema;
  }

  private static Map<String, Object> solution() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> plans = Arrays.stream(Host.values()).<Object>map(PlanSchema::byHand).toList();
    properties.put("plan", Map.of("anyOf", plans));
    properties.put("file", about("What must come out, instead of a plan", TEXT));
    properties.put("answer", TEXT);
    properties.put("citations", array(RecordSchema.of(Solution.Cited.class)));
    properties.put("refused", about("The code with which it must be refused", TEXT));
    return object(properties, List.of());
  }

  private static Map<String, Object> anyOf(
      String property, Map<String, ? extends Class<?>> records) {
    return Map.of(
        "anyOf",
        records.entrySet().stream()
            .map(entry -> RecordSchema.named(property, entry.getKey(), entry.getValue()))
            .toList());
  }

  private static List<String> difficulties() {
    return Arrays.stream(SampleCase.Difficulty.values()).map(ConstantNames::of).toList();
  }

  private static Map<String, Object> about(String text, Map<String, Object> schema) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", text);
    described.putAll(schema);
    return described;
  }
}
