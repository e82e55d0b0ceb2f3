package dev.deckhand.evaluation.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.deckhand.document.SheetRange;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another name for a worksheet, in references and where properties name worksheets. */
final class SheetNames {
  /** Properties whose text may be the bare name of a worksheet. */
  private static final Set<String> NAMING = Set.of("sheet", "ranges", "scope");

  private final String from;
  private final String to;
  private final Pattern reference;

  SheetNames(String from, String to) {
    this.from = from;
    this.to = to;
    this.reference =
        Pattern.compile(
            "(?<![\\p{L}\\d_.'])("
                + Pattern.quote(from)
                + "|'"
                + Pattern.quote(from.replace("'", "''"))
                + "')!");
  }

  /** A formula, range or sentence, with its references to the worksheet. */
  String references(String text) {
    return reference.matcher(text).replaceAll(Matcher.quoteReplacement(SheetRange.quote(to) + "!"));
  }

  /** A range, or a worksheet's name. */
  String place(String text) {
    if (text.equalsIgnoreCase(from)) {
      return to;
    }
    return text.equals(SheetRange.quote(from)) ? SheetRange.quote(to) : references(text);
  }

  /** The same object with the other name. */
  JsonNode follow(JsonNode json) {
    return follow(json, "");
  }

  private JsonNode follow(JsonNode json, String property) {
    return switch (json) {
      case ObjectNode object -> {
        ObjectNode followed = object.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
          followed.set(references(entry.getKey()), follow(entry.getValue(), entry.getKey()));
        }
        yield followed;
      }
      case ArrayNode array -> {
        ArrayNode followed = array.arrayNode();
        array.forEach(item -> followed.add(follow(item, property)));
        yield followed;
      }
      case TextNode text ->
          TextNode.valueOf(
              NAMING.contains(property) ? place(text.asText()) : references(text.asText()));
      default -> json;
    };
  }
}
