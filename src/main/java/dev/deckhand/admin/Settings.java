package dev.deckhand.admin;

import dev.deckhand.admin.budget.Budget;
import dev.deckhand.routing.FeaturePolicy;
import dev.deckhand.routing.RoutingPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All an administrator decides, as one value without secrets. What the operator's configuration
 * says is no part of it.
 *
 * @param providers in the order in which they serve while nothing else decides
 * @param matrix rows by feature id
 * @param presets what is known of providers beyond, or instead of, what comes with the program
 * @param retention how long what users leave behind is kept
 */
public record Settings(
    List<ProviderSetup> providers,
    SortedMap<String, FeatureSetup> matrix,
    List<Budget> budgets,
    List<PresetSetup> presets,
    Retention retention) {
  /** Nothing decided. */
  public static final Settings EMPTY =
      new Settings(List.of(), new TreeMap<>(), List.of(), List.of(), Retention.FOREVER);

  public Settings {
    providers = List.copyOf(Objects.requireNonNullElse(providers, List.of()));
    matrix =
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Objects.requireNonNullElse(matrix, Map.<String, FeatureSetup>of())));
    budgets = List.copyOf(Objects.requireNonNullElse(budgets, List.of()));
    presets = List.copyOf(Objects.requireNonNullElse(presets, List.of()));
    retention = Objects.requireNonNullElse(retention, Retention.FOREVER);
  }

  public Optional<ProviderSetup> provider(String id) {
    return providers.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** What is said of a feature; nothing when the row is missing. */
  public FeatureSetup feature(String id) {
    FeatureSetup row = matrix.get(id);
    return row == null ? new FeatureSetup(0.0, List.of(), List.of(), List.of()) : row;
  }

  /** The same with a provider in the place of the one of that id, or after the others. */
  public Settings with(ProviderSetup provider) {
    Stream<ProviderSetup> changed =
        provider(provider.id()).isPresent()
            ? providers.stream().map(p -> p.id().equals(provider.id()) ? provider : p)
            : Stream.concat(providers.stream(), Stream.of(provider));
    return new Settings(changed.toList(), matrix, budgets, presets, retention);
  }

  /** The same without a provider and what the matrix and the budgets say of it. */
  public Settings without(String provider) {
    SortedMap<String, FeatureSetup> rows = new TreeMap<>(matrix);
    rows.replaceAll((feature, row) -> row.without(provider));
    return new Settings(
        providers.stream().filter(p -> !p.id().equals(provider)).toList(),
        rows,
        budgets.stream().filter(b -> !provider.equals(b.provider())).toList(),
        presets,
        retention);
  }

  /** The same with a row of the matrix. */
  public Settings with(String feature, FeatureSetup row) {
    return with(Map.of(feature, row));
  }

  /** The same with rows of the matrix. */
  public Settings with(Map<String, FeatureSetup> changed) {
    SortedMap<String, FeatureSetup> rows = new TreeMap<>(matrix);
    rows.putAll(changed);
    return new Settings(providers, rows, budgets, presets, retention);
  }

  /** The same with other budgets. */
  public Settings withBudgets(List<Budget> changed) {
    return new Settings(providers, matrix, changed, presets, retention);
  }

  /** The same with another retention. */
  public Settings with(Retention changed) {
    return new Settings(providers, matrix, budgets, presets, changed);
  }

  /** The same with a preset in the place of the one of that name, or after the others. */
  public Settings with(PresetSetup preset) {
    List<PresetSetup> changed = new ArrayList<>(presets);
    changed.replaceAll(known -> known.name().equals(preset.name()) ? preset : known);
    if (!changed.contains(preset)) {
      changed.add(preset);
    }
    return new Settings(providers, matrix, budgets, changed, retention);
  }

  /** The same without a preset of the administrators' own. */
  public Settings withoutPreset(String name) {
    return new Settings(
        providers,
        matrix,
        budgets,
        presets.stream().filter(preset -> !preset.name().equals(name)).toList(),
        retention);
  }

  /** The policy the router reads. */
  public RoutingPolicy policy() {
    Map<String, FeaturePolicy> rows = new HashMap<>();
    matrix.forEach((feature, row) -> rows.put(feature, row.policy()));
    return new RoutingPolicy(rows);
  }
}
