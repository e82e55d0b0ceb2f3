package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What every page has to hold: nothing serious for axe, and no sideways scrolling of the page. */
final class Accessibility {
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

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
    AxeBuilder axe = new AxeBuilder(page).withTags(TAGS);
    List.of(unseen).forEach(axe::exclude);
    List<Rule> found = axe.analyze().getViolations();
    assertThat(found)
        .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }
}
