package dev.deckhand.routing;

import java.util.Optional;
import java.util.UUID;

/** Which model a session keeps for a feature, so that answers do not change their style. */
public interface KeptModels {
  /** {@code provider/model}; empty before the first turn. */
  Optional<String> find(UUID sessionId, String feature);

  /** The model serves the feature in this session from now on. */
  void keep(UUID sessionId, String feature, String model);
}
