package dev.deckhand.web;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing serious for axe, and no sideways scrolling of the page, wide and narrow, light and dark.
 */
@QuarkusTest
class PlaygroundAccessibilityTest extends BrowserTest {
  /** Further rows of the grid are made as the first ones are; checking all takes long. */
  private static final String MORE_OF_THE_SAME = ".grid tbody tr:nth-child(n + 12)";

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT", "320, DARK"})
  void aWorkbookWithAProposalIsAccessible(int width, ColorScheme scheme) {
    PlaygroundPage playground = open(width, scheme);
    playground.drop(Path.of("samples", "regional-sales.xlsx"));
    playground.ask("Add a column Margin = Revenue - Cost");
    playground.page().locator("td.changed").first().waitFor();
    isAccessible(playground);
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, DARK"})
  void theStartPageAndTheHistoryAreAccessible(int width, ColorScheme scheme) {
    PlaygroundPage playground = open(width, scheme);
    isAccessible(playground);
    playground.drop(Path.of("samples", "project-plan.xlsx"));
    playground.part("history").click();
    playground.part("version-1").waitFor();
    isAccessible(playground);
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "320, DARK"})
  void aDeckIsAccessible(int width, ColorScheme scheme) {
    PlaygroundPage playground = open(width, scheme);
    playground.drop(Path.of("samples", "quarterly-review.pptx"));
    playground.showsPicture("slide-picture");
    playground.ask("Summarize this deck");
    isAccessible(playground);
  }

  private static void isAccessible(PlaygroundPage playground) {
    Accessibility.check(playground.page(), MORE_OF_THE_SAME);
  }
}
