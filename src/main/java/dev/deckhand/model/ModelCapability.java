package dev.deckhand.model;

/** What a chat model can do beyond answering text with text. */
public enum ModelCapability {
  /** Sends the reply piece by piece as server-sent events. */
  STREAMING,
  /** Takes a JSON schema with the request and answers with JSON of that shape. */
  JSON_SCHEMA,
  /** Asks for tools to be run. */
  TOOLS,
  /** Reads pictures. */
  VISION
}
