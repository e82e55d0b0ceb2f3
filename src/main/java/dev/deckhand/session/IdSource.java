package dev.deckhand.session;

import java.util.UUID;

/** Where new ids come from; tests pass in one they can predict. */
@FunctionalInterface
public interface IdSource {
  UUID next();
}
