package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of the driver for PowerPoint share. */
abstract class PowerPointTest extends BrowserTest {
  static final byte[] REVIEW = DeckFixture.review().content();

  @AfterEach
  void nothingIsComplainedAbout() {
    assertThat(browser().complaints()).isEmpty();
  }

  final LivePowerPoint live(String profile, FakeFaults faults) {
    return LivePowerPoint.open(
        browser(), address, token, profile, new FakePresentation(REVIEW, faults));
  }

  final LivePowerPoint live() {
    return live("web", FakeFaults.NONE);
  }

  static AppliedDeck applied(String... operations) {
    String plan = "{'operations': [%s]}".formatted(String.join(",", operations));
    return AppliedDeck.of(REVIEW, AppliedDeck.read(plan.replace('\'', '"')));
  }

  static final String BULLETS =
      "{'id': '1', 'op': 'setText', 'slide': '2', 'shape': '#3', 'paragraphs': [{'text': 'One'}, {'text': 'Two', 'level': 1}]}";
  static final String TITLE =
      "{'id': '2', 'op': 'setText', 'slide': '3', 'shape': 'Title 1', 'paragraphs': [{'text': 'Areas'}]}";
  static final String COVER =
      "{'id': '3', 'op': 'addSlide', 'after': '0', 'layout': 'Title Slide', 'placeholders': {'ctrTitle': [{'text': 'Cover'}]}}";

  static void same(LivePowerPoint live, byte[] wanted) {
    DeckFacts expected = DeckFacts.of(wanted);
    assertThat(DeckFacts.of(live.deck().content()).lines(expected)).isEqualTo(expected.lines());
  }

  static List<String> titles(LivePowerPoint live) {
    return live.deck().outline().slides().stream().map(DeckOutline.Slide::title).toList();
  }

  static long links(LivePowerPoint live) {
    return live.deck().outline().slides().stream()
        .flatMap(slide -> slide.shapes().stream())
        .mapToLong(shape -> shape.links().size())
        .sum();
  }
}
