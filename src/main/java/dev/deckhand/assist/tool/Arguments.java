package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.SheetRange;
import java.util.Optional;

/** The arguments of one call, read with clear words where they are wrong. */
record Arguments(ObjectNode json) {
  private static final int LONGEST = 8_000;

  /** A text that is not blank. */
  String text(String name) {
    return optional(name).orElseThrow(() -> new ToolProblem("\"" + name + "\" is missing"));
  }

  Optional<String> optional(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    String text = value.isTextual() ? value.asText().strip() : "";
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new ToolProblem("\"" + name + "\" is a text of up to " + LONGEST + " characters");
    }
    return Optional.of(text);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  int number(String name, int standard, int most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return standard;
    }
    if (!value.canConvertToInt() || value.asInt() < 1 || value.asInt() > most) {
      throw new ToolProblem("\"" + name + "\" is a whole number from 1 to " + most);
    }
    return value.asInt();
  }

  SheetRange range(String name) {
    try {
      return SheetRange.parse(text(name));
    } catch (IllegalArgumentException e) {
      throw new ToolProblem("\"" + name + "\": " + e.getMessage());
    }
  }

  /** What was meant, for a step people read; empty where it is not there. */
  String shown(String name) {
    return json.path(name).asText("");
  }
}
