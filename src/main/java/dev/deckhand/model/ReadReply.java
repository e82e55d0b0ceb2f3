package dev.deckhand.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What became of a text that should be JSON. */
sealed interface ReadReply {
  record Usable(ObjectNode json) implements ReadReply {}

  /** The problem is in words for the model and starts in lower case. */
  record Unusable(String problem) implements ReadReply {}

  static ReadReply of(String text, JsonReply wanted) {
    try {
      ObjectNode json = StrictJson.parse(text);
      Optional<String> problem = wanted.check().apply(json);
      return problem.isPresent() ? new Unusable(problem.get()) : new Usable(json);
    } catch (StrictJson.NotOneObject e) {
      return new Unusable(String.valueOf(e.getMessage()));
    }
  }
}
