package dev.deckhand.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a model works on what it is sent, and what it may be sent.
 *
 * @param region such as {@code eu}; {@code null} when nobody said
 * @param dataLabel the most confidential kind of data approved for it, such as {@code internal};
 *     {@code null} when nobody said
 */
public record Residency(@Nullable String region, @Nullable String dataLabel) {
  /** Nobody said anything. */
  public static final Residency UNKNOWN = new Residency(null, null);
}
