package dev.deckhand.model.provider;

import dev.deckhand.model.ToolSpec;
import java.util.List;

/** The particulars of a provider's messages that LangChain4j does not handle. */
interface Wire {
  /** Nothing in particular. */
  Wire PLAIN = new Wire() {};

  /** The request as it is sent. */
  default String request(String json, List<ToolSpec> tools) {
    return json;
  }

  /** A reply in one piece, or one event of a stream, as LangChain4j reads it. */
  default String received(Exchange exchange, String json) {
    return json;
  }

  /** Whether a stream is lines of JSON instead of server-sent events. */
  default boolean lines() {
    return false;
  }

  /** Whether only {@link Exchange#finish} tells why a reply ended. */
  default boolean tellsFinish() {
    return false;
  }
}
