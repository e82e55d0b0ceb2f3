package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The pane on a document that is open elsewhere: what is read, written and taken back, and in which
 * order.
 */
@QuarkusTest
class PaneLiveTest extends BrowserTest {
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";
  private static final String TOTAL = "sum of revenue by region";

  private static final String OFFICE =
      """
      window.Office = { onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }), context: {} };
      """;

  private static final String FILL =
      """
      base64 => {
        window.live.bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      }
      """;

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void theFirstQuestionSendsTheFileAndNothingBefore() {
    TaskPane pane = open();
    assertThat(pane.part("examples")).isVisible();
    assertThat(calls(pane)).isEmpty();
    Locator turn = ask(pane, TOTAL);
    assertThat(calls(pane)).containsExactly("read");
    assertThat((String) pane.page().evaluate("live.settings.session")).isNotBlank();
    turn.getByTestId("citation").first().click();
    assertThat((List<?>) pane.page().evaluate("live.jumps")).hasSize(1);
    assertThat(pane.part("local-mode")).containsText("this machine");
  }

  @Test
  void anEditIsCheckedThenWrittenDownThenDone() {
    TaskPane pane = open();
    ask(pane, MARGIN);
    apply(pane);
    assertThat(pane.part("applied-notes")).containsText("Ctrl+Z");
    assertThat(calls(pane)).containsExactly("read", "check", "apply");
    pane.part("undo").click();
    assertThat(pane.part("applied")).containsText("Taken back since");
    assertThat(pane.part("applied-notes")).hasCount(0);
    assertThat(calls(pane)).endsWith("checkBack", "takeBack ");
    assertThat(causes(pane)).containsExactly("undo", "apply", "upload");
  }

  @Test
  void whatChangedInExcelMeanwhileIsListedAndNothingApplied() {
    TaskPane pane = open();
    ask(pane, MARGIN);
    pane.page().evaluate("live.conflicts = [{anchor: 'Orders!B2', expected: '3', found: '4'}]");
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("problem")).containsText("Orders!B2: was 3, is now 4");
    assertThat(causes(pane)).containsExactly("upload");
    pane.page().evaluate("live.conflicts = []");
    pane.part("reload-preview").click();
    assertThat(pane.part("reload-preview")).hasCount(0);
    apply(pane);
  }

  @Test
  void anEditThatExcelRefusesIsTakenOffTheBooks() {
    TaskPane pane = open();
    ask(pane, MARGIN);
    pane.page().evaluate("live.failing = true");
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("problem")).containsText("Excel refused the edit");
    assertThat(causes(pane)).containsExactly("undo", "apply", "upload");
    pane.page().evaluate("live.failing = false");
    pane.part("ask-again").click();
    assertThat(pane.part("turn")).hasCount(2);
    apply(pane);
  }

  @Test
  void laterEditsStayUnlessTheUserWantsTheRestBack() {
    TaskPane pane = open();
    ask(pane, MARGIN);
    apply(pane);
    ask(pane, TOTAL);
    pane.page().evaluate("live.later = [{anchor: 'Orders!B2', expected: '3', found: '4'}]");
    pane.part("undo").click();
    assertThat(pane.part("problem")).containsText("Changed since");
    assertThat(calls(pane)).doesNotContain("takeBack ");
    pane.part("undo-rest").click();
    assertThat(pane.part("applied")).containsText("Taken back since");
    assertThat(calls(pane)).contains("takeBack Orders!B2");
    assertThat(causes(pane)).first().isEqualTo("office");
  }

  @Test
  void theConversationIsFoundAgainOnAnotherDevice() {
    TaskPane pane = open();
    ask(pane, MARGIN);
    apply(pane);
    Object settings = pane.page().evaluate("live.settings");
    TaskPane other = open(settings);
    assertThat(other.part("applied")).containsText("Applied 4 steps");
    other.part("history").click();
    assertThat(other.part("version-2")).containsText(MARGIN);
    other.part("undo-version").click();
    assertThat(other.part("applied")).containsText("Taken back since");
    assertThat(other.page().evaluate("JSON.stringify(live.journal)"))
        .isEqualTo("[{\"undo\":\"test\",\"version\":2}]");
    other.part("new").click();
    assertThat(other.part("turn")).hasCount(0);
    other.part("history").click();
    other.part("earlier").click();
    assertThat(other.part("turn")).hasCount(1);
  }

  @Test
  void theChipFollowsTheSelection() {
    TaskPane pane = open();
    pane.page().evaluate("live.select('Orders!B2:B9')");
    assertThat(pane.part("selection")).containsText("About Orders!B2:B9");
    pane.part("selection").locator("button").click();
    assertThat(pane.part("selection")).isEmpty();
  }

  @Test
  void whatTheHostCannotDoIsNotTicked() {
    TaskPane pane = open();
    pane.page()
        .evaluate("live.refusals = [{operation: '2', reason: 'Excel 2021 cannot do this.'}]");
    ask(pane, MARGIN);
    assertThat(pane.part("refusal")).containsText("Excel 2021 cannot do this.");
    assertThat(pane.part("operation-2")).isDisabled();
    assertThat(pane.part("apply")).hasText("Apply 3 of 4");
  }

  @Test
  void whatUndoWouldNotBringBackIsToldBefore() {
    TaskPane pane = open();
    pane.page()
        .evaluate("live.cautions = [{operation: '2', text: 'Undo leaves the comments away.'}]");
    ask(pane, MARGIN);
    assertThat(pane.part("caution")).hasText("Undo leaves the comments away.");
    assertThat(pane.part("operation-2")).isChecked();
    assertThat(pane.part("losses")).isHidden();
    assertThat(pane.part("apply")).isEnabled();
    assertThat(pane.part("heed")).hasText("Read 1 note before you apply");
    pane.part("operation-2").uncheck();
    assertThat(pane.part("heed")).isHidden();
  }

  @Test
  void whatWouldBeLostIsToldBeforeAndGoesWithItsStep() {
    TaskPane pane = open();
    pane.page().evaluate("live.losses = [{operation: '2', text: 'Slide 2: a link may be lost.'}]");
    ask(pane, MARGIN);
    assertThat(pane.part("losses")).containsText("Slide 2: a link may be lost.");
    pane.part("operation-2").uncheck();
    assertThat(pane.part("losses")).isHidden();
    assertThat(calls(pane)).doesNotContain("apply");
  }

  /** The button to apply is always in view, so what speaks for thinking twice must be, too. */
  @Test
  void notesOutOfSightAreOneStepFromTheButton() {
    TaskPane pane = open();
    pane.page()
        .evaluate(
            """
            live.losses = [{operation: '1', text: 'Slide 2: a link may be lost.'}];
            live.cautions = [{operation: '4', text: 'Undo leaves the comments away.'}];
            """);
    ask(pane, MARGIN);
    assertThat(pane.part("heed")).hasText("Read 2 notes before you apply");
    assertThat(pane.part("heed")).isInViewport();
    pane.part("heed").click();
    assertThat(pane.part("caution")).isFocused();
    assertThat(pane.part("caution")).isInViewport();
    pane.page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "pane-cautions.png")));
    pane.part("losses").evaluate("notice => notice.scrollIntoView({block: 'center'})");
    pane.page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "pane-losses.png")));
  }

  @Test
  void anOldOfficeAnswersButDoesNotEdit() {
    TaskPane pane = open();
    pane.page().evaluate("live.limits.edits = false");
    ask(pane, MARGIN);
    assertThat(pane.part("apply")).isDisabled();
    assertThat(pane.part("apply-hint")).containsText("not edit them");
  }

  private TaskPane open() {
    return open(java.util.Map.of());
  }

  private TaskPane open(Object settings) {
    Page page = browser().page(350, 800, ColorScheme.LIGHT);
    page.route(
        "**/hosts/excel/excel-host.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(resource("/fakehost/live-host.js"))));
    String before =
        "window.live = "
            + page.evaluate("value => `{settings: ${JSON.stringify(value)}}`", settings);
    page.addInitScript(before);
    TaskPane pane = TaskPane.open(page, address, token, "", OFFICE);
    pane.chooseBuiltin();
    page.evaluate(FILL, Base64.getEncoder().encodeToString(Api.sample("regional-sales.xlsx")));
    return pane;
  }

  private static Locator ask(TaskPane pane, String instruction) {
    return pane.ask(instruction);
  }

  private static void apply(TaskPane pane) {
    int before = pane.part("applied").count();
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).hasCount(before + 1);
  }

  private static List<String> calls(TaskPane pane) {
    return ((List<?>) pane.page().evaluate("live.calls")).stream().map(String::valueOf).toList();
  }

  /** What brought the versions about, newest first. */
  private static List<String> causes(TaskPane pane) {
    String session = (String) pane.page().evaluate("live.settings.session");
    String document = Api.api().get("/sessions/" + session).jsonPath().getString("documents[0].id");
    return Api.api().get("/documents/" + document + "/versions").jsonPath().getList("cause");
  }

  private static String resource(String name) {
    try (InputStream in = PaneLiveTest.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, name).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
