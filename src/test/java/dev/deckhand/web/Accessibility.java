package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page has to hold: nothing serious for axe, and no sideways scrolling of the page. */
final class Accessibility {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String AXE = AxeBuilder.getAxeScript();

  /** Only what is violated is worked out in full; the rest is hundreds of nodes. */
  private static final String RUN =
      """
      async ([exclude, tags]) => {
        const { violations } = await axe.run(exclude.length > 0 ? { exclude } : document, { runOnly: tags, resultTypes: ['violations'] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ` + nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; '));
      }
      """;

  private Accessibility() {}

  /** The page as a whole does not scroll sideways. */
  static void fits(Page page) {
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue()).as("sideways scrolling").isLessThanOrEqualTo(0);
  }

  /**
   * Checks a page.
   *
   * @param unseen selectors of what is not looked at
   */
  static void check(Page page, String... unseen) {
    fits(page);
    page.frames().forEach(Accessibility::bring);
    Object found = page.evaluate(RUN, List.of(List.of(unseen), TAGS));
    assertThat((List<?>) found).isEmpty();
  }

  /** Reading axe takes longer than many a run of it; once for each document is enough. */
  private static void bring(Frame frame) {
    if (frame.evaluate("typeof axe").equals("undefined")) {
      frame.evaluate(AXE + ";0");
    }
  }
}
