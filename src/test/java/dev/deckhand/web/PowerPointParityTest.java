package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.ooxml.pptx.DeckFixture;
import dev.deckhand.ooxml.pptx.DeckText;
import dev.deckhand.testing.Together;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * A golden case.
   *
   * @param applied at the service, without what is refused here; empty where nothing is left
   */
  private record Case(String name, JsonNode plan, Optional<AppliedDeck> applied, String expected) {
    static Case of(Path folder, byte[] review) {
      try {
        String name = CASES.relativize(folder).toString();
        JsonNode plan = AppliedDeck.read(Files.readString(folder.resolve("plan.json")));
        JsonNode rest = PowerPointParity.without(plan, REFUSED.getOrDefault(name, Set.of()));
        Optional<AppliedDeck> applied =
            rest.path("operations").isEmpty()
                ? Optional.empty()
                : Optional.of(AppliedDeck.of(review, rest));
        String expected = Files.readString(folder.resolve("expected.txt"));
        return new Case(
            name, plan, applied, expected.substring(expected.indexOf("---\n") + "---\n".length()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Set<String> refused() {
      return REFUSED.getOrDefault(name, Set.of());
    }
  }

  @Test
  void theOpenDeckBecomesWhatTheServiceMadeAndBack() throws IOException {
    byte[] review = DeckFixture.review().content();
    LivePowerPoint live =
        LivePowerPoint.open(
            browser(), address, token, "web", new FakePresentation(review, FakeFaults.NONE));
    SoftAssertions softly = new SoftAssertions();
    for (Case one : Together.map(cases(), folder -> Case.of(folder, review))) {
      check(softly, live, one, review);
    }
    softly.assertAll();
    assertThat(browser().complaints()).isEmpty();
  }

  private static void check(SoftAssertions softly, LivePowerPoint live, Case one, byte[] review) {
    live.open(new FakePresentation(review, FakeFaults.NONE));
    PowerPointParity parity = new PowerPointParity(softly, live, one.name());
    softly.assertThat(parity.refused(one.plan())).as(one.name()).isEqualTo(one.refused());
    one.applied()
        .ifPresent(
            applied -> {
              parity.forward(applied);
              if (one.refused().isEmpty()) {
                softly
                    .assertThat(DeckText.of(live.deck().outline()))
                    .as(one.name())
                    .isEqualTo(one.expected());
              }
              parity.back(applied, review);
            });
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
