package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.ooxml.pptx.CorpusDecks;
import dev.deckhand.ooxml.pptx.SensibleDeckPlan;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Real decks in a fake PowerPoint: a plan for each, carried out and taken back. */
@QuarkusTest
class PowerPointDecksTest extends BrowserTest {
  private static final SensibleDeckPlan[] PLANS = SensibleDeckPlan.values();

  @Test
  void everyDeckBecomesWhatTheServiceMadeAndBack() {
    List<CorpusDecks.Deck> decks =
        CorpusDecks.all().filter(deck -> !deck.outline().slides().isEmpty()).toList();
    LivePowerPoint live =
        LivePowerPoint.open(browser(), address, token, "desktop", open(decks.getFirst()));
    SoftAssertions softly = new SoftAssertions();
    int compared = 0;
    for (int i = 0; i < decks.size(); i++) {
      compared += check(softly, live, decks.get(i), PLANS[i % PLANS.length]) ? 1 : 0;
    }
    softly.assertAll();
    assertThat(compared).isGreaterThan(decks.size() / 2);
    assertThat(browser().complaints()).isEmpty();
  }

  private static boolean check(
      SoftAssertions softly, LivePowerPoint live, CorpusDecks.Deck deck, SensibleDeckPlan kind) {
    live.open(open(deck));
    PowerPointParity parity = new PowerPointParity(softly, live, deck.name() + " " + kind);
    JsonNode plan = AppliedDeck.read(kind.json(deck.outline()));
    JsonNode rest = PowerPointParity.without(plan, parity.refused(plan));
    byte[] before = deck.file().content();
    Optional<AppliedDeck> applied = AppliedDeck.of(deck.name(), before, rest);
    applied.ifPresent(
        there -> {
          parity.forward(there);
          parity.back(there, before);
        });
    return applied.isPresent();
  }

  private static FakePresentation open(CorpusDecks.Deck deck) {
    return new FakePresentation(deck.file().content(), FakeFaults.NONE);
  }
}
