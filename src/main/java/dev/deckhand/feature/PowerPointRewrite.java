package dev.deckhand.feature;

import static dev.deckhand.feature.Cues.POLITE;

import dev.deckhand.document.Host;
import dev.deckhand.guard.NumbersGuard;
import dev.deckhand.guard.ResultGuard;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code powerpoint.rewrite}. */
final class PowerPointRewrite implements Feature {
  @Override
  public FeatureCard card() {
    return FeatureCard.plan(
        "powerpoint.rewrite",
        Host.POWERPOINT,
        "Rewrite",
        "Words texts better: titles as takeaways, shorter, as bullets; numbers and layout stay.",
        "Rewrite titles as takeaways",
        Set.of("setText", "writeTableCells"));
  }

  @Override
  public List<ResultGuard> guards() {
    return List.of(new NumbersGuard());
  }

  @Override
  public List<Pattern> cues() {
    return Cues.of(
        POLITE
            + "(?:rewrite|rephrase|reword|shorten|condense|tighten|simplify|"
            + "formuliere?|kürze?|vereinfache?|reescribe|reformula|acorta)\\b",
        "\\b(?:as|into|to|als|como) (?:takeaways?|action titles|kernaussagen|conclusiones)\\b",
        POLITE
            + "(?:make|mach|haz)\\b.*\\b(?:shorter|crisper|more concise|kürzer|knapper|más cort)",
        POLITE
            + "(?:turn|make|split|convert|mach|convierte)\\b.*"
            + "\\b(?:bullets?|bullet points|stichpunkte|aufzählung|viñetas)\\s*$",
        Cues.POLITE
            + "(?:tidy|polish|glätte)\\b.*\\b(?:wording|texts?|titles?|bullets?|slides?|wortlaut|folien?)\\b",
        "\\b(?:no shouting|file version|all caps)\\b",
        "\\b(?:sentence|title) case\\b|\\bcapitali[sz](?:e|ation)\\b",
        "\\bonly (?:the )?wording\\b|\\bnur (?:den|die) (?:wortlaut|formulierung)");
  }
}
