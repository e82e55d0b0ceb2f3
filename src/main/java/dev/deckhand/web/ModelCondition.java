package dev.deckhand.web;

import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSettings;
import java.util.List;

/** How a node finds a model at the moment. Names are part of the HTTP contract. */
public enum ModelCondition {
  /** Nothing is known against it. */
  ANSWERS,
  /** It failed repeatedly and is left alone for a moment. */
  RESTS,
  /** It failed repeatedly; the next request finds out whether it answers again. */
  ON_TRIAL,
  /** The provider does not know the key. */
  KEY_REFUSED;

  static ModelCondition of(KnownFaults faults, List<ProviderSettings> providers, ModelRef model) {
    boolean refused =
        providers.stream()
            .anyMatch(p -> p.id().equals(model.provider()) && faults.keys().refused(p));
    if (refused) {
      return KEY_REFUSED;
    }
    return switch (faults.breakers().state(model)) {
      case CLOSED -> ANSWERS;
      case PROBING -> ON_TRIAL;
      case OPEN -> faults.breakers().healthy(model) ? ON_TRIAL : RESTS;
    };
  }
}
