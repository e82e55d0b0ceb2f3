package dev.deckhand.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One chat model of a provider.
 *
 * @param id the name the provider knows it by; may contain slashes
 * @param displayName the name people see
 * @param contextWindow tokens of prompt and reply together
 * @param maxOutputTokens limit sent with each request; null leaves it to the provider
 * @param prices null when unknown, which is not the same as free
 * @param state whether it takes new work
 */
public record ModelSettings(
    String id,
    String displayName,
    int contextWindow,
    @Nullable Integer maxOutputTokens,
    @Nullable TokenPrices prices,
    Set<ModelCapability> capabilities,
    Residency residency,
    ModelState state) {
  public ModelSettings {
    if (id.isBlank() || displayName.isBlank()) {
      throw new IllegalArgumentException("a model needs an id and a display name");
    }
    if (contextWindow <= 0 || (maxOutputTokens != null && maxOutputTokens <= 0)) {
      throw new IllegalArgumentException("model " + id + ": token limits must be positive");
    }
    capabilities = Set.copyOf(capabilities);
  }

  /** A model that serves and of which nobody said where it works. */
  public ModelSettings(
      String id,
      String displayName,
      int contextWindow,
      @Nullable Integer maxOutputTokens,
      @Nullable TokenPrices prices,
      Set<ModelCapability> capabilities) {
    this(
        id,
        displayName,
        contextWindow,
        maxOutputTokens,
        prices,
        capabilities,
        Residency.UNKNOWN,
        ModelState.ENABLED);
  }

  public boolean can(ModelCapability capability) {
    return capabilities.contains(capability);
  }

  /** What the usage costs with this model; empty when its prices are unknown. */
  public Optional<BigDecimal> cost(TokenUsage usage) {
    return Optional.ofNullable(prices).map(known -> known.cost(usage));
  }
}
