package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.SlideFit;
import java.util.List;

/** Reads a deck the way a careful colleague would before it is shown. */
public final class DeckReview {
  private DeckReview() {}

  /**
   * What there is to mend, by slide.
   *
   * @param look what the deck's texts look like
   * @param fits how its slides fit
   */
  public static List<DeckFinding> of(DeckOutline deck, DeckLook look, List<SlideFit> fits) {
    Findings findings = new Findings();
    TitleRules.check(deck, findings);
    LeftoverRules.check(deck, findings);
    WordingRules.check(deck, look, findings);
    LookRules.check(deck, look, findings);
    ObjectRules.check(deck, look, findings);
    SeenRules.check(deck, findings);
    FitRules.check(deck, fits, findings);
    return findings.sorted();
  }
}
