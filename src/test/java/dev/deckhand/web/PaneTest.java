package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The task pane in a plain browser, where the service's own document is the document. */
@QuarkusTest
class PaneTest extends BrowserTest {
  private static final String WORKBOOK = "regional-sales.xlsx";
  private static final String DECK = "quarterly-review.pptx";
  private static final String TOTAL = "sum of revenue by region";
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aCitationShowsItsCells() {
    TaskPane pane = pane("").drop(WORKBOOK);
    Locator turn = pane.ask(TOTAL);
    turn.getByTestId("citation").first().click();
    assertThat(pane.part("peek-cells").locator(".cited").first()).isVisible();
    pane.page().keyboard().press("Escape");
    assertThat(pane.part("peek")).hasCount(0);
    assertThat(pane.foreignRequests())
        .containsExactly("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  }

  @Test
  void aPartOfAProposalIsAppliedAndTakenBack() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.ask(MARGIN);
    Locator ticks = pane.part("proposal").locator("[data-testid^=operation-]");
    int total = ticks.count();
    ticks.last().uncheck();
    assertThat(pane.part("apply")).hasText("Apply %d of %d".formatted(total - 1, total));
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).containsText("Applied %d of %d".formatted(total - 1, total));
    pane.part("history").click();
    assertThat(pane.part("version-2")).containsText(MARGIN);
    pane.page().keyboard().press("Escape");
    pane.part("undo").click();
    assertThat(pane.part("undo")).hasCount(0);
    assertThat(pane.part("applied")).containsText("at version 3");
  }

  @Test
  void aDeckIsEditedAndItsSlidesAreShown() {
    TaskPane pane = pane("").drop(DECK);
    Locator turn = pane.ask("Replace Nordics with Scandinavia");
    turn.getByTestId("changes").getByRole(AriaRole.BUTTON).first().click();
    assertThat(pane.part("peek-slide")).hasAttribute("src", Pattern.compile("^blob:"));
    pane.page().keyboard().press("Escape");
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).isVisible();
  }

  @Test
  void theModeThatActsAppliesAtOnceAndCanBeUndone() {
    TaskPane pane = pane("").drop(DECK);
    pane.part("mode").selectOption("act");
    pane.ask("Replace Nordics with Scandinavia");
    pane.part("applied").waitFor();
    pane.part("undo").click();
    assertThat(pane.part("undo")).hasCount(0);
  }

  @Test
  void theModeThatActsStillShowsWhatWarns() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.part("mode").selectOption("act");
    pane.ask(MARGIN);
    assertThat(pane.part("violations-warning")).isVisible();
    assertThat(pane.part("proposal-notice")).isVisible();
    assertThat(pane.part("applied")).hasCount(0);
  }

  @Test
  void theModeThatReadsAppliesNothing() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.part("mode").selectOption("readOnly");
    pane.ask(MARGIN);
    assertThat(pane.part("apply")).isDisabled();
    assertThat(pane.part("apply-hint")).containsText("Read only");
    pane.part("mode").selectOption("ask");
    assertThat(pane.part("apply")).isEnabled();
  }

  @Test
  void thumbsAndTheirReasonAreKept() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.ask(TOTAL);
    pane.part("thumb-down").click();
    pane.part("feedback-reason").fill("The wrong region");
    pane.part("feedback-send").click();
    pane.part("feedback-thanks").waitFor();
    pane.page().reload();
    assertThat(pane.part("thumb-down")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void whatIsSentIsShown() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.ask(TOTAL);
    pane.part("sent").click();
    assertThat(pane.part("sent-nothing")).containsText("built-in model");
    pane.page().keyboard().press("Escape");
    pane.part("ask").fill(TOTAL);
    pane.part("would-send").click();
    assertThat(pane.part("would-send-nothing")).isVisible();
  }

  @Test
  void aSessionIsFoundAgainByItsAddress() {
    TaskPane pane = pane("").drop(WORKBOOK);
    pane.ask(TOTAL);
    assertThat(pane.page().url()).contains("session=");
    pane.page().reload();
    assertThat(pane.part("turn")).hasCount(1);
    pane.page().goBack();
    pane.part("sample").first().waitFor();
  }

  @Test
  void thePaneSpeaksGerman() {
    TaskPane pane = pane("lang=de").drop(WORKBOOK);
    assertThat(pane.page().locator("html")).hasAttribute("lang", "de");
    assertThat(pane.part("feature")).containsText("Arbeitsmappe bearbeiten");
    assertThat(pane.part("model")).containsText("Eingebautes Modell");
    pane.ask(MARGIN);
    assertThat(pane.part("proposal")).containsText("Was sich ändert");
    assertThat(pane.part("meta")).containsText("Sie haben es gewählt.");
    assertThat(pane.part("apply")).hasText(Pattern.compile("4 von 4 anwenden"));
  }

  @Test
  void withoutOfficeJsItSaysSoAndGoesOn() {
    TaskPane pane =
        TaskPane.open(browser().page(350, 800, ColorScheme.LIGHT), address, token, "", null);
    assertThat(pane.part("office-blocked")).containsText("Office.js could not be loaded");
    pane.drop(WORKBOOK);
    pane.ask(TOTAL);
    assertThat(pane.part("answer")).isVisible();
  }

  @Test
  void theKeyboardAloneIsEnough() {
    TaskPane pane = pane("");
    pane.part("sample").first().waitFor();
    pane.keyTo("Tab", "sample");
    pane.page().keyboard().press("Enter");
    pane.part("ask").waitFor();
    pane.keyTo("Tab", "model");
    pane.page().keyboard().type("Built");
    pane.keyTo("F6", "ask");
    pane.page().keyboard().type(MARGIN);
    pane.page().keyboard().press("Control+Enter");
    pane.part("apply").waitFor();
    assertThat(pane.part("ask")).isFocused();
    pane.agreeToEverythingWith("Shift+Tab");
    pane.keyTo("Shift+Tab", "apply");
    pane.page().keyboard().press("Enter");
    pane.part("applied").waitFor();
    pane.keyTo("Tab", "undo");
    pane.page().keyboard().press("Enter");
    assertThat(pane.part("undo")).hasCount(0);
  }

  private TaskPane pane(String query) {
    return TaskPane.open(
        browser().page(350, 800, ColorScheme.LIGHT), address, token, query, TaskPane.NO_OFFICE);
  }
}
