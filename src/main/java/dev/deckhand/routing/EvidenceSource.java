package dev.deckhand.routing;

import java.util.List;
import java.util.Map;

/** What is known of models. */
@FunctionalInterface
public interface EvidenceSource {
  /** By {@code provider/model}, for every harness version, latest first. */
  Map<String, List<Evidence>> of(String feature);
}
