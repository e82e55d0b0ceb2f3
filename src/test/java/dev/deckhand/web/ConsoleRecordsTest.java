package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Usage, audit, sessions and settings in a real browser. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ConsoleRecordsTest extends BrowserTest {
  @Inject ConsoleData data;

  @AfterEach
  void reset() {
    data.forget();
    AdminApi.reset();
    assertThat(browser().complaints()).isEmpty();
  }

  private ConsolePage at(String place) {
    Page page = browser().page(1280, 900, ColorScheme.LIGHT);
    return ConsolePage.open(page, address, token, place);
  }

  @Test
  void usageHasChartsWithTheirNumbersBehindAndBudgetsThatCanBeSet() {
    data.month();
    ConsolePage console = at("usage");
    Locator cost = console.part("cost-chart");
    assertThat(cost.getByRole(AriaRole.IMG)).isVisible();
    cost.locator("summary").click();
    assertThat(cost.locator("tbody tr").first()).containsText("$");
    assertThat(console.part("rates").locator("tbody tr")).hasCount(12);
    console.part("all-rates").click();
    assertThat(console.part("rates").locator("tbody tr").nth(20)).containsText("%");
    console.part("span").selectOption("7");
    assertThat(cost.locator("rect").first()).isVisible();

    console.part("budget-feature").selectOption("excel.ask");
    console.part("budget-amount").fill("12.5");
    console.part("budget-amount").blur();
    AdminApi.create("newcomer", "large");
    assertThat(console.part("budget-provider")).containsText("newcomer");
    assertThat(console.part("budget-amount")).hasValue("12.5");
    console.part("budget-set").click();
    console.confirm();
    assertThat(console.part("budgets")).containsText("Excel: Ask, per month");
    assertThat(console.part("budgets")).containsText("of $12.50 used");
    assertThat(console.part("budget-amount")).isEmpty();
    api().get("/admin/budgets").then().body("budgets[0].budget.limit", equalTo(12.5f));
    assertThat(console.complaints()).isEmpty();
  }

  @Test
  void theAuditIsSearchedAndItsChainChecked() {
    AdminApi.create("traceable", "large");
    ConsolePage console = at("audit");
    assertThat(console.part("audit-intact")).containsText("Intact");
    console.part("search").fill("TRACEABLE");
    Locator line = console.part("audit-line");
    assertThat(line).hasCount(1);
    line.locator("summary").click();
    assertThat(line.getByTestId("diff")).containsText("https://models.example/v1");
    console.part("verify").click();
    assertThat(console.part("audit-intact")).containsText("still there");

    console
        .page()
        .evaluate(
            "head => localStorage.setItem('deckhand.audit-head', head)", "1:" + "0".repeat(64));
    console.part("verify").click();
    assertThat(console.part("audit-broken")).containsText("is not the row that is known");
    console.part("forget-head").click();
    console.part("audit-intact").waitFor();
  }

  @Test
  void aSessionIsLookedIntoOnlyWithAReasonAndThatIsInTheAudit() {
    String document = Api.document("regional-sales.xlsx");
    String session = Api.sessionOf(document);
    json(Map.of(
            "instruction",
            "sum of revenue by region",
            "documentId",
            document,
            "model",
            Api.BUILTIN))
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(200);
    ConsolePage console = at("sessions");
    assertThat(console.page().locator("main")).not().containsText("sum of revenue");
    assertThat(console.part("sessions").locator("tbody tr").first()).containsText("this machine");

    console.part("look-inside").first().click();
    console.part("grant-reason").fill("Asked for help, ticket 23");
    console.part("grant-give").click();
    assertThat(console.part("content")).containsText("sum of revenue by region");
    assertThat(console.part("content")).containsText("ticket 23");
    console.picture("session-content");
    console.part("grant-end").click();
    assertThat(console.part("content")).hasCount(0);

    console.go("audit");
    console.part("search").fill(session);
    assertThat(console.part("audit-line")).hasCount(3);
    assertThat(console.part("audit-line").nth(1)).containsText("Looked inside");
    assertThat(console.complaints()).isEmpty();
  }

  @Test
  void retentionSaysWhatItWouldDeleteBeforeItIsSaved() {
    ConsolePage console = at("settings");
    assertThat(console.part("retention-due")).hasText("Nothing is due for deletion.");
    console.part("session-days").fill("400");
    console.part("retention-save").click();
    assertThat(console.part("diff")).containsText("retention.sessionDays");
    console.confirm();
    assertThat(console.part("session-days")).hasValue("400");
    console.part("retention-run").click();
    assertThat(console.part("retention-done")).containsText("Deleted: 0 sessions");
  }

  @Test
  void aConfigurationIsExportedAndItsChangesAreShownBeforeItIsApplied() throws IOException {
    AdminApi.create("portable", "large");
    ConsolePage console = at("settings");
    Download download = console.page().waitForDownload(() -> console.part("export").click());
    assertThat(download.suggestedFilename()).isEqualTo("deckhand.yaml");
    String file = Files.readString(download.path()).replace("state: enabled", "state: off");

    console
        .part("import-file")
        .setInputFiles(
            new FilePayload(
                "deckhand.yaml", "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
    Locator diff = console.part("diff");
    assertThat(diff).containsText("providers[portable].models[large].state");
    assertThat(diff.locator("del")).hasText("enabled");
    assertThat(diff.locator("ins")).hasText("off");
    console.picture("import");
    console.confirm();
    api().get("/admin/providers/portable").then().body("models[0].state", equalTo("off"));

    console.part("import-paste").click();
    console.part("import-text").fill("providers: 5");
    console.part("import-review").click();
    assertThat(console.part("review").getByTestId("problem")).containsText("line 1");
    assertThat(console.part("confirm")).isDisabled();
  }

  @Test
  void keysAreSealedAnew() {
    ConsolePage console = at("settings");
    console.part("rotate").click();
    assertThat(console.part("rotated")).containsText("sealed anew");
  }

  @Test
  void whoeverHasNoTokenIsAskedForIt() {
    Page page = browser().page(1280, 900, ColorScheme.LIGHT);
    page.navigate(address + "admin");
    page.getByTestId("token-input").fill(token);
    page.getByTestId("token-submit").click();
    assertThat(page.getByTestId("matrix")).isVisible();
    now(Map.of("floor", 0.1)).put("/admin/matrix/excel.ask").then().statusCode(200);
    assertThat(page.getByTestId("last-change")).containsText("excel.ask");
  }
}
