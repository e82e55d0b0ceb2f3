package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every QA page with something on it, wide and narrow, light and dark, in both languages. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class QaAccessibilityTest extends BrowserTest {
  private static final List<Look> LOOKS =
      List.of(Look.light(1440), Look.dark(1440), Look.light(320), Look.dark(320));

  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  @Inject QaData data;

  private String before = "";
  private String after = "";

  @BeforeEach
  void runs() {
    data.forget();
    QaData.forgetSessions();
    data.suite();
    before = QaData.played();
    data.easier();
    after = QaData.played();
    QaData.asked();
  }

  @AfterEach
  void forget() {
    data.forget();
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void everyPageIsAccessible() {
    Page page = LOOKS.getFirst().page(browser());
    QaPage qa = QaPage.open(page, address, token);
    seen(qa, "suites");
    qa.at("suites/pages");
    qa.part("case-line").first().waitFor();
    seen(qa, "suite");
    qa.at("suites/pages/set-a-cell");
    qa.part("case").waitFor();
    seen(qa, "case");
    qa.at("new/pages");
    qa.part("estimate-plays").waitFor();
    seen(qa, "new");
    qa.at("runs");
    qa.part("run-line").first().waitFor();
    seen(qa, "runs");
    qa.at("runs/" + before);
    qa.ended();
    seen(qa, "run");
    qa.part("report-show").click();
    page.frameLocator("[data-testid=report-frame]").locator("h1").waitFor();
    qa.picture("report");
    qa.at("compare/" + before + "/" + after);
    qa.part("verdict").waitFor();
    seen(qa, "compare");
    qa.at("turns");
    qa.part("make-case").waitFor();
    seen(qa, "turns");
    qa.part("make-case").click();
    seen(qa, "make");
    assertThat(qa.complaints()).isEmpty();
  }

  @Test
  void longerTextsThanEnglishFit() {
    List<Look> looks = List.of(Look.light(320), Look.light(1440));
    Page page = looks.getFirst().page(browser());
    QaPage qa = QaPage.open(page, address, token);
    page.navigate(address + "qa/?lang=qps#/suites");
    for (String place :
        List.of(
            "suites/pages/set-a-cell",
            "new/pages",
            "runs",
            "runs/" + before,
            "compare/" + before + "/" + after,
            "turns")) {
      qa.at(place);
      page.locator(".loading").waitFor(GONE);
      for (Look look : looks) {
        look.putOn(page);
        qa.picture("longer-" + place.replaceAll("/.*", "") + "-" + look);
        Accessibility.fits(page);
      }
    }
  }

  @Test
  void germanIsSpokenWhereGermanIsWanted() {
    Page page = Look.light(1280).page(browser());
    QaPage qa = QaPage.open(page, address, token);
    page.navigate(address + "qa/?lang=de#/compare/" + before + "/" + after);
    assertThat(qa.part("verdict")).containsText("4 Fälle wurden besser, 0 schlechter");
    qa.picture("compare-german");
    qa.at("runs/" + after);
    assertThat(page.locator("main h1")).hasText("Lauf von pages");
    qa.part("report-show").waitFor();
    qa.picture("run-german");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(qa.complaints()).isEmpty();
  }

  private static void seen(QaPage qa, String name) {
    for (Look look : LOOKS) {
      look.putOn(qa.page());
      qa.picture(name + "-" + look);
      Accessibility.check(qa.page());
    }
  }
}
