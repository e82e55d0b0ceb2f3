package dev.deckhand.admin;

import dev.deckhand.admin.budget.Budget;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ProviderSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What settings must keep to; every violation is gathered. */
final class SettingsRules {
  /** Deckhand's own model in the matrix. */
  static final String BUILTIN = "builtin";

  private static final int MAX_ITEMS = 500;
  private static final int MAX_TEXT = 300;

  private final List<ProviderSettings> operators;
  private final Set<String> features;
  private final Function<URI, Optional<String>> addresses;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param operators providers of the operator's configuration
   * @param features ids of all features
   * @param addresses says what is wrong with a base address
   */
  SettingsRules(
      List<ProviderSettings> operators,
      Set<String> features,
      Function<URI, Optional<String>> addresses) {
    this.operators = operators;
    this.features = features;
    this.addresses = addresses;
  }

  /**
   * Checks a change. What was wrong before it may stay: the operator's configuration can take a
   * provider away that the matrix still speaks of, and that must not stand against other changes.
   *
   * @throws SettingsProblem when something is wrong now that was not before
   */
  void check(Settings before, Settings after) {
    List<String> known = problems(before);
    List<String> fresh = problems(after).stream().filter(p -> !known.contains(p)).toList();
    if (!fresh.isEmpty()) {
      throw SettingsProblem.invalid(fresh);
    }
  }

  private List<String> problems(Settings settings) {
    problems.clear();
    settings.providers().forEach(this::provider);
    unique("provider", settings.providers().stream().map(ProviderSetup::id).toList());
    settings.matrix().forEach((feature, row) -> row(feature, row, settings));
    settings.budgets().forEach(budget -> budget(budget, settings));
    settings.retention().problems().forEach(problems::add);
    unique(
        "budget",
        settings.budgets().stream()
            .map(b -> word(b.feature()) + ", " + word(b.provider()) + ", " + b.period())
            .toList());
    settings.presets().forEach(this::preset);
    unique("preset", settings.presets().stream().map(PresetSetup::name).toList());
    int items =
        settings.budgets().size()
            + settings.presets().stream().mapToInt(p -> 1 + p.models().size()).sum()
            + settings.providers().stream().mapToInt(p -> 1 + p.models().size()).sum();
    if (items > MAX_ITEMS) {
      problems.add(
          "these are " + items + " providers, models, budgets and presets; at most " + MAX_ITEMS);
    }
    return List.copyOf(problems);
  }

  private void provider(ProviderSetup provider) {
    String id = provider.id();
    if (id.equals(BUILTIN) || operators.stream().anyMatch(p -> p.id().equals(id))) {
      problems.add("the provider id " + id + " is taken by the operator's configuration");
    }
    try {
      // some kinds need a key, which is given later
      provider.settings(new ApiKey("unknown"));
    } catch (IllegalArgumentException e) {
      problems.add(e.getMessage() + "");
    }
    provider
        .address()
        .flatMap(addresses)
        .ifPresent(problem -> problems.add("provider " + id + ": the base address " + problem));
    provider.models().forEach(this::model);
  }

  private void model(ModelSetup model) {
    if (!texts(model).stream().allMatch(SettingsRules::isLine)) {
      problems.add("model " + model.id() + ": a text has line breaks or is too long");
    }
  }

  /** A preset is no provider yet: its address is judged when somebody takes it up. */
  private void preset(PresetSetup preset) {
    if (preset.name().isBlank()) {
      problems.add("a preset needs a name");
    }
    boolean lines =
        Stream.of(preset.name(), preset.addressHint(), preset.note())
            .filter(text -> text != null)
            .allMatch(SettingsRules::isLine);
    if (!lines) {
      problems.add("preset " + preset.name() + ": a text has line breaks or is too long");
    }
    try {
      preset.provider().settings(new ApiKey("unknown"));
    } catch (IllegalArgumentException e) {
      problems.add("preset " + preset.name() + ": " + e.getMessage());
    }
    preset.models().forEach(this::model);
  }

  private static boolean isLine(@Nullable String text) {
    return text == null || (text.length() <= MAX_TEXT && text.chars().allMatch(c -> c >= ' '));
  }

  private static List<String> texts(ModelSetup model) {
    return Stream.of(model.id(), model.name(), model.region(), model.dataLabel())
        .filter(text -> text != null)
        .map(String::valueOf)
        .toList();
  }

  private void row(String feature, FeatureSetup row, Settings settings) {
    known("feature", feature, features);
    try {
      row.policy();
    } catch (IllegalArgumentException e) {
      problems.add(feature + ": " + e.getMessage());
    }
    for (FeatureSetup.Cell cell : row.providers()) {
      known("provider", cell.id(), providerIds(settings));
      String pin = cell.pin();
      if (pin != null && !models(cell.id(), settings).contains(pin)) {
        problems.add(feature + ": the pinned model " + cell.id() + "/" + pin + " does not exist");
      }
    }
    if (row.providers().stream().filter(cell -> cell.pin() != null).count() > 1) {
      problems.add(feature + ": only one model can be pinned");
    }
  }

  private void budget(Budget budget, Settings settings) {
    if (budget.limit().signum() < 0) {
      problems.add("a budget cannot be negative");
    }
    if (budget.feature() != null) {
      known("feature", budget.feature(), features);
    }
    if (budget.provider() != null) {
      known("provider", budget.provider(), providerIds(settings));
    }
  }

  private Set<String> providerIds(Settings settings) {
    Set<String> ids =
        settings.providers().stream().map(ProviderSetup::id).collect(Collectors.toSet());
    operators.forEach(provider -> ids.add(provider.id()));
    ids.add(BUILTIN);
    return ids;
  }

  private Set<String> models(String provider, Settings settings) {
    Set<String> ids = new HashSet<>();
    settings.provider(provider).ifPresent(p -> p.models().forEach(m -> ids.add(m.id())));
    operators.stream()
        .filter(p -> p.id().equals(provider))
        .forEach(p -> p.models().forEach(m -> ids.add(m.id())));
    if (provider.equals(BUILTIN)) {
      ids.add("rules");
    }
    return ids;
  }

  private void known(String what, String name, Set<String> all) {
    if (!all.contains(name)) {
      problems.add("there is no " + what + " " + name);
    }
  }

  private void unique(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !seen.add(name))
        .distinct()
        .forEach(name -> problems.add("two of the same " + what + ": " + name));
  }

  private static String word(@Nullable String name) {
    return name == null ? "all" : name;
  }
}
