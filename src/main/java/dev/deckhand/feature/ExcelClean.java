package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.clean}. */
final class ExcelClean implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.clean",
        Host.EXCEL,
        "Clean",
        "Cleans a table: spaces, spellings, numbers and dates stored as text, names, duplicates.",
        "Remove duplicates but keep the newest one per customer",
        Set.of(
            "writeCells",
            "fillFormula",
            "formatCells",
            "sortRange",
            "removeDuplicates",
            "deleteRows"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        "^(?!.*\\?\\s*$).*\\b(?:remove|delete|drop|entferne|lösche|elimina)\\b.*"
            + "(?:duplicat|doppelte|dublette|duplikat|\\b(?:blank|empty|leere?n?)\\s+(?:rows|zeilen)"
            + "|leerzeilen|leerzeichen|\\bspaces\\b)",
        Cues.POLITE
            + "(?:clean|trim|dedup|deduplicate|normali[sz]e|standardi[sz]e|unify|harmoni[sz]e|"
            + "bereinige|vereinheitliche|säubere)\\b",
        Cues.POLITE
            + "(?:lower-?case|upper-?case|capitali[sz]e)\\b|"
            + Cues.POLITE
            + "(?:fix|correct|change|korrigiere)\\b.*\\b(?:capitali[sz]ation|upper ?case|lower"
            + " ?case|spelling|schreibweise|groß- und kleinschreibung)",
        "\\b(?:turn|convert|wandle)\\b.*\\b(?:dates|datum|datumswerte|numbers|zahlen)\\b",
        "\\b(?:split|teile|trenne)\\b.*name");
  }
}
