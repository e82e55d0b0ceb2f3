package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as JSON that knows the line of every value. Only what JSON has is read: numbers,
 * {@code true} and {@code false}, {@code null}; dates and {@code no} are texts. At most 1 MB.
 *
 * @param json its content; an empty object where it could not be read
 * @param lines one-based, by place
 */
record YamlFile(Path path, JsonNode json, Map<JsonPointer, Integer> lines) {
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Reads a file; what is wrong with its YAML goes to the problems. */
  static YamlFile read(Path path, Problems problems) {
    Map<JsonPointer, Integer> lines = new HashMap<>();
    try {
      if (Files.size(path) > MOST_CHARACTERS) {
        problems.add(path, 1, "The file is larger than 1 MB");
        return new YamlFile(path, JSON.objectNode(), lines);
      }
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      options.setNestingDepthLimit(40);
      Node root = new Yaml(options).compose(new StringReader(Files.readString(path)));
      Walk walk = new Walk(path, lines, problems);
      JsonNode json = root == null ? JSON.objectNode() : walk.node(root, JsonPointer.empty());
      return new YamlFile(path, json, lines);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(path, line, "This is no YAML: " + e.getProblem());
    } catch (YAMLException | IOException e) {
      problems.add(path, 1, "The file cannot be read: " + e.getMessage());
    }
    return new YamlFile(path, JSON.objectNode(), lines);
  }

  /** The line of a place, or of the nearest place around it. */
  int line(JsonPointer place) {
    JsonPointer at = place;
    while (!lines.containsKey(at) && at.head() != null) {
      at = at.head();
    }
    return lines.getOrDefault(at, 1);
  }

  private record Walk(Path path, Map<JsonPointer, Integer> lines, Problems problems) {
    JsonNode node(Node node, JsonPointer at) {
      lines.putIfAbsent(at, node.getStartMark().getLine() + 1);
      return switch (node) {
        case MappingNode mapping -> object(mapping, at);
        case SequenceNode sequence -> array(sequence, at);
        case ScalarNode scalar -> scalar(scalar);
        default -> JSON.nullNode();
      };
    }

    private JsonNode object(MappingNode mapping, JsonPointer at) {
      ObjectNode object = JSON.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        int line = entry.getKeyNode().getStartMark().getLine() + 1;
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
          problems.add(path, line, "A name is expected here");
          continue;
        }
        if (object.has(key.getValue())) {
          problems.add(path, line, "\"" + key.getValue() + "\" is here twice");
        }
        JsonPointer place = at.appendProperty(key.getValue());
        lines.put(place, line);
        object.set(key.getValue(), node(entry.getValueNode(), place));
      }
      return object;
    }

    private JsonNode array(SequenceNode sequence, JsonPointer at) {
      ArrayNode array = JSON.arrayNode();
      for (int i = 0; i < sequence.getValue().size(); i++) {
        array.add(node(sequence.getValue().get(i), at.appendIndex(i)));
      }
      return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
      String text = scalar.getValue();
      if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
        return JSON.textNode(text);
      }
      return switch (text) {
        case "", "~", "null" -> JSON.nullNode();
        case "true" -> JSON.booleanNode(true);
        case "false" -> JSON.booleanNode(false);
        default -> NUMBER.matcher(text).matches() ? number(text) : JSON.textNode(text);
      };
    }

    private static JsonNode number(String text) {
      BigDecimal number = new BigDecimal(text);
      return text.matches("-?\\d+")
          ? JSON.numberNode(number.longValueExact())
          : JSON.numberNode(number.doubleValue());
    }
  }
}
