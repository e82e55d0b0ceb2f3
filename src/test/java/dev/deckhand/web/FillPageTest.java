package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.testing.BookOfText;
import dev.deckhand.testing.FillAnswers;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubRequest;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.excel.FakeWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fill on the pages: sample, what the rest takes, progress, stop, going on, result, ledger. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class FillPageTest extends BrowserTest {
  private static final String MODEL = "openai-stub/small";
  private static final int VALUES = 150;
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  OpenAiStub openAi;

  @TempDir Path folder;

  private final AtomicInteger calls = new AtomicInteger();
  private final String instruction = "Classify the remarks " + UUID.randomUUID();
  private byte[] book = {};

  @BeforeEach
  void aWorkbookOfRemarks() {
    List<String> rows = new ArrayList<>(List.of("No|Comment"));
    IntStream.rangeClosed(1, VALUES).forEach(i -> rows.add("%d|remark %d".formatted(i, i)));
    book = BookOfText.of("Data", rows.toArray(String[]::new)).bytes();
    openAi.answer(request -> reply(request, Integer.MAX_VALUE));
  }

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aSampleIsFilledAppliedAndItsLedgerShown() throws IOException {
    PlaygroundPage page = playground(wide());
    Locator sample = page.ask(instruction);
    assertThat(sample.getByTestId("fill-offer")).containsText("Fill the other rows too (130)?");
    assertThat(sample.getByTestId("fill-offer")).containsText("130 values, 3 calls");
    sample.getByTestId("fill-offer").scrollIntoViewIfNeeded();
    shoot(page.page(), "fill-sample");
    Locator rest = fillRest(page, sample);
    assertThat(sample.getByTestId("fill-offer")).hasCount(0);
    assertThat(rest.getByTestId("answer")).containsText("150 of 150 values");
    assertThat(rest.getByTestId("fill-record")).containsText("Values, not formulas.");
    shoot(page.page(), "fill-rest");
    rest.getByTestId("apply").click();
    page.showsVersion(2);
    page.showsInCell("C2", "^class of remark 1$");
    page.part("applied").locator("..").getByTestId("fill-ledger").click();
    assertThat(page.part("ledger-panel").locator("tbody tr")).hasCount(VALUES);
    assertThat(page.part("ledger-panel").locator("tbody tr").last()).containsText("remark 150");
    shoot(page.page(), "fill-ledger");
    Accessibility.check(page.page());
  }

  @Test
  void theSampleIsAppliedFirstThenTheRestIsFilled() throws IOException {
    PlaygroundPage page = playground(wide());
    Locator sample = page.ask(instruction);
    sample.getByTestId("apply").click();
    page.showsVersion(2);
    sample.getByTestId("applied").waitFor();
    Locator rest = fillRest(page, sample);
    rest.getByTestId("apply").click();
    page.showsVersion(3);
    page.page().reload();
    assertThat(page.part("turn").last()).containsText("Fill all rows: Class");
    assertThat(page.part("fill-offer")).hasCount(0);
  }

  @Test
  void aRunThatFailsIsGoneOnFromAfterAReload() throws IOException {
    openAi.answer(request -> reply(request, 2));
    PlaygroundPage page = playground(open(320, ColorScheme.DARK));
    Locator rest = fillRest(page, page.ask(instruction));
    assertThat(rest.getByTestId("problem")).containsText("80 of 150 values");
    page.page().reload();
    assertThat(page.part("fill-offer")).containsText("80 of 150 values are kept");
    shoot(page.page(), "fill-failed-320-dark");
    Accessibility.check(page.page());
    calls.set(0);
    openAi.answer(request -> reply(request, Integer.MAX_VALUE));
    int before = page.part("turn").count();
    page.keyTo("Tab", "fill-limit");
    page.page().keyboard().press("Enter");
    Locator done = page.part("turn").nth(before);
    done.getByTestId("apply").waitFor();
    assertThat(calls).as("only the 70 that are left").hasValue(2);
  }

  @Test
  void aRunIsStoppedAndKeepsWhatItHas() throws IOException {
    CountDownLatch held = new CountDownLatch(1);
    openAi.answer(
        request -> {
          if (FillAnswers.asked(message(request)) && calls.get() == 2) {
            await(held);
          }
          return reply(request, Integer.MAX_VALUE);
        });
    PlaygroundPage page = playground(wide());
    Locator sample = page.ask(instruction);
    int before = page.part("turn").count();
    sample.getByTestId("fill-rest").click();
    Locator rest = page.part("turn").nth(before);
    assertThat(rest.getByTestId("fill-progress")).containsText("80 of 150 values");
    shoot(page.page(), "fill-running");
    page.part("stop").click();
    assertThat(rest.getByTestId("fill-offer")).containsText("80 of 150 values are kept");
    held.countDown();
    assertThat(rest).containsText("Nothing was changed");
  }

  @Test
  void anotherEditMeanwhileIsToldAndAskedAgain() throws IOException {
    PlaygroundPage page = playground(wide());
    Locator sample = page.ask(instruction);
    String session = page.page().url().replaceFirst(".*/sessions/", "");
    String document =
        Api.api().get("/sessions/" + session).then().extract().path("documents[0].id");
    Api.change(1, Api.plan("{'op':'insertRows','sheet':'Data','at':30}"))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
    sample.getByTestId("fill-rest").click();
    assertThat(page.part("problem")).containsText("have changed since the sample");
    page.part("ask-again").click();
    assertThat(page.part("turn").nth(2).getByTestId("apply")).isVisible();
    page.showsVersion(2);
  }

  @Test
  void rowsOfAWorkbookOpenInExcelAreFilled() {
    FakeWorkbook workbook =
        new FakeWorkbook(ENGINE, new OfficeFile("remarks.xlsx", DocumentFormat.XLSX, book));
    Page window = browser().page(350, 800, ColorScheme.LIGHT);
    FakeOffice.install(
        window,
        "Excel",
        "{profile: 'web', title: 'https://files.example/remarks.xlsx'}",
        "excel.js",
        workbook);
    TaskPane pane = TaskPane.open(window, address, token, "lang=de");
    pane.chooseBuiltin();
    pane.part("model").selectOption(MODEL);
    Locator sample = pane.ask(instruction);
    assertThat(sample.getByTestId("fill-offer")).containsText("130 Zeilen ausfüllen");
    sample.getByTestId("fill-offer").scrollIntoViewIfNeeded();
    shoot(window, "fill-pane-de");
    sample.getByTestId("apply").click();
    sample.getByTestId("applied").waitFor();
    sample.getByTestId("fill-rest").click();
    Locator rest = pane.part("turn").last();
    rest.getByTestId("apply").click();
    rest.getByTestId("applied").waitFor();
    assertThat(ENGINE.workbook(workbook.file()).sheet("Data").orElseThrow().cell(150, 2))
        .asString()
        .contains("class of remark 150");
    Accessibility.check(window);
  }

  private Locator fillRest(PlaygroundPage page, Locator sample) {
    int before = page.part("turn").count();
    sample.getByTestId("fill-rest").click();
    Locator rest = page.part("turn").nth(before);
    rest.locator("[data-testid=meta], [data-testid=problem]").first().waitFor();
    return rest;
  }

  private PlaygroundPage playground(PlaygroundPage page) throws IOException {
    Path file = Files.write(folder.resolve("remarks.xlsx"), book);
    page.drop(file);
    page.part("model").selectOption(MODEL);
    page.part("feature").selectOption("excel.fill");
    return page;
  }

  /** Says what to fill, then gives each value its class, until so many calls are over. */
  private StubReply reply(StubRequest request, int working) {
    String message = message(request);
    if (!FillAnswers.asked(message)) {
      return StubReply.text(
          """
          {"answer":"I read the remarks.","citations":[],"fill":{"reads":["Data!B2:B151"],\
          "writes":"Data!C2:C151","header":"Class","kind":"text","allowed":[]}}""");
    }
    return calls.incrementAndGet() > working
        ? StubReply.status(400)
        : StubReply.text(FillAnswers.results(message, value -> "class of " + value));
  }

  private static String message(StubRequest request) {
    var messages = request.json().path("messages");
    var content = messages.path(messages.size() - 1).path("content");
    return content.isTextual() ? content.asText() : content.path(0).path("text").asText();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", name + ".png")));
  }
}
