package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Asks for a reply that is one JSON object.
 *
 * @param name short name of the shape, such as {@code edit-plan}
 * @param schema JSON schema of the object, as text
 * @param strict whether the provider may enforce the schema to the letter; OpenAI then demands that
 *     every property is required and no others are allowed
 * @param check what is wrong with a reply that parsed, in words for the model; empty when nothing
 */
public record JsonReply(
    String name, String schema, boolean strict, Function<ObjectNode, Optional<String>> check) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public JsonReply {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a schema name is up to 64 letters, digits, - and _");
    }
    StrictJson.parse(schema);
  }

  /** A schema as guidance: any JSON object is taken, the caller judges its content. */
  public static JsonReply of(String name, String schema) {
    return new JsonReply(name, schema, false, reply -> Optional.empty());
  }
}
