package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue. A feature that is not listed here does not exist. For each application the list
 * goes from the most general feature, which changes nothing, to the most particular.
 */
public final class Features {
  private final List<Feature> all;

  /** The features Deckhand comes with. */
  public Features() {
    this(
        List.of(
            new ExcelAsk(),
            new ExcelEdit(),
            new ExcelFormula(),
            new ExcelClean(),
            new ExcelFormat(),
            new ExcelChart(),
            new ExcelPivot(),
            new ExcelFill(),
            new ExcelAnalyze(),
            new ExcelAudit(),
            new ExcelRepair(),
            new ExcelExplain(),
            new PowerPointAsk(),
            new PowerPointSummarize(),
            new PowerPointEdit(),
            new PowerPointReview(),
            new PowerPointCreate(),
            new PowerPointNotes(),
            new PowerPointRewrite(),
            new PowerPointTranslate(),
            new DeckFromWorkbook()));
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

  /**
   * The feature an instruction most likely means, for users who left it to {@code auto}: the most
   * particular one that knows the wording, or else the first, which only answers.
   */
  public Feature guess(Host host, String instruction) {
    String text = instruction.strip().toLowerCase(Locale.ROOT);
    List<Feature> known = of(host);
    return known.reversed().stream()
        .filter(feature -> feature.cues().stream().anyMatch(cue -> cue.matcher(text).find()))
        .findFirst()
        .orElse(known.getFirst());
  }
}
