package dev.deckhand.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a model is wanted for.
 *
 * @param feature feature id
 * @param model the model the user asked for; {@code null} for the best
 * @param kept the model that served the feature in this session before; {@code null} for none
 */
public record Request(String feature, @Nullable String model, @Nullable String kept) {
  /** The best model for a feature. */
  public static Request best(String feature) {
    return new Request(feature, null, null);
  }
}
