package dev.deckhand.model;

/** Tells which models fail at the moment. */
@FunctionalInterface
public interface ModelHealth {
  /** Whether a model can be expected to answer. */
  boolean isHealthy(ModelRef model);
}
