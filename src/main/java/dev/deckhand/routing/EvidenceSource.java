package dev.deckhand.routing;

import java.util.List;
import java.util.Map;

/** What is known of models. */
@FunctionalInterface
public interface EvidenceSource {
  /** Nothing is known. */
  EvidenceSource NONE = feature -> Map.of();

  /** By {@code provider/model}, for every harness version, latest first. */
  Map<String, List<Evidence>> of(String feature);
}
