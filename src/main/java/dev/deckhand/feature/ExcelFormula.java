package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.Set;

/** {@code excel.formula}. */
final class ExcelFormula implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.formula",
        Host.EXCEL,
        "Formula",
        "Writes formulas: a new column computed from others, or totals.",
        "Add a Margin column: Revenue minus Cost",
        Set.of("writeCells", "fillFormula", "formatCells"));
  }
}
