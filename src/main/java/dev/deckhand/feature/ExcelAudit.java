package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.audit}. */
final class ExcelAudit implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.audit",
        Host.EXCEL,
        "Audit",
        "Ranks the likely faults of a model, each with its cell and, where safe, a fix.",
        "Check this model for errors before I send it",
        Set.of("fillFormula", "writeCells", "deleteName"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        Cues.POLITE
            + "(?:audit|check|review|inspect|prüfe?|überprüfe?|kontrolliere?)\\b(?!.*\\b(?:if|ob)\\b)",
        "\\b(?:find|are there|gibt es|finde|suche)\\b.*\\b(?:errors?|mistakes?|faults?|fehler)\\b",
        "\\bwhat(?:'s| is) wrong with (?:this|the|my) (?:model|workbook|sheet|file)\\b");
  }
}
