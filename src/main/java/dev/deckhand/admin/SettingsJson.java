package dev.deckhand.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import dev.deckhand.ContractJson;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;

/** Settings as JSON, which is kept, and as YAML, which people keep beside their code. */
public final class SettingsJson {
  /** Characters of a YAML file at most. */
  private static final int MAX_YAML = 1_000_000;

  private static final ObjectMapper JSON = configured(new ObjectMapper());
  private static final ObjectMapper YAML = configured(new ObjectMapper(yaml()));

  private SettingsJson() {}

  /** The settings in one line of JSON. */
  public static String write(Settings settings) {
    return text(JSON, settings);
  }

  /** Reads what {@link #write} gave. */
  static Settings read(String json) {
    try {
      return JSON.readValue(json, Settings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings that were kept cannot be read", e);
    }
  }

  static JsonNode tree(Settings settings) {
    return JSON.valueToTree(settings);
  }

  static JsonNode node(Object value) {
    return JSON.valueToTree(value);
  }

  static String text(Object value) {
    return text(JSON, value);
  }

  /** The settings as a YAML file. */
  public static String writeYaml(Settings settings) {
    return "# Deckhand's settings, without keys and without what the operator's configuration sets\n"
        + text(YAML, settings);
  }

  /**
   * Reads a YAML file.
   *
   * @throws SettingsProblem when it is not one of settings; the message says where
   */
  public static Settings readYaml(String yaml) {
    try {
      Settings settings = YAML.readValue(yaml, Settings.class);
      return settings == null ? Settings.EMPTY : settings;
    } catch (JsonProcessingException e) {
      throw new SettingsProblem(
          "configuration-unreadable",
          "The file is not a configuration: " + Misread.words(e),
          "Mend it, or start from an export");
    } catch (IOException e) {
      throw new IllegalStateException("Text in memory can be read", e);
    }
  }

  private static String text(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings can be written", e);
    }
  }

  private static YAMLFactory yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_YAML);
    return YAMLFactory.builder()
        .loaderOptions(limits)
        .stringQuotingChecker(new PlainWords())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
        .disable(YAMLGenerator.Feature.SPLIT_LINES)
        .build();
  }

  /** Leaves the quotes away only where no reader of YAML takes the text for something else. */
  private static final class PlainWords extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return needToQuoteValue(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return !value.matches("[A-Za-z][A-Za-z0-9_./-]*") || super.needToQuoteValue(value);
    }
  }

  private static ObjectMapper configured(ObjectMapper mapper) {
    ContractJson.configure(mapper);
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
    return mapper;
  }
}
