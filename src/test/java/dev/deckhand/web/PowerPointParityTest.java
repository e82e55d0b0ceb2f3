package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.ooxml.pptx.DeckText;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every golden case of the deck operations, carried out by the page in an open (fake) PowerPoint, is
 * what the service makes of it; taken back, it is the deck of before.
 */
@QuarkusTest
class PowerPointParityTest extends BrowserTest {
  private static final Path CASES = Path.of("src/test/resources/golden/deck");
  private static final DocumentEngine ENGINE = new OoxmlEngine();

  /** What PowerPoint gives add-ins no means for; everything else must work. */
  private static final Map<String, Set<String>> REFUSED =
      Map.of(
          "addSection/beforeASlideJustAdded", Set.of("2"),
          "addSection/splitsOne", Set.of("1"),
          "replaceText/onlyInMasters", Set.of("1"));

  @Test
  void theOpenDeckBecomesWhatTheServiceMadeAndBack() throws IOException {
    byte[] review = DeckFixture.review().content();
    LivePowerPoint live =
        LivePowerPoint.open(
            browser(), address, token, "web", new FakePresentation(review, FakeFaults.NONE));
    SoftAssertions softly = new SoftAssertions();
    for (Path folder : cases()) {
      String name = CASES.relativize(folder).toString();
      JsonNode plan = AppliedDeck.read(Files.readString(folder.resolve("plan.json")));
      check(softly, live, name, plan, review, Files.readString(folder.resolve("expected.txt")));
    }
    softly.assertAll();
    assertThat(browser().complaints()).isEmpty();
  }

  private static void check(
      SoftAssertions softly,
      LivePowerPoint live,
      String name,
      JsonNode plan,
      byte[] review,
      String expected) {
    live.open(new FakePresentation(review, FakeFaults.NONE));
    Set<String> refused = new TreeSet<>();
    live.run("host.refusals(change.plan)", Map.of("plan", plan))
        .forEach(refusal -> refused.add(refusal.path("operation").asText()));
    softly.assertThat(refused).as(name).isEqualTo(REFUSED.getOrDefault(name, Set.of()));
    JsonNode rest = without(plan, refused);
    if (rest.path("operations").isEmpty()) {
      return;
    }
    AppliedDeck applied = AppliedDeck.of(review, rest);
    softly.assertThat(live.run("host.check(change)", applied.change())).as(name).isEmpty();
    JsonNode result = live.run("host.apply(change)", applied.change());
    softly.assertThat(result.path("problem").toString()).as(name).isEmpty();
    String wanted = facts(applied.after());
    softly.assertThat(facts(live.deck().content())).as(name).isEqualTo(wanted);
    if (refused.isEmpty()) {
      softly
          .assertThat(DeckText.of(live.deck().outline()))
          .as(name)
          .isEqualTo(expected.substring(expected.indexOf("---\n") + 4));
    }
    softly.assertThat(live.run("host.checkBack(change)", applied.change())).as(name).isEmpty();
    JsonNode back = live.run("host.takeBack(change)", applied.change());
    softly.assertThat(back.path("problem").toString()).as(name).isEmpty();
    softly.assertThat(facts(live.deck().content())).as(name + " back").isEqualTo(facts(review));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(Files::isDirectory).filter(CASE).sorted().toList();
    }
  }

  private static final java.util.function.Predicate<Path> CASE =
      folder -> Files.exists(folder.resolve("plan.json"));

  private static JsonNode without(JsonNode plan, Set<String> refused) {
    ObjectNode rest = plan.deepCopy();
    ArrayNode operations = rest.putArray("operations");
    for (JsonNode operation : plan.path("operations")) {
      if (!refused.contains(operation.path("id").asText())) {
        operations.add(operation);
      }
    }
    return rest;
  }

  /**
   * All that outline and looks tell of a deck but what files that are put in under new names change:
   * links to other slides, names of pictures.
   */
  private static String facts(byte[] content) {
    OfficeFile file = new OfficeFile("deck.pptx", DocumentFormat.PPTX, content);
    DeckOutline deck = (DeckOutline) ENGINE.outline(file);
    List<String> facts = new ArrayList<>();
    for (DeckOutline.Slide slide : deck.slides()) {
      facts.add(
          "slide %d %s %s %s %s %s %d"
              .formatted(
                  slide.number(),
                  slide.layout(),
                  slide.hidden(),
                  slide.notes(),
                  slide.comments(),
                  slide.transition(),
                  slide.animations()));
      slide.shapes().forEach(shape -> facts.add("  " + unlinked(shape)));
    }
    facts.add(deck.masters().toString());
    facts.add(deck.sections().toString());
    facts.add(ENGINE.look(file).toString());
    return String.join("\n", facts).replaceAll("image\\d+", "image");
  }

  private static DeckOutline.Shape unlinked(DeckOutline.Shape shape) {
    return new DeckOutline.Shape(
        shape.id(),
        shape.name(),
        shape.kind(),
        shape.placeholder(),
        shape.at(),
        shape.paragraphs(),
        shape.altText(),
        shape.visible(),
        shape.hiddenBecause(),
        shape.group(),
        shape.content(),
        List.of(),
        shape.decorative());
  }
}
