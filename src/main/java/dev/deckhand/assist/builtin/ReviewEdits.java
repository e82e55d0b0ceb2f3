package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.deck.DeckFinding;
import dev.deckhand.document.DeckOutline;
import java.util.List;

/** {@code powerpoint.review}: what a review found, and the plan that mends what it safely can. */
public final class ReviewEdits {
  private ReviewEdits() {}

  /**
   * The review an instruction asks for.
   *
   * @param findings what a review of the whole deck found
   */
  public static Draft of(DeckOutline deck, List<DeckFinding> findings, String instruction) {
    List<DeckFinding> asked = ReviewScope.of(instruction).of(findings);
    ReviewFixes fixes = ReviewFixes.of(deck, asked);
    String text = ReviewText.of(deck, asked, fixes);
    return fixes
        .plan()
        .<Draft>map(plan -> new Draft.Made(plan, text, List.<Quote>of()))
        .orElseGet(() -> Draft.said(text));
  }
}
