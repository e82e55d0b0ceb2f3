package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.analyze}. */
final class ExcelAnalyze implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.analyze",
        Host.EXCEL,
        "Analyze",
        "Findings with the cells they rest on, and native charts with live formulas on a new worksheet.",
        "Analyse this table and show me what stands out",
        Set.of(
            "addSheet", "writeCells", "fillFormula", "formatCells", "setColumnWidth", "addChart"));
  }

  @Override
  public boolean claimsFigures() {
    return true;
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        Cues.POLITE + "(?:analy[sz]e|analysiere|explore|summari[sz]e|sum up|profile)\\b",
        "\\b(?:what stands out|key findings|insights?|auffälligkeiten|outliers|ausreißer)\\b",
        "\\bfasse?\\b.*\\bzusammen\\b|\\bzusammenfassung\\b|\\bsummary of (?:this|the) (?:workbook|file|mappe)");
  }
}
