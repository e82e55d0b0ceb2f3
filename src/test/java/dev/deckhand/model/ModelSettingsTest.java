package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
  private static final ApiKey KEY = new ApiKey("sk-planted-key");

  @Test
  void aReferenceKeepsSlashesInTheModelsName() {
    ModelRef ref = ModelRef.parse("router/meta/llama-4");
    assertThat(ref).isEqualTo(new ModelRef("router", "meta/llama-4"));
    assertThat(ref).hasToString("router/meta/llama-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpt", "/gpt", "openai/", "Open AI/gpt"})
  void aReferenceNeedsBothParts(String text) {
    assertThatThrownBy(() -> ModelRef.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyIsNeverShown() {
    ProviderSettings settings = provider("https://api.openai.com/v1");
    assertThat(settings.toString()).doesNotContain("planted");
    assertThat(KEY.redact("Bearer sk-planted-key!")).doesNotContain("planted");
    assertThatThrownBy(() -> new ApiKey("planted key\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("planted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://host/v1", "/v1", "http://user:secret@host/v1", "https://host/v1?key=1"})
  void anAddressThatCannotBeUsedIsRefusedWithoutShowingIt(String address) {
    assertThatThrownBy(() -> provider(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("base address")
        .hasMessageNotContaining("secret");
  }

  @Test
  void cachedTokensHaveTheirOwnPrice() {
    TokenPrices prices =
        new TokenPrices(new BigDecimal("3"), new BigDecimal("0.3"), new BigDecimal("15"));
    assertThat(prices.cost(new TokenUsage(1_000_000, 400_000, 10_000, false)))
        .isEqualByComparingTo("2.07");
  }

  @Test
  void unknownPricesAreNotFree() {
    assertThat(model("m").cost(new TokenUsage(1, 0, 1, false))).isEmpty();
  }

  @Test
  void theCatalogFindsModelsByReference() {
    ModelCatalog catalog = new ModelCatalog(List.of(provider("http://localhost:11434/v1")));
    assertThat(catalog.find(ModelRef.parse("openai/m"))).isPresent();
    assertThat(catalog.find(ModelRef.parse("openai/other"))).isEmpty();
    assertThat(catalog.all())
        .extracting(entry -> entry.ref().toString())
        .containsExactly("openai/m");
  }

  private static ProviderSettings provider(String address) {
    return new ProviderSettings(
        "openai", ProviderKind.OPENAI_COMPATIBLE, URI.create(address), KEY, List.of(model("m")));
  }

  private static ModelSettings model(String id) {
    return new ModelSettings(id, id, 1000, null, null, Set.of());
  }
}
