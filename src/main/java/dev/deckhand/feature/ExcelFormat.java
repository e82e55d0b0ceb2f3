package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.format}. */
final class ExcelFormat implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.format",
        Host.EXCEL,
        "Format",
        "Number formats, tables, frozen headers, widths, drop-downs and colours by rule.",
        "Colour negative margins red, don't touch anything else",
        Set.of(
            "formatCells",
            "createTable",
            "freezePanes",
            "setColumnWidth",
            "addConditionalFormat",
            "setValidation"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        "^(?!.*\\?\\s*$)"
            + Cues.POLITE
            + "(?:format|formatiere|colou?r|highlight|shade|markiere|färbe|marca|resalta|colorea|freeze|fixiere|bold)\\b(?!\\s+of\\b)",
        Cues.POLITE + "(?:turn|make|mach|wandle)\\b.*\\b(?:table|tabelle|bold|fett)\\b",
        "\\b(?:markiere|highlight|colou?r)\\b.*(?:%|\\babweichung|\\bnegativ)",
        "\\b(?:drop-?down|only (?:choose|pick)|auswahlliste|data validation|conditional format|bedingte formatierung|column widths?|spaltenbreite)");
  }
}
