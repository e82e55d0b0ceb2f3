package dev.deckhand.routing;

import java.util.Map;

/**
 * The administrator's feature x provider matrix.
 *
 * @param features by feature id; of features that are missing nothing is asked
 */
public record RoutingPolicy(Map<String, FeaturePolicy> features) {
  /** Every provider may serve every feature. */
  public static final RoutingPolicy OPEN = new RoutingPolicy(Map.of());

  public RoutingPolicy {
    features = Map.copyOf(features);
  }

  public FeaturePolicy of(String feature) {
    return features.getOrDefault(feature, FeaturePolicy.OPEN);
  }

  /** Where the policy comes from, asked anew for each choice. */
  @FunctionalInterface
  public interface Source {
    RoutingPolicy policy();
  }
}
