package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every QA page with something on it, wide and narrow, light and dark, in both languages. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class QaAccessibilityTest extends BrowserTest {
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

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "320, LIGHT", "320, DARK"})
  void everyPageIsAccessible(int width, ColorScheme scheme) {
    Page page = browser().page(width, 900, scheme);
    QaPage qa = QaPage.open(page, address, token);
    String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    seen(qa, "suites-" + look);
    qa.at("suites/pages");
    qa.part("case-line").first().waitFor();
    seen(qa, "suite-" + look);
    qa.at("suites/pages/set-a-cell");
    qa.part("case").waitFor();
    seen(qa, "case-" + look);
    qa.at("new/pages");
    qa.part("estimate-plays").waitFor();
    seen(qa, "new-" + look);
    qa.at("runs");
    qa.part("run-line").first().waitFor();
    seen(qa, "runs-" + look);
    qa.at("runs/" + before);
    qa.ended();
    seen(qa, "run-" + look);
    qa.part("report-show").click();
    page.frameLocator("[data-testid=report-frame]").locator("h1").waitFor();
    qa.picture("report-" + look);
    qa.at("compare/" + before + "/" + after);
    qa.part("verdict").waitFor();
    seen(qa, "compare-" + look);
    qa.at("turns");
    qa.part("make-case").waitFor();
    seen(qa, "turns-" + look);
    qa.part("make-case").click();
    seen(qa, "make-" + look);
    assertThat(qa.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320", "1440"})
  void longerTextsThanEnglishFit(int width) {
    Page page = browser().page(width, 900, ColorScheme.LIGHT);
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
      qa.picture("longer-" + place.replaceAll("/.*", "") + "-" + width);
      Accessibility.fits(page);
    }
  }

  @Test
  void germanIsSpokenWhereGermanIsWanted() {
    Page page = browser().page(1280, 900, ColorScheme.LIGHT);
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
    qa.picture(name);
    Accessibility.check(qa.page());
  }
}
