package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.chart}. */
final class ExcelChart implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.chart",
        Host.EXCEL,
        "Chart",
        "Draws a native chart of a table, with the right ranges, where it covers nothing.",
        "Chart revenue by region",
        Set.of(
            "addSheet", "writeCells", "fillFormula", "formatCells", "setColumnWidth", "addChart"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        Cues.POLITE + "(?:chart|plot|graph|draw|zeichne)\\b",
        "^(?!.*\\?\\s*$)\\s*(?:an?\\s+|ein\\s+)?(?:\\w+\\s+)?(?:\\w*chart|graph|\\w*diagramm)\\b",
        "\\b(?:as|als|in)"
            + " (?:an?|einem?|eine[mnr]?)?\\s*(?:\\w+\\s+)?(?:\\w*chart|\\w*diagramm)\\s*[.!]?$",
        Cues.POLITE
            + "(?:add|create|make|insert|build|show|give|erstelle|füge|zeige?|mach)\\b.*\\b(?:\\w*chart|graph|\\w*diagramm)\\b");
  }
}
