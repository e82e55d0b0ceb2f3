package dev.deckhand.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.admin.budget.Budget;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderKind;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SettingsRoundTripTest {
  @Property(tries = 500)
  void aFileSaysWhatTheSettingsAre(@ForAll("settings") Settings settings) {
    String yaml = SettingsJson.writeYaml(settings);

    assertThat(SettingsJson.readYaml(yaml)).isEqualTo(settings);
    assertThat(SettingsJson.writeYaml(SettingsJson.readYaml(yaml))).isEqualTo(yaml);
    assertThat(SettingsJson.read(SettingsJson.write(settings))).isEqualTo(settings);
    assertThat(SettingsDiff.between(settings, SettingsJson.readYaml(yaml))).isEmpty();
  }

  @Property(tries = 200)
  void aDiffIsEmptyExactlyWhenNothingChanged(
      @ForAll("settings") Settings one, @ForAll("settings") Settings other) {
    assertThat(SettingsDiff.between(one, other).isEmpty()).isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<Settings> settings() {
    return Combinators.combine(
            provider().list().ofMaxSize(4).uniqueElements(ProviderSetup::id),
            Arbitraries.maps(text(), row()).ofMaxSize(4),
            budget().list().ofMaxSize(3),
            preset().list().ofMaxSize(2).uniqueElements(PresetSetup::name),
            retention())
        .as(
            (providers, matrix, budgets, presets, retention) ->
                new Settings(providers, sorted(matrix), budgets, presets, retention));
  }

  private static Arbitrary<Retention> retention() {
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 3650).injectNull(0.5);
    return Combinators.combine(days, days).as(Retention::new);
  }

  private static Arbitrary<PresetSetup> preset() {
    return Combinators.combine(provider(), text().injectNull(0.5))
        .as(
            (provider, word) ->
                new PresetSetup(
                    provider.id(),
                    provider.kind(),
                    provider.baseUrl(),
                    word,
                    provider.baseUrl(),
                    word,
                    provider.models()));
  }

  private static TreeMap<String, FeatureSetup> sorted(Map<String, FeatureSetup> rows) {
    return new TreeMap<>(rows);
  }

  private static Arbitrary<ProviderSetup> provider() {
    return Combinators.combine(
            text(),
            Arbitraries.of(ProviderKind.class),
            Arbitraries.of("https://a.example/v1", "http://127.0.0.1:11434")
                .map(URI::create)
                .injectNull(0.3),
            model().list().ofMaxSize(3).uniqueElements(ModelSetup::id))
        .as(ProviderSetup::new);
  }

  private static Arbitrary<ModelSetup> model() {
    return Combinators.combine(
            text(),
            text(),
            Arbitraries.integers().between(1, 2_000_000),
            Arbitraries.integers().between(1, 100_000).injectNull(0.5),
            Combinators.combine(money(), money(), money())
                .as(ModelSetup.Prices::new)
                .injectNull(0.3),
            Arbitraries.of(ModelCapability.class).list().ofMaxSize(4),
            text().injectNull(0.5),
            Arbitraries.of(ModelState.class))
        .as(
            (id, name, window, most, prices, can, region, state) ->
                new ModelSetup(id, name, window, most, prices, can, region, region, state));
  }

  private static Arbitrary<FeatureSetup> row() {
    Arbitrary<FeatureSetup.Cell> cell =
        Combinators.combine(
                text(),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 99).injectNull(0.5),
                text().injectNull(0.5))
            .as(FeatureSetup.Cell::new);
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            text().list().ofMaxSize(3),
            text().list().ofMaxSize(3),
            cell.list().ofMaxSize(4).uniqueElements(FeatureSetup.Cell::id))
        .as(FeatureSetup::new);
  }

  private static Arbitrary<Budget> budget() {
    return Combinators.combine(
            text().injectNull(0.4),
            text().injectNull(0.4),
            Arbitraries.of(Budget.Period.class),
            money())
        .as(Budget::new);
  }

  private static Arbitrary<BigDecimal> money() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(10_000)).ofScale(4),
        Arbitraries.of(
            new BigDecimal("1E+3"), new BigDecimal("0.00000000001"), new BigDecimal("100.00")));
  }

  /** Names, and what YAML likes to read as something else. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(20),
        Arbitraries.strings().withCharRange('\u00a1', '\u04ff').ofMinLength(1).ofMaxLength(8),
        Arbitraries.of(
            "no",
            "true",
            "null",
            "~",
            "1.5",
            "0x1F",
            "1_000",
            "1e3",
            "2026-01-31",
            "12:30",
            "- a",
            "a: b",
            "a #b",
            "#",
            "'",
            "\"",
            "{}",
            "[a]",
            "!tag",
            "&a",
            "*a",
            "|",
            ">",
            "%",
            "@",
            " padded ",
            "<<",
            ".inf",
            "NaN",
            "-",
            "?",
            ":",
            ","));
  }
}
