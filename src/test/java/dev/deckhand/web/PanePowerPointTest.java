package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pane in a fake PowerPoint whose deck is a real file. */
@QuarkusTest
class PanePowerPointTest extends BrowserTest {
  private static final String REPLACE = "Replace Nordics with Scandinavia";

  private final FakePresentation deck =
      new FakePresentation(Api.sample("quarterly-review.pptx"), FakeFaults.NONE);

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void textIsReplacedInTheOpenDeckAndPutBack() {
    TaskPane pane = open("desktop", false);
    pane.ask(REPLACE);
    assertThat(pane.part("changes").locator("ins").first()).hasText("Scandinavia");
    assertThat(said()).doesNotContain("Scandinavia");
    apply(pane);
    assertThat(said()).contains("Scandinavia").doesNotContain("Nordics");
    pane.part("undo").click();
    assertThat(pane.part("applied")).containsText("Taken back since");
    assertThat(said()).contains("Nordics").doesNotContain("Scandinavia");
    assertThat(pane.foreignRequests())
        .containsOnly("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  }

  @Test
  void citationsSelectTheirSlideAndTheChipFollows() {
    TaskPane pane = open("desktop", false);
    Locator turn = pane.ask("What does the deck say about the Nordics?");
    turn.getByTestId("citation").first().click();
    assertThat(pane.part("announcer")).containsText("selected");
    assertThat(deck.selected()).isPositive();
    deck.select(2);
    pane.page().evaluate("fakeOffice.raiseDocument('documentSelectionChanged', {})");
    assertThat(pane.part("selection")).containsText("About Slide 2");
  }

  @Test
  void whatTheUserEditedMeanwhileIsNotOverwritten() {
    TaskPane pane = open("desktop", false);
    pane.ask(REPLACE);
    deck.edit(
        "{\"id\":\"1\",\"op\":\"replaceText\",\"find\":\"Nordics\",\"replace\":\"North\",\"in\":\"deck\"}");
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("problem")).containsText("changed meanwhile");
    assertThat(said()).contains("North").doesNotContain("Scandinavia");
  }

  @Test
  void anOldPowerPointAnswersOnly() {
    TaskPane pane = open("ltsc2024", false);
    pane.ask(REPLACE);
    assertThat(pane.part("apply")).isDisabled();
    assertThat(pane.part("host-notes")).isVisible();
  }

  @Test
  void anOldPowerPointSaysSoInGerman() {
    TaskPane pane = open("ltsc2024", false, "lang=de");
    assertThat(pane.part("host-notes")).containsText("lässt Add-Ins lesen, nicht ändern");
    pane.ask(REPLACE);
    assertThat(pane.part("refusal").first()).containsText("zu alt");
  }

  @Test
  void slidesAreMadeOfASourceThatWasAddedBeforeTheFirstQuestion() {
    TaskPane pane = open("desktop", false);
    pane.part("source-input")
        .setInputFiles(
            new FilePayload("plan.md", "", "# Plan\n## Next steps\n- Hire two\n".getBytes(UTF_8)));
    assertThat(pane.part("source")).containsText("plan.md");
    Locator outline = pane.ask("Create slides from this plan");
    assertThat(outline.getByTestId("answer")).containsText("Source: plan.md, line 2");
    outline.getByTestId("create-slides").click();
    apply(pane);
    assertThat(said()).contains("Next steps", "Hire two", "Source: plan.md, line 2");
  }

  @Test
  void thePaneIsDarkWherePowerPointIs() {
    TaskPane pane = open("desktop", true);
    assertThat(pane.page().locator("html")).hasAttribute("data-theme", "dark");
    pane.ask(REPLACE);
    pane.page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "pane-powerpoint-dark.png")));
    Accessibility.check(pane.page());
  }

  private TaskPane open(String profile, boolean dark) {
    return open(profile, dark, "");
  }

  private TaskPane open(String profile, boolean dark, String query) {
    Page page = browser().page(348, 760, ColorScheme.LIGHT);
    String options =
        "{profile: '%s', title: 'https://files.example/Q3%%20review.pptx', theme: {isDarkTheme: %s}}"
            .formatted(profile, dark);
    FakeOffice.install(page, "PowerPoint", options, "powerpoint.js", deck);
    TaskPane pane = TaskPane.open(page, address, token, query);
    pane.chooseBuiltin();
    return pane;
  }

  private static void apply(TaskPane pane) {
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).isVisible();
  }

  /** Everything the deck says, notes included. */
  private String said() {
    return deck.outline().toString();
  }
}
