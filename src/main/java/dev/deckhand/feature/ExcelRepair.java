package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.repair}. */
final class ExcelRepair implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.repair",
        Host.EXCEL,
        "Repair",
        "Finds errors, inconsistent formulas and sums that miss something, and mends what is safe.",
        "Fix the #REF! errors",
        Set.of("fillFormula", "writeCells"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        Cues.POLITE
            + "(?:fix|repair|mend|repariere|behebe|korrigiere|correct)\\b(?!.*\\b(?:capitali|spelling|schreibweise|upper|lower|spaces|leerzeichen))",
        "\\b(?:fix|repair|mend|remove|get rid"
            + " of|behebe?|repariere?)\\b.*#(?:ref|div|name|value|n/a|num)");
  }
}
