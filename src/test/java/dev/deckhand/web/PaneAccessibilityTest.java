package dev.deckhand.web;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing serious for axe and no sideways scrolling, as narrow as Office makes the pane, at its
 * usual width and wide, in light and dark, in German, and with texts 40 % longer than English.
 */
@QuarkusTest
class PaneAccessibilityTest extends BrowserTest {
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";

  static Stream<Arguments> aProposalItsResultAndTheHistoryAreAccessible() {
    return Stream.of(
        Arguments.of("", List.of(Look.dark(320), Look.light(350), Look.light(1280))),
        Arguments.of("lang=qps", List.of(Look.light(320))),
        Arguments.of("lang=de", List.of(Look.dark(320))));
  }

  /**
   * The bar with Apply lies over what is not scrolled to its end, which axe takes for its place.
   */
  private static final String TO_THE_END =
      "() => document.querySelectorAll('.log').forEach(log => log.scrollTo(0, log.scrollHeight))";

  @ParameterizedTest
  @MethodSource
  void aProposalItsResultAndTheHistoryAreAccessible(String query, List<Look> looks) {
    TaskPane pane = open(looks.getFirst(), query);
    pane.part("sample").first().waitFor();
    check(pane, "start", query, looks);
    pane.drop("regional-sales.xlsx");
    check(pane, "empty", query, looks);
    pane.ask("sum of revenue by region");
    check(pane, "answer", query, looks);
    pane.part("citation").first().click();
    pane.part("peek-cells").waitFor();
    check(pane, "peek", query, looks);
    pane.page().keyboard().press("Escape");
    pane.ask(MARGIN);
    check(pane, "proposal", query, looks);
    pane.agreeToEverything();
    pane.part("apply").click();
    pane.part("applied").waitFor();
    check(pane, "applied", query, looks);
    pane.part("history").click();
    pane.part("version-1").waitFor();
    check(pane, "history", query, looks);
  }

  @Test
  void aDeckIsAccessible() {
    List<Look> looks = List.of(Look.dark(320), Look.light(350));
    TaskPane pane = open(looks.getFirst(), "");
    pane.drop("quarterly-review.pptx");
    pane.ask("Replace Nordics with Scandinavia");
    check(pane, "deck", "", looks);
    pane.part("thumb-down").click();
    pane.part("feedback-reason").waitFor();
    pane.part("sent").click();
    pane.part("sent-nothing").waitFor();
    check(pane, "sent", "", looks);
  }

  private TaskPane open(Look look, String query) {
    return TaskPane.open(look.page(browser()), address, token, query, TaskPane.NO_OFFICE);
  }

  /** The picture is there to be looked at by people. */
  private static void check(TaskPane pane, String step, String query, List<Look> looks) {
    for (Look look : looks) {
      look.putOn(pane.page());
      String name = "pane-%s-%s%s.png".formatted(step, look, query.replace("lang=", "-"));
      Path picture = Path.of("target", "screens", name);
      pane.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
      pane.page().evaluate(TO_THE_END);
      Accessibility.check(pane.page());
    }
  }
}
