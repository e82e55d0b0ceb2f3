package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver for PowerPoint where somebody else edits, or something fails in the middle. */
@QuarkusTest
class PowerPointConflictsTest extends PowerPointTest {
  @Test
  void whateverFailsThePresentationIsAsItWas() {
    AppliedDeck deck =
        applied(
            BULLETS,
            COVER,
            "{'id': '4', 'op': 'moveSlide', 'slide': '1', 'after': '5'}",
            "{'id': '5', 'op': 'placeShape', 'slide': '1', 'shape': '#2', 'at': {'x': 10, 'y': 10, 'width': 300, 'height': 90}}",
            "{'id': '6', 'op': 'deleteSlide', 'slide': '4'}");
    for (String member :
        List.of(
            "Presentation.insertSlidesFromBase64", "Slide.moveTo", "Slide.delete", "Shape.top")) {
      LivePowerPoint live = live();
      live.breakOnceAt(member);

      JsonNode problem = live.run("host.apply(change)", deck.change()).path("problem");

      assertThat(problem.path("restored").asBoolean()).as(member).isTrue();
      assertThat(problem.path("detail").asText()).as(member).contains("as it was before");
      same(live, REVIEW);
    }
  }

  @Test
  void whatCannotBeRestoredIsNamed() {
    LivePowerPoint live = live();
    live.breakAt("Slide.delete");
    AppliedDeck deck = applied(BULLETS);

    JsonNode problem = live.run("host.apply(change)", deck.change()).path("problem");

    assertThat(problem.path("restored").asBoolean()).isFalse();
    assertThat(problem.path("places")).hasToString("[\"slide 2\"]");
  }

  @Test
  void stoppingInTheMiddleLeavesNothing() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, COVER);

    JsonNode problem =
        live.run(
                """
                (() => {
                  const stop = new AbortController();
                  return host.apply(change, { signal: stop.signal, onProgress: (share) => share > 0 && stop.abort() });
                })()""",
                deck.change())
            .path("problem");

    assertThat(problem.path("code").asText()).isEqualTo("cancelled");
    same(live, REVIEW);
  }

  @Test
  void whatChangedSinceThePreviewIsAConflict() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, TITLE);
    live.run("host.read()");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":3,\"shape\":\"#2\",\"paragraphs\":[{\"text\":\"Mine\"}]}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"placeShape\",\"slide\":2,\"shape\":\"#2\",\"at\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4}}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"setNotes\",\"slide\":1,\"text\":\"Not concerned\"}");

    assertThat(live.run("host.check(change)", deck.change()))
        .extracting(conflict -> conflict.path("anchor").asText(), c -> c.path("found").asText())
        .containsExactly(tuple("slide 2 #2", "at 1, 2, 3 × 4 pt"), tuple("slide 3 #2", "Mine"));
  }

  @Test
  void whatOfficeDoesNotTellIsComparedInTheFile() {
    LivePowerPoint live = live();
    AppliedDeck deck =
        applied(
            BULLETS,
            "{'id': '7', 'op': 'deleteSlide', 'slide': '4'}",
            "{'id': '8', 'op': 'formatText', 'slide': '3', 'shape': '#3', 'format': {'bold': true}}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"setNotes\",\"slide\":2,\"text\":\"Mention me\"}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"updateChart\",\"slide\":4,\"shape\":\"#2\",\"categories\":[\"North\",\"South\"],\"series\":[{\"name\":\"Sales\",\"values\":[120,81]}]}");
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":3,\"shape\":\"#5\",\"paragraphs\":[{\"text\":\"South inside\"}]}");

    assertThat(live.run("host.check(change)", deck.change()))
        .extracting(conflict -> conflict.path("anchor").asText(), c -> c.path("found").asText())
        .containsExactlyInAnyOrder(
            tuple("slide 2 notes", "Mention me"),
            tuple("slide 3", "South inside"),
            tuple("slide 4 chart", "81"));
  }

  @Test
  void slidesThatMovedOrWentAreConflicts() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS);
    live.run("host.read()");
    live.deck().edit("{\"id\":\"1\",\"op\":\"moveSlide\",\"slide\":5,\"after\":0}");
    live.deck().edit("{\"id\":\"1\",\"op\":\"deleteSlide\",\"slide\":3}");

    assertThat(live.run("host.check(change)", deck.change()).toString())
        .contains("\"anchor\":\"slide 2\"", "deleted", "\"anchor\":\"slide 5\"");
    assertThat(live.run("host.apply(change)", deck.change()).at("/problem/code").asText())
        .isEqualTo("slides-changed");
  }

  @Test
  void takingBackLeavesLaterEditsAlone() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, TITLE);
    live.run("host.apply(change)", deck.change());
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"setText\",\"slide\":2,\"shape\":\"#2\",\"paragraphs\":[{\"text\":\"Later\"}]}");

    assertThat(live.run("host.checkBack(change)", deck.change()))
        .hasSize(1)
        .allSatisfy(
            conflict -> assertThat(conflict.path("anchor").asText()).isEqualTo("slide 2 #2"));
    JsonNode result = live.run("host.takeBack(change, { except: ['slide 2 #2'] })", deck.change());

    assertThat(result.path("notes").toString()).contains("Slide 2 was changed since");
    assertThat(titles(live)).containsExactly("Quarterly review", "Later", "Regions", null, null);
  }

  @Test
  void afterAReloadSlidesAreFoundByTheirTags() {
    LivePowerPoint live = live();
    AppliedDeck deck = applied(BULLETS, COVER);
    live.run("host.apply(change)", deck.change());
    live.reload();
    live.deck()
        .edit(
            "{\"id\":\"1\",\"op\":\"addSlide\",\"after\":0,\"layout\":\"Title Only\",\"placeholders\":{\"title\":\"New\"}}");

    assertThat(live.run("host.checkBack(change)", deck.change())).isEmpty();
    live.run("host.takeBack(change)", deck.change());

    assertThat(titles(live))
        .containsExactly("New", "Quarterly review", "Sales", "Regions", null, null);
    assertThat(live.deck().outline().slides().get(2).shapes().get(1).text())
        .startsWith("North grew");
  }
}
