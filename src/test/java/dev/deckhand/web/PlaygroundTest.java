package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The main job in a real browser, from a dropped file to the way back. */
@QuarkusTest
class PlaygroundTest extends BrowserTest {
  private static final Path WORKBOOK = Path.of("samples", "regional-sales.xlsx");
  private static final Path DECK = Path.of("samples", "quarterly-review.pptx");
  private static final String TOTAL = "sum of revenue by region";
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aCitationLeadsToItsCell() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    Locator turn = playground.ask(TOTAL);
    assertThat(turn.getByTestId("answer")).containsText(Pattern.compile("\\d"));
    Locator citation = turn.getByTestId("citation").first();
    String anchor = citation.getAttribute("data-anchor");
    citation.click();
    String first = anchor.replaceAll("^.*!|:.*$|\\$", "");
    assertThat(playground.cell(first)).hasAttribute("aria-selected", "true");
    assertThat(turn.getByTestId("citations")).containsText("verified");
  }

  @Test
  void aCitationWhoseCellsChangedSinceIsMarked() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    Locator turn = playground.ask(TOTAL);
    String anchor = turn.getByTestId("citation").first().getAttribute("data-anchor");
    playground.ask(MARGIN);
    playground.agreeToEverything();
    playground.part("apply").click();
    playground.showsVersion(2);
    assertThat(turn.getByTestId("stale").first()).isHidden();
    String session = playground.page().url().replaceFirst(".*/sessions/", "");
    String document = Api.api().get("/sessions/" + session).path("documents[0].id");
    String cell = anchor.replaceFirst(":.*", "");
    Api.json(
            Api.plan("{'op':'writeCells','range':'" + cell.replace("'", "") + "','values':[[7]]}")
                .replace("}]}}", "}]},\"consents\":[\"overwrite:" + cell + "\"]}"))
        .header("If-Match", "\"2\"")
        .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
    playground.page().reload();
    assertThat(playground.part("stale").first()).isVisible();
    assertThat(playground.part("stale").first()).hasText("changed since");
  }

  @Test
  void aProposalIsSeenAppliedDownloadedAndTakenBack() throws IOException {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    playground.ask(MARGIN);
    Locator header = playground.page().locator("td.changed").filter(having("Margin")).first();
    String cell = header.getAttribute("data-address");
    assertThat(playground.part("changes")).containsText("edited");
    untickAndTickAgain(playground);
    playground.agreeToEverything();
    playground.part("apply").click();
    playground.part("applied").waitFor();
    playground.showsVersion(2);
    playground.showsInCell(cell, "^Margin$");
    assertThat(
            partsOf(playground.page().waitForDownload(() -> playground.part("download").click())))
        .contains("xl/workbook.xml");
    playground.part("undo").click();
    playground.showsVersion(3);
    playground.showsInCell(cell, "^$");
    assertThat(playground.page().locator("td.changed")).hasCount(0);
  }

  @Test
  void aReloadFindsTheSessionAgain() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    playground.ask(TOTAL);
    Locator ticks = playground.ask(MARGIN).locator("[data-testid^=operation-]");
    ticks.last().uncheck();
    playground.part("apply").click();
    playground.showsVersion(2);
    playground.page().reload();
    assertThat(playground.part("turn")).hasCount(2);
    assertThat(playground.part("answer").first()).containsText(Pattern.compile("\\d"));
    assertThat(playground.part("applied")).containsText("Applied 3 of 4 steps");
    playground.part("home").click();
    assertThat(playground.part("session").first()).containsText("regional-sales.xlsx");
  }

  @Test
  void theHistoryGoesBackToAnyVersion() {
    PlaygroundPage playground = wide();
    playground.drop(WORKBOOK);
    playground.ask(MARGIN);
    playground.agreeToEverything();
    playground.part("apply").click();
    playground.showsVersion(2);
    playground.part("history").click();
    playground.part("version-1").getByTestId("restore").click();
    playground.showsVersion(3);
    playground.part("history").click();
    assertThat(playground.part("version-3")).containsText("version 1");
  }

  @Test
  void aDeckIsSeenAndAsked() {
    PlaygroundPage playground = wide();
    playground.drop(DECK);
    assertThat(playground.part("slide-picture"))
        .hasAttribute("alt", Pattern.compile("Quarterly review"));
    playground.showsPicture("slide-picture");
    Locator turn = playground.ask("What does the deck say about the Nordics?");
    turn.getByTestId("citation").first().click();
    assertThat(playground.part("slide-caption")).containsText("Slide");
  }

  @Test
  void thePlaygroundSpeaksGerman() {
    Page page = browser().page(1280, 800, ColorScheme.LIGHT);
    page.navigate(address + "?lang=de#token=" + token);
    PlaygroundPage playground = new PlaygroundPage(page);
    playground.part("sample").first().waitFor();
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.locator("#places")).hasText("KonsoleQA");
    playground.drop(WORKBOOK);
    assertThat(playground.part("pager")).containsText(Pattern.compile("Zeilen 1–60 von 3\\.\\d+"));
    assertThat(playground.part("address-box")).hasAttribute("aria-label", "Zur Zelle");
    playground.part("home").click();
    playground.drop(DECK);
    assertThat(playground.part("slide-caption")).hasText("Folie 1 von 12");
    assertThat(playground.part("notes")).containsText("Notizen");
  }

  @Test
  void textOfADeckIsReplaced() {
    PlaygroundPage playground = wide();
    playground.drop(DECK);
    Locator turn = playground.ask("Replace Nordics with Scandinavia");
    assertThat(turn.getByTestId("changes").locator("ins").first()).hasText("Scandinavia");
    playground.showsPicture("slide-after");
    playground.agreeToEverything();
    playground.part("apply").click();
    playground.showsVersion(2);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    PlaygroundPage playground = wide();
    playground.keyTo("Tab", "sample");
    playground.page().keyboard().press("Enter");
    playground.part("ask").waitFor();
    playground.keyTo("Tab", "model");
    playground.page().keyboard().type("Built");
    playground.keyTo("F6", "ask");
    playground.page().keyboard().type(TOTAL);
    playground.page().keyboard().press("Control+Enter");
    playground.part("citation").first().waitFor();
    playground.keyTo("Shift+Tab", "citation");
    playground.page().keyboard().press("Enter");
    assertThat(playground.page().locator("td[aria-selected=true]").first()).isVisible();
    playground.keyTo("F6", "ask");
    playground.page().keyboard().type(MARGIN);
    playground.page().keyboard().press("Control+Enter");
    playground.part("apply").waitFor();
    playground.agreeToEverythingWith("Shift+Tab");
    playground.keyTo("Tab", "apply");
    playground.page().keyboard().press("Enter");
    playground.showsVersion(2);
    playground.keyTo("Tab", "undo");
    playground.page().keyboard().press("Enter");
    playground.showsVersion(3);
  }

  @Test
  @EnabledIfSystemProperty(named = "deckhand.screenshots", matches = "true")
  void takesThePictureForTheReadme() {
    Page page = browser().page(1280, 860, ColorScheme.LIGHT);
    PlaygroundPage playground = PlaygroundPage.open(page, address, token);
    playground.drop(WORKBOOK);
    playground.ask(MARGIN);
    playground.page().locator("td.changed").first().waitFor();
    Path picture = Path.of("docs", "images", "playground.png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(picture).isNotEmptyFile();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void untickAndTickAgain(PlaygroundPage playground) {
    Locator ticks = playground.part("proposal").locator("[data-testid^=operation-]");
    int total = ticks.count();
    ticks.last().uncheck();
    assertThat(playground.part("apply")).hasText("Apply %d of %d".formatted(total - 1, total));
    assertThat(playground.part("apply")).isEnabled();
    assertThat(playground.part("totals")).containsText("edited");
    ticks.last().check();
    assertThat(playground.part("apply")).isEnabled();
  }

  private static List<String> partsOf(Download download) throws IOException {
    try (ZipFile zip = new ZipFile(download.path().toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }
}
