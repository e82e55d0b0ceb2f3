package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.testing.AskedBook;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.excel.FakeWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands and the worksheet function in a fake Excel whose workbook is a real file. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class PaneExcelCommandsTest extends BrowserTest {
  AnthropicStub anthropic;
  @Inject DocumentEngine engine;

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  private TaskPane open(FakeWorkbook workbook) {
    return open(workbook, "desktop");
  }

  private TaskPane open(FakeWorkbook workbook, String profile) {
    Page page = browser().page(350, 760, ColorScheme.LIGHT);
    FakeOffice.install(page, "Excel", "{profile: '" + profile + "'}", "excel.js", workbook);
    TaskPane pane = TaskPane.open(page, address, token, "");
    pane.part("model").selectOption("builtin/rules");
    return pane;
  }

  private FakeWorkbook workbook(String name, byte[] content) {
    return new FakeWorkbook(engine, engine.open(name, content));
  }

  private FakeWorkbook sales() {
    return workbook("regional-sales.xlsx", Api.sample("regional-sales.xlsx"));
  }

  private static void command(TaskPane pane, String name) {
    pane.page().evaluate("name => fakeOffice.command(name)", name);
  }

  @Test
  void explainAsksAboutWhatIsSelectedNow() {
    FakeWorkbook workbook = sales();
    TaskPane pane = open(workbook);
    workbook.select("Orders!K2");
    command(pane, "explain");
    assertThat(pane.part("turn")).containsText("Explain the selection");
    assertThat(pane.part("selection")).containsText("Orders!K2");
    assertThat(pane.part("meta")).isVisible();
    assertThat((Integer) pane.page().evaluate("fakeOffice.addin.shown")).isEqualTo(1);
    command(pane, "explain");
    assertThat(pane.part("turn")).hasCount(2);
    assertThat(pane.part("meta")).hasCount(2);
  }

  @Test
  void fixLooksForFaultsInTheSelection() {
    FakeWorkbook workbook = sales();
    TaskPane pane = open(workbook);
    workbook.select("Orders!A1:K40");
    command(pane, "fix");
    assertThat(pane.part("turn")).containsText("Repair what is wrong in the selection");
    pane.part("turn").locator("[data-testid=meta], [data-testid=problem]").first().waitFor();
  }

  @Test
  void askPutsTheCursorWhereTheQuestionGoes() {
    FakeWorkbook workbook = sales();
    TaskPane pane = open(workbook);
    workbook.select("Orders!B2:B9");
    command(pane, "ask");
    assertThat(pane.part("ask")).isFocused();
    assertThat(pane.part("selection")).containsText("About Orders!B2:B9");
    assertThat(pane.part("turn")).hasCount(0);
  }

  @Test
  void aCommandThatOpensThePaneWaitsForIt() {
    FakeWorkbook workbook = sales();
    workbook.select("Orders!K2");
    Page page = browser().page(350, 760, ColorScheme.LIGHT);
    FakeOffice.install(page, "Excel", "{profile: 'web'}", "excel.js", workbook);
    page.route(
        "**/api/v1/pane",
        route -> {
          page.evaluate("() => void fakeOffice.command('ask')");
          route.resume();
        });
    TaskPane pane = TaskPane.open(page, address, token, "");
    assertThat(pane.part("ask")).isFocused();
    assertThat(pane.part("selection")).containsText("About Orders!K2");
  }

  @Test
  void cellsAskOnceHoweverManyTheyAre() {
    AtomicInteger calls = new AtomicInteger();
    anthropic.answer(
        request -> {
          calls.incrementAndGet();
          return StubReply.text("{\"result\":\"bug\",\"kind\":\"text\"}");
        });
    TaskPane pane = open(sales());
    Object values =
        pane.page()
            .evaluate(
                """
                async (prompt) => {
                  const cells = [1, 2, 3, 1, 2].map((n) => fakeOffice.cell('ASK', prompt, [[n]]));
                  return (await Promise.all(cells.map(({ done }) => done))).map(({ value }) => value);
                }
                """,
                "Class " + UUID.randomUUID());
    assertThat(values).isEqualTo(List.of("bug", "bug", "bug", "bug", "bug"));
    assertThat(calls).hasValue(3);
  }

  @Test
  void aCellSaysWhyItHasNoValue() {
    TaskPane pane = open(sales());
    Map<?, ?> tooLong = cell(pane, "x".repeat(4_001));
    assertThat(tooLong.get("error")).isEqualTo("#VALUE!");
    assertThat((String) tooLong.get("message")).contains("4,001 characters").endsWith(".");
    pane.page()
        .route(
            "**/api/v1/functions/ask",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setBody(
                            "{\"code\":\"function-quota\",\"detail\":\"Used up\",\"nextStep\":\"Wait\"}")));
    Map<?, ?> spent = cell(pane, "anything");
    assertThat(spent.get("error")).isEqualTo("#N/A");
    assertThat(spent.get("message"))
        .asString()
        .startsWith("Used up. Tomorrow (UTC) there are new ones");
    pane.page().route("**/api/v1/functions/ask", Route::abort);
    assertThat(cell(pane, "anything").get("error")).isEqualTo("#N/A");
  }

  private static Map<?, ?> cell(TaskPane pane, String prompt) {
    return (Map<?, ?>)
        pane.page().evaluate("prompt => fakeOffice.cell('ASK', prompt, null).done", prompt);
  }

  @Test
  void aCellThatIsClearedAsksNoMoreUnlessAnotherWaits() {
    TaskPane pane = open(sales());
    Object seen =
        pane.page()
            .evaluate(
                """
                async () => {
                  const { AskQueue } = await import('/addin/ask-queue.js');
                  const seen = [];
                  const pending = [];
                  const send = ({ prompt }, signal) => {
                    seen.push(`ask ${prompt}`);
                    signal.addEventListener('abort', () => seen.push(`end ${prompt}`));
                    return new Promise((resolve) => pending.push(resolve));
                  };
                  const queue = new AskQueue(send, { atOnce: 2, gatherMs: 0 });
                  const cells = ['a', 'a', 'b', 'c', 'd'].map((prompt) => queue.ask({ prompt }));
                  cells[3].cancel();
                  await new Promise((go) => setTimeout(go, 20));
                  cells[0].cancel();
                  cells[0].cancel();
                  cells[2].cancel();
                  pending.forEach((resolve) => resolve({ value: 1 }));
                  await cells[1].answer;
                  await new Promise((go) => setTimeout(go, 20));
                  return seen.join();
                }
                """);
    assertThat(seen).isEqualTo("ask a,ask b,end b,ask d");
  }

  @Test
  void anOlderExcelHasNoFunctionAndNothingToPin() {
    TaskPane pane = open(sales(), "office2019");
    assertThat(pane.part("ask")).isVisible();
    assertThat(pane.part("pin")).hasCount(0);
  }

  @Test
  void answersArePinnedInTheOpenWorkbookAndUnpinned() {
    FakeWorkbook workbook = workbook("asked.xlsx", AskedBook.make());
    TaskPane pane = open(workbook);
    workbook.select("Data!B2:C9");
    pane.part("pin").click();
    assertThat(pane.part("turn")).containsText("Pin the values of DECKHAND.ASK");
    assertThat(pane.part("answer")).containsText("Data!B4");
    pane.page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "pane-pin.png")));
    assertThat(formulas(workbook)).hasSize(6);
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).isVisible();
    assertThat(formulas(workbook)).hasSize(2);
    pane.part("undo").click();
    assertThat(pane.part("applied")).containsText(Pattern.compile("Taken back"));
    assertThat(formulas(workbook)).hasSize(6);
  }

  private List<String> formulas(FakeWorkbook workbook) {
    OfficeFile file = workbook.file();
    return engine
        .workbook(file)
        .sheets()
        .getFirst()
        .formulas()
        .map(c -> c.address().toString())
        .toList();
  }
}
