package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import java.util.List;

/** Reads a deck the way a careful colleague would before it is shown. */
public final class DeckReview {
  private DeckReview() {}

  /**
   * What there is to mend, by slide.
   *
   * @param look what the deck's texts look like
   */
  public static List<DeckFinding> of(DeckOutline deck, DeckLook look) {
    Findings findings = new Findings();
    TitleRules.check(deck, findings);
    LeftoverRules.check(deck, findings);
    WordingRules.check(deck, look, findings);
    LookRules.check(deck, look, findings);
    ObjectRules.check(deck, look, findings);
    SeenRules.check(deck, findings);
    return findings.sorted();
  }
}
