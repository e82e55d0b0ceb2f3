package dev.deckhand.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns configuration into settings. */
public final class ConfiguredProviders {
  private ConfiguredProviders() {}

  /**
   * Providers in the order of their ids.
   *
   * @throws IllegalArgumentException when a setting cannot be used; the message names it
   */
  public static List<ProviderSettings> of(ProvidersConfig config) {
    return config.byId().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> provider(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ProviderSettings provider(String id, ProvidersConfig.Provider from) {
    return new ProviderSettings(
        id,
        from.kind(),
        from.baseUrl().or(from.kind()::defaultAddress).orElseThrow(() -> noAddress(id)),
        from.apiKey().map(ApiKey::new).orElse(null),
        from.models().stream().map(ConfiguredProviders::model).toList());
  }

  private static IllegalArgumentException noAddress(String id) {
    return new IllegalArgumentException(
        "provider "
            + id
            + " has an address of its own: set deckhand.providers."
            + id
            + ".base-url");
  }

  private static ModelSettings model(ProvidersConfig.Model from) {
    return new ModelSettings(
        from.id(),
        from.name().orElse(from.id()),
        from.contextWindow(),
        from.maxOutputTokens().orElse(null),
        prices(from),
        from.capabilities());
  }

  private static @Nullable TokenPrices prices(ProvidersConfig.Model from) {
    BigDecimal input = from.inputPrice().orElse(null);
    BigDecimal output = from.outputPrice().orElse(null);
    if (input == null || output == null) {
      return null;
    }
    return new TokenPrices(input, from.cachedInputPrice().orElse(input), output);
  }
}
