package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code deck-from-workbook}. */
final class DeckFromWorkbook implements Feature {
  private static final String WORKBOOK =
      "\\b(?:from|with|of|aus|mit|von|de|desde|con)\\b.*\\b(?:workbook|spreadsheet|excel(?: file)?|"
          + "arbeitsmappe|exceldatei|libro|hoja de cálculo|\\w+\\.xls[xm])\\b";

  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "deck-from-workbook",
        Host.POWERPOINT,
        "Deck from workbook",
        "Makes slides with native charts and tables of a workbook; every figure names its range.",
        "10 slide deck on our Q3 results from this workbook",
        Set.of(
            "addSlide",
            "addTable",
            "addChart",
            "setNotes",
            "deleteSlide",
            "writeTableCells",
            "updateChart"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + "(?:(?:create|build|draft|generate|prepare|make|turn|erstelle|baue?|mach|crea|haz|hazme)"
            + "\\b|(?:an? |eine )?\\d{1,3}[- ]?(?:slides?|folien|diapositivas)\\b).*"
            + WORKBOOK,
        POLITE + "(?:update|refresh|aktualisiere?|actualiza)\\b.*" + WORKBOOK,
        "\\bturn\\b.*\\b(?:workbook|spreadsheet)\\b.*\\binto\\b.*\\b(?:deck|slides|presentation)\\b");
  }
}
