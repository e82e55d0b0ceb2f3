package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.DeckOutline;
import java.util.List;

/** A review in words. */
public final class ReviewText {
  /** Findings that are told; the others are counted. */
  static final int MOST = 60;

  private ReviewText() {}

  /** One line a finding, by slide; what the plan mends is marked. */
  public static String of(DeckOutline deck, List<DeckFinding> findings, ReviewFixes fixes) {
    StringBuilder text = new StringBuilder();
    if (findings.isEmpty()) {
      return "Nothing to mend was found on %d slides.".formatted(deck.slides().size());
    }
    long mended = findings.stream().filter(f -> fixes.operation(f) != null).count();
    long errors = count(findings, DeckFinding.Severity.ERROR);
    long warnings = count(findings, DeckFinding.Severity.WARNING);
    String plan = mended == 0 ? "" : " The plan mends %d of them.".formatted(mended);
    text.append(
        "%d finding%s: %d errors, %d warnings, %d hints.%s\n\n"
            .formatted(
                findings.size(),
                findings.size() == 1 ? "" : "s",
                errors,
                warnings,
                findings.size() - errors - warnings,
                plan));
    for (DeckFinding finding : findings.stream().limit(MOST).toList()) {
      text.append("- ").append(Markdown.text(finding.message()));
      if (fixes.operation(finding) != null) {
        text.append(" *(operation ").append(fixes.operation(finding)).append(")*");
      }
      text.append('\n');
    }
    if (findings.size() > MOST) {
      text.append("- … and %d more\n".formatted(findings.size() - MOST));
    }
    return text.toString().strip();
  }

  private static long count(List<DeckFinding> findings, DeckFinding.Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
