package dev.deckhand.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages' modules say to people, in both languages. */
class SpokenModulesTest {
  private static BrowserFixture browser;
  private static ModulePage english;
  private static ModulePage german;

  @BeforeAll
  static void launch() {
    browser = BrowserFixture.start();
    english = ModulePage.open(browser, "");
    german = ModulePage.open(browser, "?lang=de");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aLimitThatWasReachedIsProposedHigher() {
    String field =
        "return ['null', \"{ cost: '0.05' }\", '{ tokens: 90000 }'].map((reached) =>"
            + " new m.LimitField({ cost: 0.001, inputTokens: 1, outputTokens: 1 }, 'x',"
            + " eval(`(${reached})`)).input.value).join()";
    assertThat(english.run("conversation/fill/limit", field)).isEqualTo("0.05,0.1,0.05");
  }

  @Test
  void refusalsAreInTheUsersLanguageWithFiguresBeside() {
    String capped = card("cost-cap", "the limit of 0.05; 20 of 50 values are worked out");
    String gone = card("not-found", "There is no turn 8a1b2c3d-0000-4000-8000-000000000001");
    assertThat(english.run("notice", capped))
        .contains("The limit is reached", "20 of 50")
        .doesNotContain("API");
    assertThat(german.run("notice", capped))
        .contains("Die Grenze ist erreicht", "höheren Grenze")
        .contains("lang=\"en\" data-testid=\"problem-aside\">the limit of 0.05; 20 of 50");
    assertThat(german.run("notice", gone))
        .contains("Das gibt es nicht")
        .doesNotContain("There is no");
    assertThat(
            german.run(
                "violations",
                "return m.violationWords({code: 'overwrite', message: 'B2 holds 42'})"
                    + ".map((part) => part.outerHTML ?? part).join('; ')"))
        .isEqualTo(
            "Was da steht, wird ersetzt; <span class=\"hint block\" lang=\"en\">B2 holds 42</span>");
  }

  @Test
  void whatHasNoPriceIsNotFree() {
    assertThat(english.run("words", "return [null, 0, 0.00002, 0.004, 1.5].map(m.cost).join('; ')"))
        .isEqualTo("cost unknown; free; < $0.0001; $0.0040; $1.50");
  }

  @Test
  void featuresThatMoveTheSameWayShareALine() {
    String view =
        "const move = (feature, to) => ({ feature, from: 'builtin/rules', to });"
            + "const moves = [move('a', 'x/1'), move('b', 'x/2'), move('c', 'x/1')];"
            + "const told = m.effect({ moves, keysNeeded: [] }, new Map());"
            + "return [...told.querySelectorAll('li strong')].map((e) => e.textContent).join('; ')";
    assertThat(english.run("../admin/effect", view)).isEqualTo("a, c; b");
  }

  private static String card(String code, String detail) {
    return "const { Problem } = await import('/shared/problem.js');"
        + "const body = {title: 'Conflict', nextStep: 'Call the API', code: '%s', detail: '%s'};"
            .formatted(code, detail)
        + "return m.problemCard(Problem.parse(409, JSON.stringify(body))).outerHTML;";
  }
}
