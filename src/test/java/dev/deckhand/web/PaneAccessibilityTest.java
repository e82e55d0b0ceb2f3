package dev.deckhand.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing serious for axe and no sideways scrolling, as narrow as Office makes the pane, at its
 * usual width and wide, in light and dark, in German, and with texts 40 % longer than English.
 */
@QuarkusTest
class PaneAccessibilityTest extends BrowserTest {
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";

  @ParameterizedTest
  @CsvSource({
    "320, DARK, ''",
    "320, LIGHT, lang=qps",
    "320, DARK, lang=de",
    "350, LIGHT, ''",
    "1280, LIGHT, ''"
  })
  void aProposalItsResultAndTheHistoryAreAccessible(int width, ColorScheme scheme, String query) {
    TaskPane pane = open(width, scheme, query);
    pane.part("sample").first().waitFor();
    check(pane, "start", width, scheme, query);
    pane.drop("regional-sales.xlsx");
    check(pane, "empty", width, scheme, query);
    pane.ask("sum of revenue by region");
    check(pane, "answer", width, scheme, query);
    pane.part("citation").first().click();
    pane.part("peek-cells").waitFor();
    check(pane, "peek", width, scheme, query);
    pane.page().keyboard().press("Escape");
    pane.ask(MARGIN);
    check(pane, "proposal", width, scheme, query);
    pane.agreeToEverything();
    pane.part("apply").click();
    pane.part("applied").waitFor();
    check(pane, "applied", width, scheme, query);
    pane.part("history").click();
    pane.part("version-1").waitFor();
    check(pane, "history", width, scheme, query);
  }

  @ParameterizedTest
  @CsvSource({"320, DARK, ''", "350, LIGHT, ''"})
  void aDeckIsAccessible(int width, ColorScheme scheme, String query) {
    TaskPane pane = open(width, scheme, query);
    pane.drop("quarterly-review.pptx");
    pane.ask("Replace Nordics with Scandinavia");
    check(pane, "deck", width, scheme, query);
    pane.part("thumb-down").click();
    pane.part("feedback-reason").waitFor();
    pane.part("sent").click();
    pane.part("sent-nothing").waitFor();
    check(pane, "sent", width, scheme, query);
  }

  private TaskPane open(int width, ColorScheme scheme, String query) {
    return TaskPane.open(
        browser().page(width, 760, scheme), address, token, query, TaskPane.NO_OFFICE);
  }

  /** The picture is there to be looked at by people. */
  private static void check(
      TaskPane pane, String step, int width, ColorScheme scheme, String query) {
    String name = "pane-%s-%d-%s%s.png".formatted(step, width, scheme, query.replace("lang=", "-"));
    Path picture = Path.of("target", "screens", name);
    pane.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    Accessibility.check(pane.page());
  }
}
