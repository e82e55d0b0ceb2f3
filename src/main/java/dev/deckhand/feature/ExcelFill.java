package dev.deckhand.feature;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code excel.fill}. */
final class ExcelFill implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "excel.fill",
        Host.EXCEL,
        "Fill",
        "Classifies rows or extracts something from each, into a new column beside the data.",
        "Classify the comments in column C: bug/price/praise",
        Set.of("writeCells", "formatCells"));
  }

  @Override
  public boolean byRows() {
    return true;
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        Cues.POLITE + "(?:classify|categori[sz]e|klassifiziere|kategorisiere|label|tag)\\b",
        "\\b(?:extract|extrahiere)\\b",
        Cues.POLITE + "(?:translate|übersetze|traduce)\\b");
  }
}
