package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.ConsoleData.ANTHROPIC;
import static dev.deckhand.web.ConsoleData.OPENAI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The matrix in a real browser: seen, steered, taken back. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ConsoleMatrixTest extends BrowserTest {
  private static final String ASK = "excel.ask";

  @Inject ConsoleData data;

  @AfterEach
  void reset() {
    data.forget();
    AdminApi.reset();
    assertThat(browser().complaints()).isEmpty();
  }

  private ConsolePage matrix() {
    data.scored(ASK, ANTHROPIC, 40, 0.95);
    data.scored(ASK, OPENAI, 40, 0.60);
    Page page = browser().page(1440, 900, ColorScheme.LIGHT);
    return ConsolePage.open(page, address, token, "matrix");
  }

  private static void isUntroubled(ConsolePage console) {
    assertThat(console.complaints()).isEmpty();
  }

  @Test
  void switchingAModelOffTellsWhatMovesMovesItAndSaysWhy() {
    ConsolePage console = matrix();
    console.serves(ASK, ANTHROPIC);
    assertThat(console.row(ASK).getByTestId("why")).containsText("0.95 over 40 cases");
    assertThat(console.cell(ASK, "openai-stub")).containsText("40 cases");

    ConsolePage.off(console.cell(ASK, "anthropic-stub").getByTestId("cell-switch"));
    assertThat(console.part("moves")).hasText("1 feature would move");
    assertThat(console.part("draft")).containsText(Pattern.compile("anthropic-stub/small.*openai"));
    console.serves(ASK, ANTHROPIC);

    console.part("draft-save").click();
    console.serves(ASK, OPENAI);
    assertThat(console.part("draft")).isHidden();
    assertThat(console.cell(ASK, "anthropic-stub")).containsText("Not allowed here");
    assertThat(console.row(ASK).getByTestId("why")).containsText("The only one scored");
    assertThat(console.part("last-change")).containsText("Matrix changed: excel.ask");
    isUntroubled(console);
  }

  @Test
  void theLastChangeIsTakenBackAfterALookAtWhatThatDoes() {
    ConsolePage console = matrix();
    now(Map.of("on", false)).put("/admin/matrix/excel.ask/anthropic-stub").then().statusCode(200);
    console.serves(ASK, OPENAI);
    assertThat(console.part("last-change")).containsText("Matrix changed: excel.ask");

    console.part("undo").click();
    assertThat(console.part("moves")).hasText("1 feature would move");
    console.confirm();

    console.serves(ASK, ANTHROPIC);
    assertThat(console.part("last-change")).containsText("Change undone");
    isUntroubled(console);
  }

  @Test
  void aDraftIsDroppedWithoutATrace() {
    ConsolePage console = matrix();
    int before = AdminApi.revision();
    console.part("floor").first().fill("0.7");
    console.part("floor").first().press("Enter");
    assertThat(console.part("draft")).containsText("1 feature changed");
    console.part("draft-discard").click();

    assertThat(console.part("draft")).isHidden();
    assertThat(console.part("floor").first()).hasValue("0");
    assertThat(AdminApi.revision()).isEqualTo(before);
  }

  @Test
  void whoeverWasSlowerIsToldWhoWasFasterAndLosesNothing() {
    ConsolePage console = matrix();
    ConsolePage.off(console.cell(ASK, "anthropic-stub").getByTestId("cell-switch"));
    assertThat(console.part("draft-save")).isEnabled();
    now(Map.of("floor", 0.3)).put("/admin/matrix/excel.edit").then().statusCode(200);

    console.part("conflict").waitFor();
    assertThat(console.part("conflict")).containsText("Matrix changed: excel.edit");
    assertThat(console.part("draft-save")).isDisabled();
    console.part("conflict-again").click();
    assertThat(console.part("moves")).hasText("1 feature would move");
    console.part("draft-save").click();

    console.serves(ASK, OPENAI);
    assertThat(console.row("excel.edit").getByTestId("floor")).hasValue("0.3");
    isUntroubled(console);
  }

  @Test
  void aConflictThatOnlyTheServiceSawIsToldAsKindly() {
    ConsolePage console = matrix();
    console.page().route("**/api/v1/admin/events", route -> {});
    console.page().reload();
    console.part("matrix").waitFor();
    ConsolePage.off(console.cell(ASK, "anthropic-stub").getByTestId("cell-switch"));
    assertThat(console.part("draft-save")).isEnabled();
    now(Map.of("floor", 0.3)).put("/admin/matrix/excel.edit").then().statusCode(200);

    console.part("draft-save").click();
    assertThat(console.part("conflict")).containsText("Somebody else was faster");
    console.serves(ASK, ANTHROPIC);
    console.part("conflict-again").click();
    console.part("moves").waitFor();
    console.part("draft-save").click();
    console.serves(ASK, OPENAI);
  }

  @Test
  void whatOthersChangeIsSeenWithoutAReload() {
    ConsolePage console = matrix();
    console.serves(ASK, ANTHROPIC);
    assertThat(console.part("live")).hasText("Live");

    now(Map.of("on", false)).put("/admin/matrix/excel.ask/anthropic-stub").then().statusCode(200);

    console.serves(ASK, OPENAI);
  }

  @Test
  void orderPinAndBudgetAreSetWhereTheCellIs() {
    ConsolePage console = matrix();
    console.openCell(ASK, "openai-stub");
    console.part("order").selectOption("1");
    console.part("pin").selectOption("small");
    assertThat(console.part("moves")).hasText("1 feature would move");
    console.part("draft-save").click();
    assertThat(console.part("draft")).isHidden();
    console.page().keyboard().press("Escape");
    console.serves(ASK, OPENAI);
    assertThat(console.row(ASK).getByTestId("why")).containsText("pinned");

    console.openCell(ASK, "openai-stub");
    console.part("budget-amount").fill("0");
    console.part("order").selectOption("2");
    console.part("draft-discard").click();
    assertThat(console.part("budget-amount")).hasValue("0");
    console.part("budget-set").click();
    assertThat(console.part("review").getByTestId("moves")).hasText("1 feature would move");
    console.confirm();
    assertThat(console.part("cell-drawer").getByTestId("budgets")).containsText("$0.00 of $0.00");
    console.page().keyboard().press("Escape");
    console.serves(ASK, ANTHROPIC);
    assertThat(console.cell(ASK, "openai-stub")).containsText("No budget left");
    isUntroubled(console);
  }

  @Test
  void aProviderIsSwitchedOffForAllFeaturesAtOnce() {
    ConsolePage console = matrix();
    console.part("column-anthropic-stub").getByRole(AriaRole.BUTTON).click();
    console.part("column-off").click();
    assertThat(console.part("draft")).containsText("21 features changed");
    console.part("draft-save").click();
    assertThat(console.part("draft")).isHidden();
    console.page().keyboard().press("Escape");

    Locator switches = console.page().locator("[data-testid$=-anthropic-stub] input:checked");
    assertThat(switches).hasCount(0);
    assertThat(console.part("last-change")).containsText("excel.ask");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    ConsolePage console = matrix();
    Page page = console.page();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    for (int i = 0; i < 30 && focus(page).isEmpty(); i++) {
      page.keyboard().press("Tab");
    }
    focusIsOn(page, "head anthropic-stub");
    page.keyboard().press("ArrowDown");
    focusIsOn(page, "excel.ask name");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowRight");
    }
    focusIsOn(page, "excel.ask anthropic-stub");
    page.keyboard().press("Space");
    console.part("moves").waitFor();
    focusIsOn(page, "excel.ask anthropic-stub");
    page.keyboard().press("Enter");
    console.part("cell-drawer").waitFor();
    page.keyboard().press("Escape");
    assertThat(console.part("cell-drawer")).hasCount(0);
    focusIsOn(page, "excel.ask anthropic-stub");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(console.part("draft-save")).isFocused();
    page.keyboard().press("Enter");
    console.serves(ASK, OPENAI);
    focusIsOn(page, "excel.ask anthropic-stub");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    page.keyboard().press("Control+A");
    page.keyboard().type("0.5");
    page.keyboard().press("Enter");
    assertThat(console.part("draft")).containsText("1 feature changed");
    isUntroubled(console);
  }

  @Test
  void narrowScreensHaveAListByFeature() {
    data.scored(ASK, ANTHROPIC, 40, 0.95);
    Page page = browser().page(320, 800, ColorScheme.LIGHT);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    console.row(ASK).locator("summary").click();
    ConsolePage.off(console.cell(ASK, "anthropic-stub").getByTestId("cell-switch"));
    console.part("draft-save").click();
    assertThat(console.cell(ASK, "anthropic-stub")).containsText("Not allowed here");
    assertThat(console.row(ASK)).hasAttribute("open", "");
  }

  @Test
  void germanIsSpokenWhereGermanIsWanted() {
    data.scored(ASK, ANTHROPIC, 40, 0.95);
    Page page = browser().page(1440, 900, ColorScheme.LIGHT);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    page.navigate(address + "admin/?lang=de#/matrix");
    assertThat(console.row(ASK).getByTestId("why"))
        .hasText("Als einziges hierfür bewertet: 0,95 über 40 Fälle");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    for (String place :
        new String[] {"providers", "usage", "sessions", "audit", "settings", "matrix"}) {
      console.go(place);
      console.picture(place + "-german");
    }
    isUntroubled(console);
  }

  @Test
  @EnabledIfSystemProperty(named = "deckhand.screenshots", matches = "true")
  void takesThePictureForTheReadme() {
    AdminApi.create("acme", "large", "small");
    data.scores();
    data.month();
    data.budgets();
    now(Map.of("floor", 0.8)).put("/admin/matrix/excel.clean").then().statusCode(200);
    Page page = browser().page(1440, 900, ColorScheme.LIGHT);
    ConsolePage console = ConsolePage.open(page, address, token, "matrix");
    ConsolePage.off(console.cell("excel.edit", "openai-stub").getByTestId("cell-switch"));
    console.part("moves").waitFor();
    Path picture = Path.of("docs", "images", "console.png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }

  private static void focusIsOn(Page page, String key) {
    assertThat(page.locator("[data-key='" + key + "']")).isFocused();
  }

  private static String focus(Page page) {
    return String.valueOf(page.evaluate("document.activeElement?.dataset.key ?? ''"));
  }
}
