package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ConfiguredProviders;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProvidersConfig;
import dev.deckhand.testing.KnownSettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of settings in the README are settings. */
class ReadmeSettingsTest {
  /** A variable in backticks; those of providers depend on the provider's name. */
  private static final Pattern VARIABLE =
      Pattern.compile("`((?:DECKHAND|QUARKUS)_(?!PROVIDERS)[A-Z_]+)`");

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```properties\\n(.*?)^```");

  @Test
  void everySettingThatIsNamedExists() throws IOException {
    List<String> named =
        Page.of("README.md").find(VARIABLE).stream().map(found -> found.group(1)).toList();

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(KnownSettings.asEnvironment()).containsAll(named);
  }

  @Test
  void theModelsOfTheExampleAreModels() throws IOException {
    List<ProviderSettings> providers = providers(example());

    assertThat(providers)
        .extracting(ProviderSettings::id)
        .containsExactly("anthropic", "house", "ollama", "openai");
    assertThat(new ModelCatalog(providers).all())
        .hasSize(4)
        .filteredOn(model -> model.provider().id().equals("ollama"))
        .allSatisfy(
            model ->
                assertThat(model.model().capabilities())
                    .containsExactlyInAnyOrder(
                        ModelCapability.STREAMING, ModelCapability.JSON_SCHEMA));
  }

  private static List<ProviderSettings> providers(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withMapping(ProvidersConfig.class)
            .withSources(
                new PropertiesConfigSource(settings, "README", 100),
                new PropertiesConfigSource(
                    Map.of("OPENAI_API_KEY", "one", "ANTHROPIC_API_KEY", "two"), "keys", 200))
            .build();
    return ConfiguredProviders.of(config.getConfigMapping(ProvidersConfig.class));
  }

  private static Map<String, String> example() throws IOException {
    Matcher example = EXAMPLE.matcher(Page.of("README.md").text());
    assertThat(example.find()).isTrue();
    Properties properties = new Properties();
    properties.load(new StringReader(example.group(1)));
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put((String) key, (String) value));
    return settings;
  }
}
