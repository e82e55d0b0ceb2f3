package dev.deckhand.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** Compares what the page does to an open deck with what the service makes of it. */
final class PowerPointParity {
  private final SoftAssertions softly;
  private final LivePowerPoint live;
  private final String name;

  PowerPointParity(SoftAssertions softly, LivePowerPoint live, String name) {
    this.softly = softly;
    this.live = live;
    this.name = name;
  }

  /** The operations PowerPoint gives add-ins no means for. */
  Set<String> refused(JsonNode plan) {
    Set<String> refused = new TreeSet<>();
    live.run("host.refusals(change.plan)", Map.of("plan", plan))
        .forEach(refusal -> refused.add(refusal.path("operation").asText()));
    return refused;
  }

  static JsonNode without(JsonNode plan, Set<String> refused) {
    ObjectNode rest = plan.deepCopy();
    ArrayNode operations = rest.putArray("operations");
    for (JsonNode operation : plan.path("operations")) {
      if (!refused.contains(operation.path("id").asText())) {
        operations.add(operation);
      }
    }
    return rest;
  }

  /** Applied, the open deck is what the service has. */
  void forward(AppliedDeck applied) {
    softly.assertThat(live.run("host.check(change)", applied.change())).as(name).isEmpty();
    JsonNode result = live.run("host.apply(change)", applied.change());
    same(name, live.deck().content(), applied.after(), result);
  }

  /** Taken back, it is what it was. */
  void back(AppliedDeck applied, byte[] before) {
    softly.assertThat(live.run("host.checkBack(change)", applied.change())).as(name).isEmpty();
    JsonNode result = live.run("host.takeBack(change)", applied.change());
    same(name + " back", live.deck().content(), before, result);
  }

  /** The same deck, but for links that were told to be lost. */
  private void same(String step, byte[] deck, byte[] wanted, JsonNode result) {
    softly.assertThat(result.path("problem").toString()).as(step).isEmpty();
    DeckFacts found = DeckFacts.of(deck);
    DeckFacts expected = DeckFacts.of(wanted);
    if (found.slideLinks() != expected.slideLinks()) {
      softly.assertThat(result.path("notes").toString()).as(step).contains("to another slide");
    }
    softly.assertThat(found.lines(expected)).as(step).containsExactlyElementsOf(expected.lines());
  }
}
