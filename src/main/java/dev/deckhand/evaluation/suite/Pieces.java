package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.plan.PlanJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pieces of a YAML file; whatever is wrong with one goes to the problems, with its line. */
final class Pieces {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(PlanJson.module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final YamlFile file;
  private final Problems problems;

  Pieces(YamlFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void problem(JsonPointer at, String message) {
    problems.add(file.path(), file.line(at), message);
  }

  JsonNode at(JsonPointer place) {
    return file.json().at(place);
  }

  boolean has(JsonPointer place) {
    return !at(place).isMissingNode() && !at(place).isNull();
  }

  /** Says which properties of an object are not known. */
  void allow(JsonPointer place, Collection<String> known) {
    at(place)
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String all = String.join(", ", known);
                problem(
                    place.appendProperty(name),
                    "There is no property \"%s\" here%s Known are %s"
                        .formatted(name, NearestName.hint(name, known) + ".", all)
                        .replace("?.", "?"));
              }
            });
  }

  Optional<String> text(JsonPointer place) {
    if (!has(place)) {
      return Optional.empty();
    }
    if (at(place).isContainerNode()) {
      problem(place, "A text is expected here");
      return Optional.empty();
    }
    return Optional.of(at(place).asText());
  }

  String requiredText(JsonPointer place) {
    Optional<String> text = text(place).filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      problem(place, "\"" + place.last().getMatchingProperty() + "\" is missing");
    }
    return text.orElse("");
  }

  /** A list of texts; a single text stands for a list of one. */
  List<String> texts(JsonPointer place) {
    if (!at(place).isArray()) {
      return text(place).map(List::of).orElse(List.of());
    }
    return places(place).stream().flatMap(item -> text(item).stream()).toList();
  }

  /** The places of a list's items. */
  List<JsonPointer> places(JsonPointer list) {
    if (has(list) && !at(list).isArray()) {
      problem(list, "A list is expected here");
    }
    List<JsonPointer> places = new ArrayList<>();
    for (int i = 0; i < at(list).size() && at(list).isArray(); i++) {
      places.add(list.appendIndex(i));
    }
    return places;
  }

  /** A record whose kind a property names. */
  <T> Optional<T> named(
      JsonPointer place, String property, Map<String, ? extends Class<? extends T>> known) {
    String name = at(place).path(property).asText("");
    Class<? extends T> type = known.get(name);
    if (type == null) {
      String all = String.join(", ", known.keySet());
      problem(
          place,
          name.isEmpty()
              ? "\"" + property + "\" is missing; known are " + all
              : "There is no %s \"%s\"%s Known are %s"
                  .formatted(property, name, NearestName.hint(name, known.keySet()) + ".", all)
                  .replace("?.", "?"));
      return Optional.empty();
    }
    ObjectNode fields = ((ObjectNode) at(place)).deepCopy();
    fields.remove(property);
    return record(place, fields, type, name).map(found -> (T) found);
  }

  <T> Optional<T> record(JsonPointer place, JsonNode fields, Class<T> type, String name) {
    int before = problems.size();
    List<String> known =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    fields
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                problem(
                    place.appendProperty(field),
                    name + " has no \"" + field + "\"" + NearestName.hint(field, known));
              }
            });
    for (String missing : PlanJson.missing(fields, type)) {
      problem(place, name + " needs \"" + missing + "\"");
    }
    return problems.size() > before ? Optional.empty() : converted(place, fields, type, name);
  }

  private <T> Optional<T> converted(
      JsonPointer place, JsonNode fields, Class<T> type, String name) {
    try {
      return Optional.of(MAPPER.treeToValue(fields, type));
    } catch (JsonMappingException e) {
      problem(
          inside(place, e), name + ": " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      problem(place, name + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  private static JsonPointer inside(JsonPointer place, JsonMappingException problem) {
    JsonPointer at = place;
    for (JsonMappingException.Reference step : problem.getPath()) {
      at =
          step.getFieldName() == null
              ? at.appendIndex(Math.max(0, step.getIndex()))
              : at.appendProperty(step.getFieldName());
    }
    return at;
  }
}
