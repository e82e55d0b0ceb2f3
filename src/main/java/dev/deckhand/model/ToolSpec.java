package dev.deckhand.model;

import java.util.regex.Pattern;

/**
 * A tool a model may ask for.
 *
 * @param name up to 64 letters, digits, dashes and underscores
 * @param description what it does and when to use it, for the model
 * @param schema JSON schema of its arguments, an object; sent as it is
 */
public record ToolSpec(String name, String description, String schema) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ToolSpec {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a tool's name is up to 64 letters, digits, - and _");
    }
    if (description.isBlank()) {
      throw new IllegalArgumentException("tool " + name + " needs a description");
    }
    StrictJson.parse(schema);
  }
}
