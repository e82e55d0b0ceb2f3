package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.web.office.FakeFaults;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.FakePresentation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people start in PowerPoint's ribbon, its context menus or by keys. */
@QuarkusTest
class PanePowerPointCommandsTest extends BrowserTest {
  private final FakePresentation deck =
      new FakePresentation(Api.sample("quarterly-review.pptx"), FakeFaults.NONE);

  private final List<String> asked = new ArrayList<>();

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  private Page page(String profile) {
    Page page = browser().page(348, 760, ColorScheme.LIGHT);
    String options = "{profile: '%s', title: 'https://files.example/Q3.pptx'}".formatted(profile);
    FakeOffice.install(page, "PowerPoint", options, "powerpoint.js", deck);
    page.onRequest(this::note);
    return page;
  }

  private void note(Request request) {
    if (request.method().equals("POST") && request.url().endsWith("/turns")) {
      asked.add(request.postData());
    }
  }

  private TaskPane open(String profile) {
    TaskPane pane = TaskPane.open(page(profile), address, token, "");
    pane.chooseBuiltin();
    return pane;
  }

  private static void command(TaskPane pane, String name) {
    pane.page().evaluate("name => fakeOffice.command(name)", name);
  }

  @Test
  void explainAsksAboutTheSlideOnShowNow() {
    TaskPane pane = open("desktop");
    deck.select(3);
    command(pane, "explain");
    assertThat(pane.part("turn")).containsText("Explain this slide");
    assertThat(pane.part("selection")).containsText("Slide 3");
    assertThat(pane.part("turn").locator("[data-testid=meta], [data-testid=problem]").first())
        .isVisible();
    assertThat((Integer) pane.page().evaluate("fakeOffice.addin.shown")).isEqualTo(1);
    assertThat(asked)
        .singleElement()
        .asString()
        .contains("\"powerpoint.ask\"", "\"slide\":3", "builtin/rules");
    deck.select(2);
    command(pane, "explain");
    assertThat(
            pane.part("turn").nth(1).locator("[data-testid=meta], [data-testid=problem]").first())
        .isVisible();
    assertThat(asked).hasSize(2).last().asString().contains("\"slide\":2");
  }

  @Test
  void fixReviewsTheSlideAndTheDeckStaysAsItIs() {
    byte[] before = deck.content();
    TaskPane pane = open("web");
    deck.select(2);
    command(pane, "fix");
    pane.part("turn").locator("[data-testid=meta], [data-testid=problem]").first().waitFor();
    assertThat(asked).singleElement().asString().contains("\"powerpoint.review\"", "\"slide\":2");
    assertThat(deck.outline()).isEqualTo(new FakePresentation(before, FakeFaults.NONE).outline());
  }

  @Test
  void askPutsTheCursorWhereTheQuestionGoes() {
    TaskPane pane = open("desktop");
    deck.select(4);
    command(pane, "ask");
    assertThat(pane.part("ask")).isFocused();
    assertThat(pane.part("selection")).containsText("About Slide 4");
    assertThat(pane.part("turn")).hasCount(0);
    assertThat(asked).isEmpty();
  }

  @Test
  void aCommandThatOpensThePaneWaitsForIt() {
    deck.select(2);
    Page page = page("web");
    page.route(
        "**/api/v1/pane",
        route -> {
          page.evaluate("() => void fakeOffice.command('ask')");
          route.resume();
        });
    TaskPane pane = TaskPane.open(page, address, token, "");
    assertThat(pane.part("ask")).isFocused();
    assertThat(pane.part("selection")).containsText("About Slide 2");
  }

  @Test
  void aPowerPointThatTellsNoSelectionIsAskedAboutTheWholeDeck() {
    TaskPane pane = open("office2021");
    command(pane, "explain");
    assertThat(pane.part("turn").locator("[data-testid=meta], [data-testid=problem]").first())
        .isVisible();
    assertThat(asked).singleElement().asString().doesNotContain("\"slide\":");
  }
}
