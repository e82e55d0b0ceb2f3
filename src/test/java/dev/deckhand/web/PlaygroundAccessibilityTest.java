package dev.deckhand.web;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nothing serious for axe, and no sideways scrolling of the page, wide and narrow, light and dark.
 */
@QuarkusTest
class PlaygroundAccessibilityTest extends BrowserTest {
  private static final List<Look> LOOKS =
      List.of(Look.light(1280), Look.dark(1280), Look.light(320), Look.dark(320));

  /** Further rows of the grid are made as the first ones are; checking all takes long. */
  private static final String MORE_OF_THE_SAME = ".grid tbody tr:nth-child(n + 12)";

  @Test
  void aWorkbookWithAProposalIsAccessible() {
    PlaygroundPage playground = wide();
    playground.drop(Path.of("samples", "regional-sales.xlsx"));
    playground.ask("Add a column Margin = Revenue - Cost");
    playground.page().locator("td.changed").first().waitFor();
    isAccessible(playground);
  }

  @Test
  void theStartPageAndTheHistoryAreAccessible() {
    PlaygroundPage playground = wide();
    isAccessible(playground);
    playground.drop(Path.of("samples", "project-plan.xlsx"));
    playground.part("history").click();
    playground.part("version-1").waitFor();
    isAccessible(playground);
  }

  @Test
  void aDeckIsAccessible() {
    PlaygroundPage playground = wide();
    playground.drop(Path.of("samples", "quarterly-review.pptx"));
    playground.showsPicture("slide-picture");
    playground.ask("Summarize this deck");
    isAccessible(playground);
  }

  private static void isAccessible(PlaygroundPage playground) {
    for (Look look : LOOKS) {
      look.putOn(playground.page());
      Accessibility.check(playground.page(), MORE_OF_THE_SAME);
    }
  }
}
