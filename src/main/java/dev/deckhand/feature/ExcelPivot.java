package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.pivot}. */
final class ExcelPivot implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.pivot",
        Host.EXCEL,
        "Pivot",
        "Builds a native pivot table on a new worksheet; its totals tie to the source.",
        "Pivot of revenue by region and product",
        Set.of("addSheet", "addPivot"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of("\\bpivot|\\bcross-?tab");
  }
}
