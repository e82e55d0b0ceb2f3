package dev.deckhand.admin;

import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.Residency;
import dev.deckhand.model.TokenPrices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as administrators write it; what is left out gets its usual value. Component names are
 * part of the HTTP contract and of exported files.
 *
 * @param id the name the provider knows it by
 * @param name the name people see; the id when left out
 * @param contextWindow tokens of prompt and reply together; 128,000 when left out
 * @param prices {@code null} when unknown, which is not the same as free
 * @param capabilities streaming, tools and JSON schema when left out
 * @param region where it works, such as {@code eu}
 * @param dataLabel the most confidential kind of data approved for it
 */
public record ModelSetup(
    String id,
    String name,
    Integer contextWindow,
    @Nullable Integer maxOutputTokens,
    @Nullable Prices prices,
    List<ModelCapability> capabilities,
    @Nullable String region,
    @Nullable String dataLabel,
    ModelState state) {
  private static final int USUAL_WINDOW = 128_000;
  private static final List<ModelCapability> USUAL =
      List.of(ModelCapability.STREAMING, ModelCapability.JSON_SCHEMA, ModelCapability.TOOLS);

  public ModelSetup {
    id = Objects.requireNonNullElse(id, "");
    name = Objects.requireNonNullElse(name, id);
    contextWindow = Objects.requireNonNullElse(contextWindow, USUAL_WINDOW);
    capabilities =
        Objects.requireNonNullElse(capabilities, USUAL).stream().distinct().sorted().toList();
    state = Objects.requireNonNullElse(state, ModelState.ENABLED);
  }

  /**
   * Prices per million tokens.
   *
   * @param cachedInput that of other input when left out
   */
  public record Prices(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {
    public Prices {
      input = plain(input);
      cachedInput = cachedInput == null ? input : plain(cachedInput);
      output = plain(output);
    }

    private static BigDecimal plain(@Nullable BigDecimal price) {
      BigDecimal stripped = price == null ? BigDecimal.ZERO : price.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** The same under another id. */
  public ModelSetup named(String other) {
    return new ModelSetup(
        other,
        name.equals(id) ? other : name,
        contextWindow,
        maxOutputTokens,
        prices,
        capabilities,
        region,
        dataLabel,
        state);
  }

  /** A model of the operator's configuration, as administrators see it. */
  static ModelSetup of(ModelSettings model) {
    TokenPrices prices = model.prices();
    return new ModelSetup(
        model.id(),
        model.displayName(),
        model.contextWindow(),
        model.maxOutputTokens(),
        prices == null ? null : new Prices(prices.input(), prices.cachedInput(), prices.output()),
        List.copyOf(model.capabilities()),
        model.residency().region(),
        model.residency().dataLabel(),
        model.state());
  }

  /**
   * The settings calls are made with.
   *
   * @throws IllegalArgumentException when something cannot be; the message says what
   */
  ModelSettings settings() {
    return new ModelSettings(
        id,
        name,
        contextWindow,
        maxOutputTokens,
        prices == null
            ? null
            : new TokenPrices(prices.input(), prices.cachedInput(), prices.output()),
        Set.copyOf(capabilities),
        new Residency(region, dataLabel),
        state);
  }
}
