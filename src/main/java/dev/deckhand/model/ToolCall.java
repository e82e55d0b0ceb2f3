package dev.deckhand.model;

/**
 * A tool the model wants to be run.
 *
 * @param id names the call, so that its result can be told from others of the same reply
 * @param name of the tool
 * @param arguments a JSON object, as text
 */
public record ToolCall(String id, String name, String arguments) {
  public ToolCall {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a tool call needs an id and the name of a tool");
    }
  }
}
