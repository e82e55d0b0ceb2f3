package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.ADD_VERBS;
import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.formula}. */
final class ExcelFormula implements Feature {
  private static final String COLUMNS =
      "\\b(?:column|formula|totals?|total row|sum row|margin|spalte|summenzeile|summe|formel|"
          + "columna|fórmula|colonne)\\b";

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

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + ADD_VERBS
            + "(?!.*\\bbold\\b)(?!\\s+(?:\\d+|two|three|zwei|drei|dos|tres|an?\\s+(?:new|empty|blank))\\s+(?:\\w+\\s+)?(?:rows?|zeilen?|filas?)\\b).*"
            + COLUMNS,
        "^(?!.*\\?\\s*$).*\\b(?:by|per|je|nach|por)\\b.*\\bin [a-z]{1,3}\\d+:[a-z]{1,3}\\d+",
        "^(?!.*\\?\\s*$).*\\b(?:as an? (?:new )?column|in a new column|als neue spalte|in (?:eine"
            + " |einer )?neuen? spalte)\\b",
        "^(?!.*\\?\\s*$)"
            + POLITE
            + "(?:running total|cumulative|kumuliert\\w*|rank|[vx]lookup|sverweis)\\b",
        POLITE + "(?:flag|if|wenn)\\b.*\\d",
        "^\\s*=",
        POLITE + "(?:write|give me|make|schreibe?)\\b.*\\b(?:formula|formel)\\b");
  }
}
