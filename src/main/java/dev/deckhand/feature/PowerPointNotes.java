package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code powerpoint.notes}. */
final class PowerPointNotes implements Feature {
  private static final String VERBS =
      "(?:add|write|draft|create|generate|make|prepare|give me|replace|rewrite|need|"
          + "füge|schreibe?|erstelle|ergänze|ersetze|mach|agrega|añade|escribe|crea|haz|hazme)\\b";

  /** A slide whose notes are dictated word for word is an edit. */
  private static final String NO_DICTATION =
      "(?!.*\\b(?:slide|folie|diapositiva)\\s+\\d+\\s*:)(?!.*\\b(?:notes|notizen|notas)\\s*:)";

  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.notes",
        Host.POWERPOINT,
        "Speaker notes",
        "Writes speaker notes from what each slide says, within a length; notes that are there stay.",
        "Add speaker notes, 1 min each",
        Set.of("setNotes"));
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + NO_DICTATION
            + VERBS
            + ".*\\b(?:speaker notes|speaking notes|talking points|notes|"
            + "sprechernotizen|vortragsnotizen|notizen|notas(?: del orador)?)\\b",
        "^\\s*(?:speaker notes|talking points|sprechernotizen|notas del orador)\\b");
  }
}
