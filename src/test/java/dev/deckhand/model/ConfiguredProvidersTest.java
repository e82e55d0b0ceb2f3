package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ConfiguredProvidersTest {
  @Test
  void withoutConfigurationThereAreNone() {
    assertThat(read(Map.of())).isEmpty();
  }

  @Test
  void readsAProviderWithItsModels() {
    ProviderSettings provider =
        read(Map.of(
                "deckhand.providers.local.kind", "openai-compatible",
                "deckhand.providers.local.base-url", "http://localhost:11434/v1",
                "deckhand.providers.local.models[0].id", "qwen3:8b",
                "deckhand.providers.local.models[0].name", "Qwen 3",
                "deckhand.providers.local.models[0].context-window", "32000",
                "deckhand.providers.local.models[0].capabilities", "streaming,json-schema",
                "deckhand.providers.local.models[0].input-price", "0.5",
                "deckhand.providers.local.models[0].output-price", "2"))
            .getFirst();
    assertThat(provider.apiKey()).isNull();
    assertThat(provider.models())
        .containsExactly(
            new ModelSettings(
                "qwen3:8b",
                "Qwen 3",
                32000,
                null,
                new TokenPrices(new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("2")),
                Set.of(ModelCapability.STREAMING, ModelCapability.JSON_SCHEMA)));
  }

  @Test
  void readsAProviderFromTheEnvironment() {
    ProviderSettings provider =
        read(new EnvConfigSource(
                Map.of(
                    "DECKHAND_PROVIDERS_CLAUDE_KIND", "anthropic",
                    "DECKHAND_PROVIDERS_CLAUDE_API_KEY", "sk-1",
                    "DECKHAND_PROVIDERS_CLAUDE_MODELS_0__ID", "claude-opus-4-5"),
                300))
            .getFirst();
    assertThat(provider.id()).isEqualTo("claude");
    assertThat(provider.baseAddress())
        .isEqualTo(ProviderKind.ANTHROPIC.defaultAddress().orElseThrow());
    assertThat(provider.apiKey()).isEqualTo(new ApiKey("sk-1"));
    assertThat(provider.models().getFirst().displayName()).isEqualTo("claude-opus-4-5");
  }

  private static List<ProviderSettings> read(Map<String, String> properties) {
    return read(new PropertiesConfigSource(properties, "test", 100));
  }

  private static List<ProviderSettings> read(ConfigSource source) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(ProvidersConfig.class)
            .withSources(source)
            .addDefaultInterceptors()
            .build();
    return ConfiguredProviders.of(config.getConfigMapping(ProvidersConfig.class));
  }
}
