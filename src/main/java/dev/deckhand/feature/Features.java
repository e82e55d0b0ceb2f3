package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Optional;

/** The catalogue. A feature that is not listed here does not exist. */
public final class Features {
  private final List<Feature> all;

  /** The features Deckhand comes with. */
  public Features() {
    this(
        List.of(
            new ExcelAsk(),
            new ExcelExplain(),
            new ExcelFormula(),
            new ExcelEdit(),
            new PowerPointAsk(),
            new PowerPointSummarize(),
            new PowerPointEdit(),
            new PowerPointReview()));
  }

  public Features(List<Feature> features) {
    this.all = List.copyOf(features);
  }

  public List<Feature> all() {
    return all;
  }

  public Optional<Feature> find(String id) {
    return all.stream().filter(feature -> feature.id().equals(id)).findFirst();
  }

  /** The features for one application, in the catalogue's order. */
  public List<Feature> of(Host host) {
    return all.stream().filter(feature -> feature.host() == host).toList();
  }
}
