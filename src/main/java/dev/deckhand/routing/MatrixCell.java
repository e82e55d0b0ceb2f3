package dev.deckhand.routing;

import org.jspecify.annotations.Nullable;

/**
 * What the administrator says of one provider for one feature.
 *
 * @param provider provider id; {@code builtin} for Deckhand's own model
 * @param on whether it may serve the feature
 * @param order its place among the providers while models are unscored, from 1; {@code null} for
 *     the place in the list of providers
 * @param pin the model of the provider that serves whenever it can, whatever the scores; {@code
 *     null} for none
 */
public record MatrixCell(
    String provider, boolean on, @Nullable Integer order, @Nullable String pin) {
  public MatrixCell {
    if (provider.isBlank()) {
      throw new IllegalArgumentException("a cell of the matrix names a provider");
    }
    if (order != null && order < 1) {
      throw new IllegalArgumentException(provider + ": the order counts from 1, but is " + order);
    }
  }

  /** Nothing said: it may serve. */
  static MatrixCell unsaid(String provider) {
    return new MatrixCell(provider, true, null, null);
  }
}
