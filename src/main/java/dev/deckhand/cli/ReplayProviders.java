package dev.deckhand.cli;

import dev.deckhand.admin.ProviderSetup;
import dev.deckhand.admin.SettingsJson;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ConfiguredProviders;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProvidersConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The providers a replay may ask: of the service's configuration, or of a file. */
final class ReplayProviders {
  private static final Path CONFIGURATION = Path.of("config", "application.properties");
  private static final int ORDINAL = 260;

  /** Stands in the place of keys that nobody needs. */
  private static final ApiKey UNUSED = new ApiKey("unused");

  private ReplayProviders() {}

  /** As the service reads them: system properties, environment, then the configuration file. */
  static List<ProviderSettings> configured() throws IOException {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(ProvidersConfig.class)
            .withValidateUnknown(false)
            .withSources(new EnvConfigSource(System.getenv(), 300), new SysPropConfigSource());
    if (Files.exists(CONFIGURATION)) {
      builder.withSources(new PropertiesConfigSource(CONFIGURATION.toUri().toURL(), ORDINAL));
    }
    SmallRyeConfig config = builder.build();
    return ConfiguredProviders.of(config.getConfigMapping(ProvidersConfig.class));
  }

  /**
   * Of a file as administrators export it. Keys are in the environment: {@code
   * DECKHAND_PROVIDERS_OPENAI_API_KEY} or {@code OPENAI_API_KEY} for the provider {@code openai}.
   *
   * @param asked whether the providers will really be asked; else they need no keys
   */
  static List<ProviderSettings> of(Path yaml, Map<String, String> environment, boolean asked)
      throws IOException {
    return SettingsJson.readYaml(Files.readString(yaml)).providers().stream()
        .map(setup -> setup.settings(asked ? key(setup, environment) : UNUSED))
        .toList();
  }

  private static @Nullable ApiKey key(ProviderSetup setup, Map<String, String> environment) {
    String name = setup.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
    String key = environment.getOrDefault("DECKHAND_PROVIDERS_" + name, environment.get(name));
    return key == null || key.isBlank() ? null : new ApiKey(key);
  }
}
