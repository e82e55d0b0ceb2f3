package dev.deckhand.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of providers beforehand, so that setting one up takes a key and a click. A starting
 * point only: what administrators save is theirs.
 *
 * @param pricesOf when the list prices were taken down; vendors change them at will
 * @param currency of the prices, as ISO 4217 names it
 */
public record Presets(LocalDate pricesOf, String currency, List<Preset> providers) {
  private static final String FILE = "/models/presets.json";

  public Presets {
    providers = List.copyOf(providers);
  }

  /**
   * One provider.
   *
   * @param baseAddress null when every customer has one of their own
   * @param addressHint the form of such an address; null when there is a base address
   * @param keyPage where keys are made; null when none is needed or nobody knows
   * @param note what else one has to know; null for nothing
   */
  public record Preset(
      ProviderKind kind,
      String name,
      @Nullable URI baseAddress,
      @Nullable String addressHint,
      @Nullable URI keyPage,
      @Nullable String note,
      List<ModelSettings> models) {
    public Preset {
      models = List.copyOf(models);
    }
  }

  /** Reads the file that comes with the program. */
  public static Presets load() {
    try (InputStream in = Objects.requireNonNull(Presets.class.getResourceAsStream(FILE), FILE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      List<Preset> providers = new ArrayList<>();
      root.path("providers").forEach(provider -> providers.add(preset(provider)));
      return new Presets(
          LocalDate.parse(root.path("pricesOf").asText()),
          root.path("currency").asText(),
          providers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Preset preset(JsonNode from) {
    List<ModelSettings> models = new ArrayList<>();
    from.path("models").forEach(model -> models.add(model(model)));
    String address = text(from, "baseAddress");
    String keyPage = text(from, "keyPage");
    return new Preset(
        ProviderKind.valueOf(constant(from.path("kind").asText())),
        from.path("name").asText(),
        address == null ? null : URI.create(address),
        text(from, "addressHint"),
        keyPage == null ? null : URI.create(keyPage),
        text(from, "note"),
        models);
  }

  private static ModelSettings model(JsonNode from) {
    Set<ModelCapability> capabilities = EnumSet.noneOf(ModelCapability.class);
    from.path("capabilities")
        .forEach(name -> capabilities.add(ModelCapability.valueOf(constant(name.asText()))));
    JsonNode prices = from.path("prices");
    return new ModelSettings(
        from.path("id").asText(),
        from.path("name").asText(),
        from.path("contextWindow").asInt(),
        from.has("maxOutputTokens") ? from.path("maxOutputTokens").asInt() : null,
        prices.isMissingNode()
            ? null
            : new TokenPrices(
                new BigDecimal(prices.path("input").asText()),
                new BigDecimal(prices.path("cachedInput").asText()),
                new BigDecimal(prices.path("output").asText())),
        capabilities);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static @Nullable String text(JsonNode from, String field) {
    return from.hasNonNull(field) ? from.path(field).asText() : null;
  }
}
