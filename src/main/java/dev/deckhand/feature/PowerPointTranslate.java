package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import dev.deckhand.guard.NumbersGuard;
import dev.deckhand.guard.ResultGuard;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code powerpoint.translate}. */
final class PowerPointTranslate implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.translate",
        Host.POWERPOINT,
        "Translate",
        "Translates slides and notes; numbers, names, formats and layout stay.",
        "Translate this deck into German",
        Set.of("setText", "setNotes", "writeTableCells", "replaceText", "setAltText"));
  }

  @Override
  public List<ResultGuard> guards() {
    return List.of(new NumbersGuard());
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE + "(?:translate|übersetze?|traduce|traduzca|traduis)\\b",
        "^\\s*(?:translation|übersetzung|traducción)\\b",
        "\\binto (?:english|german|spanish|french|italian)\\s*$");
  }
}
