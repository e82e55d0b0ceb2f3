package dev.deckhand.model;

import java.util.List;

/** The providers as they are set up at this moment. */
@FunctionalInterface
public interface ProviderSource {
  List<ProviderSettings> providers();
}
