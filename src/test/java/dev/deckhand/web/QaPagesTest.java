package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the QA pages are for, each in a real browser with the built-in model on a small suite. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class QaPagesTest extends BrowserTest {
  @Inject QaData data;

  @BeforeEach
  void suite() {
    data.forget();
    QaData.forgetSessions();
    data.suite();
  }

  @AfterEach
  void forget() {
    data.forget();
    assertThat(browser().complaints()).isEmpty();
  }

  private QaPage qa() {
    return QaPage.open(browser().page(1280, 900, ColorScheme.LIGHT), address, token);
  }

  @Test
  void suitesAreNarrowedDownToACaseWithItsFileChecksAndSolution() throws IOException {
    QaPage qa = qa();
    assertThat(qa.part("suite-pages")).containsText("9 cases");
    assertThat(qa.part("suite-excel-core")).containsText("Excel: everyday work");
    qa.part("suite-pages").getByRole(AriaRole.LINK).click();
    assertThat(qa.part("case-line")).hasCount(9);
    qa.part("filter-difficulty").selectOption("easy");
    assertThat(qa.part("case-line")).hasCount(5);
    qa.part("filter-feature").selectOption("excel.edit");
    assertThat(qa.part("found")).hasText("1 of 9 cases");
    qa.part("filter-feature").selectOption("");
    qa.part("filter-tag").selectOption("hard-words");
    assertThat(qa.part("found")).hasText("0 of 9 cases");
    qa.part("filter-tag").selectOption("");
    qa.part("search").fill("set-a");
    assertThat(qa.part("case-line")).hasCount(1);

    qa.part("case-line").getByRole(AriaRole.LINK).click();

    assertThat(qa.part("case-instruction")).hasText("set F2 of Orders to 100");
    assertThat(qa.part("case-checks")).containsText("Cells have these values");
    assertThat(qa.part("case-checks")).containsText("Orders!F2: 100");
    assertThat(qa.part("case-solution")).containsText("Orders!F2");
    Download file = qa.page().waitForDownload(() -> qa.part("case-file").click());
    assertThat(Files.readAllBytes(file.path())).isEqualTo(Api.sample("regional-sales.xlsx"));
    assertThat(qa.complaints()).isEmpty();
  }

  @Test
  void aRunIsPlannedStartedFollowedAndItsReportReadAndKept() throws IOException {
    QaPage qa = qa();
    qa.part("new-run").click();
    assertThat(qa.part("estimate")).containsText("Choose at least one suite");
    assertThat(qa.part("model-" + Api.BUILTIN)).isChecked();
    qa.part("suite-pages").check();
    assertThat(qa.part("estimate-plays")).hasText("9 plays of 9 cases");
    qa.part("variants").locator("..").check();
    assertThat(qa.part("estimate-plays")).hasText("10 plays of 9 cases");
    qa.part("repeat").fill("2");
    assertThat(qa.part("estimate-plays")).hasText("20 plays of 9 cases");
    assertThat(qa.part("estimate")).containsText("20 plays, free");

    qa.part("start").click();
    qa.ended();

    assertThat(qa.part("run-done")).hasText("20 of 20 played");
    assertThat(qa.part("tile-cost")).containsText("No limit was set");
    assertThat(qa.part("run-models")).containsText("Built-in model");
    assertThat(qa.part("run-features").locator("tbody tr")).hasCount(2);
    assertThat(qa.part("failure").getByText("question-2").first()).isVisible();
    assertThat(qa.part("run-cancel")).hasCount(0);
    qa.part("report-show").click();
    FrameLocator report = qa.page().frameLocator("[data-testid=report-frame]");
    assertThat(report.locator("h1")).hasText("pages");
    assertThat(report.locator("#case-pages-question-2")).isAttached();
    assertThat(report.locator("body")).hasCSS("max-width", "1152px");
    Download junit = qa.page().waitForDownload(() -> qa.part("report-junit").click());
    assertThat(Files.readString(junit.path())).contains("<testsuites").contains("question-2");
    Download html = qa.page().waitForDownload(() -> qa.part("report-html").click());
    assertThat(Files.readString(html.path())).startsWith("<!doctype html>");
    assertThat(qa.complaints()).isEmpty();
  }

  @Test
  void aModelThatCostsMoneyNeedsALimitWhichIsShown() {
    QaPage qa = qa();
    qa.at("new/pages");
    qa.part("model-openai-stub/small").check();
    assertThat(qa.part("estimate-needs-cap")).isVisible();
    assertThat(qa.part("start")).isDisabled();
    qa.part("max-cost").fill("2.5");
    assertThat(qa.part("estimate-cap")).hasText("It costs $2.50 at most.");
    assertThat(qa.part("start")).isEnabled();
    qa.part("suite-excel-core").check();
    assertThat(qa.part("estimate-cap")).hasText("Each costs $2.50 at most, $5.00 together.");
  }

  @Test
  void aRunIsStopped() {
    QaPage qa = qa();
    qa.page().route("**/events", route -> route.abort());
    qa.at("new/pages");
    qa.part("repeat").fill("100");
    qa.part("start").click();
    qa.part("run-cancel").click();
    qa.part("confirm").click();

    assertThat(qa.part("run-state")).containsText("stopped");
    assertThat(qa.part("run-cancel")).hasCount(0);
  }

  @Test
  void twoRunsAreComparedCaseByCaseDownToTheirReports() {
    QaData.played();
    data.easier();
    QaData.played();
    QaPage qa = qa();
    qa.go("runs");
    assertThat(qa.part("run-line")).hasCount(2);
    assertThat(qa.part("run-scores").nth(1)).containsText("0.44");
    assertThat(qa.part("run-scores").nth(1))
        .containsText(Pattern.compile("0\\.\\d\\d to 0\\.\\d\\d"));
    assertThat(qa.part("compare")).isDisabled();
    qa.page().locator("[data-testid^=choose-]").nth(0).check();
    qa.page().locator("[data-testid^=choose-]").nth(1).check();
    qa.part("compare").click();

    assertThat(qa.part("verdict")).containsText("4 cases got better, 0 got worse");
    assertThat(qa.part("verdict")).containsText("too few cases to say");
    assertThat(qa.part("compare-matrix").locator("tbody tr")).hasCount(2);
    assertThat(qa.part("compared")).hasCount(4);
    qa.part("filter-kind").selectOption("all");
    assertThat(qa.part("compared")).hasCount(9);
    qa.part("filter-kind").selectOption("worse");
    assertThat(qa.part("found")).hasText("0 of 9 cases");
    qa.part("filter-kind").selectOption("better");
    qa.part("search").fill("question-2");
    assertThat(qa.part("compared")).hasCount(1);
    assertThat(qa.part("compared")).containsText(Pattern.compile("▲ \\+[01]\\.\\d\\d"));

    qa.part("compared").getByRole(AriaRole.LINK).last().click();
    FrameLocator report = qa.page().frameLocator("[data-testid=report-frame]");
    Locator opened = report.locator("#case-pages-question-2");
    assertThat(opened).hasAttribute("open", "");
    assertThat(opened).isInViewport();
    assertThat(qa.complaints()).isEmpty();
  }

  @Test
  void aTurnBecomesACaseThatIsShown() {
    String turn = QaData.asked();
    QaPage qa = qa();
    qa.go("turns");
    assertThat(qa.part("make-case")).hasCount(1);
    qa.part("turn-" + turn).getByTestId("make-case").click();
    qa.part("case-suite").selectOption("");
    qa.part("case-new-suite").fill("from-users");
    assertThat(qa.part("case-name")).hasValue("what-s-the-total-revenue-of-all-orders");
    qa.part("case-name").fill("total-revenue");
    qa.part("case-make").click();

    assertThat(qa.page().locator("main h1")).hasText("total-revenue");
    assertThat(qa.part("case-checks")).containsText("The answer cites places");
    qa.go("turns");
    qa.part("make-case").click();
    assertThat(qa.part("case-suite")).hasValue("from-users");
    qa.part("case-name").fill("total-revenue");
    qa.part("case-make").click();
    assertThat(qa.part("problem")).hasAttribute("data-code", "case-exists");
    assertThat(qa.complaints()).isEmpty();
  }

  @Test
  void theKeyboardAloneStartsARunAndOpensItsReport() {
    QaPage qa = qa();
    Page page = qa.page();
    qa.at("new");
    tabTo(page, "suite-pages");
    page.keyboard().press("Space");
    assertThat(qa.part("start")).isEnabled();
    tabTo(page, "start");
    page.keyboard().press("Enter");
    qa.ended();
    tabTo(page, "report-show");
    page.keyboard().press("Enter");
    FrameLocator report = page.frameLocator("[data-testid=report-frame]");
    assertThat(report.locator("h1")).hasText("pages");
    assertThat(qa.complaints()).isEmpty();
  }

  private static void tabTo(Page page, String testId) {
    Object here = "";
    for (int i = 0; i < 80 && !testId.equals(here); i++) {
      page.keyboard().press("Tab");
      here = page.evaluate("document.activeElement?.dataset.testid ?? ''");
    }
    assertThat(here).isEqualTo(testId);
  }
}
