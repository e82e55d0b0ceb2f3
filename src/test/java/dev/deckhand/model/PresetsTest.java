package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.Presets.Preset;
import dev.deckhand.model.provider.AddressRules;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The presets are complete and can be saved as they are. */
class PresetsTest {
  private static final Presets PRESETS = Presets.load();

  @Test
  void everyKindHasOne() {
    assertThat(PRESETS.providers()).extracting(Preset::kind).contains(ProviderKind.values());
    assertThat(PRESETS.providers()).extracting(Preset::name).doesNotHaveDuplicates();
    assertThat(PRESETS.currency()).isEqualTo("USD");
    assertThat(PRESETS.pricesOf()).isBefore("2027-01-01");
  }

  @Test
  void eachGivesSettings() {
    ApiKey key = new ApiKey("key");
    for (Preset preset : PRESETS.providers()) {
      URI address = preset.baseAddress();
      assertThat(address == null).as(preset.name()).isEqualTo(preset.addressHint() != null);
      URI used = address == null ? URI.create("https://example.com/v1") : address;
      ProviderSettings settings =
          new ProviderSettings("preset", preset.kind(), used, key, preset.models());
      assertThat(settings.models()).isEqualTo(preset.models());
      preset
          .kind()
          .defaultAddress()
          .filter(_ -> preset.kind() != ProviderKind.OPENAI_COMPATIBLE)
          .ifPresent(known -> assertThat(address).isEqualTo(known));
    }
  }

  @Test
  void onlyThoseOnTheOwnMachineNeedTheOperator() {
    AddressRules rules = new AddressRules(List.of());
    for (Preset preset : PRESETS.providers()) {
      if (preset.baseAddress() != null) {
        assertThat(rules.problem(preset.baseAddress()).isPresent())
            .as(preset.name())
            .isEqualTo("localhost".equals(preset.baseAddress().getHost()));
      }
    }
  }

  @Test
  void modelsHavePricesAndSensibleLimits() {
    for (Preset preset : PRESETS.providers()) {
      for (ModelSettings model : preset.models()) {
        TokenPrices prices = model.prices();
        assertThat(prices).as(model.id()).isNotNull();
        assertThat(prices.cachedInput()).isLessThanOrEqualTo(prices.input());
        assertThat(prices.input()).isLessThanOrEqualTo(prices.output());
        assertThat(model.contextWindow()).isBetween(8_000, 2_000_000);
        assertThat(model.can(ModelCapability.STREAMING)).isTrue();
      }
    }
    assertThat(Arrays.stream(ProviderKind.values()).filter(ProviderKind::needsKey)).hasSize(6);
  }
}
