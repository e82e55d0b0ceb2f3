package dev.deckhand.assist;

import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.Residency;
import dev.deckhand.model.TokenPrices;
import dev.deckhand.routing.FeaturePolicy;
import dev.deckhand.routing.MatrixCell;
import dev.deckhand.routing.RoutingPolicy;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Six providers with two models each, and an administrator who changes her mind all the time. */
final class ChangingSettings {
  static final int PROVIDERS = 6;
  private static final List<String> MODELS = List.of("a", "b");
  private static final List<Set<String>> REGIONS =
      List.of(Set.of(), Set.of(), Set.of("eu"), Set.of("us"), Set.of("eu", "us"));
  private static final List<Set<String>> LABELS = List.of(Set.of(), Set.of(), Set.of("internal"));

  private final Random random;
  private final IntFunction<URI> address;
  private final Map<String, ModelState> states = new LinkedHashMap<>();
  private final Map<String, Residency> residencies = new HashMap<>();
  private final Map<String, FeaturePolicy> rows = new HashMap<>();
  private @Nullable String removed;

  /**
   * @param address of the provider of that number
   */
  ChangingSettings(Random random, IntFunction<URI> address) {
    this.random = random;
    this.address = address;
    for (int provider = 0; provider < PROVIDERS; provider++) {
      for (String model : MODELS) {
        states.put("p" + provider + "/" + model, ModelState.ENABLED);
        residencies.put("p" + provider + "/" + model, residency());
      }
    }
  }

  List<String> refs() {
    return List.copyOf(states.keySet());
  }

  /** One change of any kind. */
  void change() {
    String ref = refs().get(random.nextInt(states.size()));
    switch (random.nextInt(5)) {
      case 0 -> states.put(ref, pick(List.of(ModelState.values())));
      case 1 -> states.put(ref, ModelState.ENABLED);
      case 2 -> residencies.put(ref, residency());
      case 3 -> rows.put(pick(RoutedWorld.FEATURES), row());
      default -> removed = random.nextBoolean() ? null : "p" + random.nextInt(PROVIDERS);
    }
  }

  /** One change that forbids just this. */
  void forbid(String ref, String feature) {
    String provider = ref.substring(0, ref.indexOf('/'));
    switch (random.nextInt(3)) {
      case 0 -> states.put(ref, ModelState.OFF);
      case 1 -> removed = provider;
      default ->
          rows.put(
              feature,
              new FeaturePolicy(
                  0, Set.of(), Set.of(), List.of(new MatrixCell(provider, false, null, null))));
    }
  }

  private Residency residency() {
    return new Residency(
        random.nextInt(4) == 0 ? null : random.nextBoolean() ? "eu" : "us",
        random.nextBoolean() ? "internal" : "public");
  }

  private FeaturePolicy row() {
    List<MatrixCell> cells = new ArrayList<>();
    for (int provider = 0; provider < PROVIDERS; provider++) {
      if (random.nextBoolean()) {
        Integer order = random.nextBoolean() ? 1 + random.nextInt(9) : null;
        String pin = random.nextInt(6) == 0 ? pick(MODELS) : null;
        cells.add(new MatrixCell("p" + provider, random.nextInt(4) > 0, order, pin));
      }
    }
    double floor = random.nextInt(4) == 0 ? 0.6 : 0;
    return new FeaturePolicy(floor, pick(REGIONS), pick(LABELS), cells);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  List<ProviderSettings> providers() {
    List<ProviderSettings> providers = new ArrayList<>();
    for (int provider = 0; provider < PROVIDERS; provider++) {
      String id = "p" + provider;
      if (!id.equals(removed)) {
        providers.add(
            new ProviderSettings(
                id,
                ProviderKind.OPENAI_COMPATIBLE,
                address.apply(provider),
                new ApiKey("sk-" + id),
                MODELS.stream().map(model -> model(id, model)).toList()));
      }
    }
    return providers;
  }

  private ModelSettings model(String provider, String id) {
    String ref = provider + "/" + id;
    BigDecimal price = new BigDecimal(id.equals("a") ? "3" : "1");
    return new ModelSettings(
        id,
        id,
        8000,
        1000,
        new TokenPrices(price, price, price),
        id.equals("a") ? Set.of(ModelCapability.STREAMING) : Set.of(),
        residencies.getOrDefault(ref, Residency.UNKNOWN),
        states.getOrDefault(ref, ModelState.OFF));
  }

  RoutingPolicy policy() {
    return new RoutingPolicy(rows);
  }

  /**
   * What stands against asking, put together from what was changed; empty when nothing does.
   *
   * @param begun whether the turn has asked the model before
   */
  List<String> against(String ref, String feature, boolean begun) {
    List<String> against = new ArrayList<>();
    String provider = ref.substring(0, ref.indexOf('/'));
    ModelState state = states.getOrDefault(ref, ModelState.OFF);
    FeaturePolicy row = rows.getOrDefault(feature, FeaturePolicy.OPEN);
    Residency residency = residencies.getOrDefault(ref, Residency.UNKNOWN);
    if (provider.equals(removed)) {
      against.add("removed");
    }
    if (state == ModelState.OFF || (state == ModelState.DRAINING && !begun)) {
      against.add(state.name());
    }
    if (row.cells().stream().anyMatch(cell -> cell.provider().equals(provider) && !cell.on())) {
      against.add("off in the matrix");
    }
    if (!row.regions().isEmpty() && !row.regions().contains(residency.region() + "")) {
      against.add("region " + residency.region());
    }
    if (!row.dataLabels().isEmpty() && !row.dataLabels().contains(residency.dataLabel() + "")) {
      against.add("label " + residency.dataLabel());
    }
    return against;
  }
}
