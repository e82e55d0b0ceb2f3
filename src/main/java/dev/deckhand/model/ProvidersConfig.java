package dev.deckhand.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Providers by configuration: {@code deckhand.providers.<id>.kind}, {@code .base-url}, {@code
 * .api-key} and {@code .models[0].id}.
 */
@ConfigMapping(prefix = "deckhand.providers")
public interface ProvidersConfig {
  @WithParentName
  Map<String, Provider> byId();

  /** One provider. */
  interface Provider {
    ProviderKind kind();

    Optional<URI> baseUrl();

    Optional<String> apiKey();

    List<Model> models();
  }

  /** One model; prices are per million tokens and count only when input and output are given. */
  interface Model {
    String id();

    Optional<String> name();

    @WithDefault("128000")
    int contextWindow();

    Optional<Integer> maxOutputTokens();

    Optional<BigDecimal> inputPrice();

    Optional<BigDecimal> cachedInputPrice();

    Optional<BigDecimal> outputPrice();

    @WithDefault("streaming,json-schema,tools")
    Set<ModelCapability> capabilities();
  }
}
