package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.ooxml.pptx.DeckText;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every golden case of the deck operations, carried out by the page in an open (fake) PowerPoint,
 * is what the service makes of it; taken back, it is the deck of before.
 */
@QuarkusTest
class PowerPointParityTest extends BrowserTest {
  private static final Path CASES = Path.of("src/test/resources/golden/deck");

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
    PowerPointParity parity = new PowerPointParity(softly, live, name);
    Set<String> refused = parity.refused(plan);
    softly.assertThat(refused).as(name).isEqualTo(REFUSED.getOrDefault(name, Set.of()));
    JsonNode rest = PowerPointParity.without(plan, refused);
    if (rest.path("operations").isEmpty()) {
      return;
    }
    AppliedDeck applied = AppliedDeck.of(review, rest);
    parity.forward(applied);
    if (refused.isEmpty()) {
      softly
          .assertThat(DeckText.of(live.deck().outline()))
          .as(name)
          .isEqualTo(expected.substring(expected.indexOf("---\n") + 4));
    }
    parity.back(applied, review);
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("plan.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }
}
