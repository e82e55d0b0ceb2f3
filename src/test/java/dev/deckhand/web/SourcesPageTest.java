package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.deckhand.testing.TextFiles;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slides from other documents: sources added and removed, the outline, its change, the slides. */
@QuarkusTest
class SourcesPageTest extends BrowserTest {
  private static final Path TEMPLATE = Path.of("samples", "company-template.pptx");
  private static final String ASK = "Create slides from this report";

  private static final FilePayload REPORT =
      new FilePayload(
          "hotel-report.docx",
          "application/octet-stream",
          TextFiles.docx(
              TextFiles.paragraph("Title", "Hotel plan")
                  + TextFiles.paragraph("H1", "Demand grew")
                  + TextFiles.paragraph("", "Orders rose by 12%. Most came from hotels.")
                  + TextFiles.paragraph("H1", "Prices hold")
                  + TextFiles.paragraph("", "Nobody plans to raise them.")));

  private static final FilePayload PLAN =
      new FilePayload("plan.md", "text/markdown", "# Plan\n## Next\n- Hire two\n".getBytes(UTF_8));

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void anOutlineIsShownChangedAndBuilt() {
    PlaygroundPage page = deck(wide());
    add(page, REPORT);
    assertThat(page.part("source")).containsText("hotel-report.docx");
    Locator outline = page.ask(ASK);
    assertThat(outline.getByTestId("answer")).containsText("nothing is built yet");
    assertThat(outline.getByTestId("answer")).containsText("Source: hotel-report.docx, heading 1");
    shoot(page.page(), "sources-outline");
    outline.locator("[data-testid=outline-part] summary").click();
    Locator text = outline.getByTestId("outline-text");
    text.fill(text.inputValue().replace("Prices hold", "Prices will not rise"));
    shoot(page.page(), "sources-outline-edit");
    outline.getByTestId("create-slides").click();
    page.part("apply").waitFor();
    shoot(page.page(), "sources-slides");
    page.agreeToEverything();
    page.part("apply").click();
    page.showsVersion(2);
    String session = page.page().url().replaceFirst(".*/sessions/", "");
    String id = Api.api().get("/sessions/" + session).then().extract().path("documents[0].id");
    List<String> notes =
        Api.api()
            .get("/documents/" + id + "/outline")
            .then()
            .extract()
            .path("slides.findAll { it.title == 'Prices will not rise' }.notes");
    assertThat(notes).hasSize(1).first().asString().contains("hotel-report.docx, heading 2");
  }

  @Test
  void withoutTheOutlineSlidesComeAtOnceAndSourcesStayAfterAReload() {
    PlaygroundPage page = deck(open(320, ColorScheme.DARK));
    add(page, PLAN);
    add(page, new FilePayload("figures.xlsx", "", Api.sample("quarter-figures.xlsx")));
    assertThat(page.part("source")).hasCount(2);
    Accessibility.check(page.page());
    shoot(page.page(), "sources-320-dark");
    page.page().reload();
    assertThat(page.part("source")).hasCount(2);
    Locator workbook = page.part("source").filter(new Locator.FilterOptions().setHasText("xlsx"));
    workbook.getByTestId("remove-source").click();
    assertThat(page.part("source")).containsText("plan.md");
    page.page().reload();
    assertThat(page.part("source")).containsText("plan.md");
    page.part("model").selectOption(Api.BUILTIN);
    page.part("outline-first").uncheck();
    page.part("feature").selectOption("powerpoint.create");
    Locator turn = page.ask(ASK);
    assertThat(turn.getByTestId("proposal")).isVisible();
    page.part("remove-source").click();
    assertThat(page.part("source")).hasCount(0);
    assertThat(page.part("outline-first")).isHidden();
  }

  @Test
  void whatCannotBeASourceIsSaid() {
    PlaygroundPage page = deck(wide());
    add(page, new FilePayload("old.doc", "", new byte[] {1}));
    assertThat(page.part("problem")).containsText("old.doc cannot be a source");
    add(page, new FilePayload("broken.docx", "", new byte[] {1, 2, 3}));
    assertThat(page.part("problem")).containsText("broken.docx");
    assertThat(page.part("source")).hasCount(0);
    for (int i = 1; i <= 5; i++) {
      add(page, new FilePayload("plan" + i + ".md", "", PLAN.buffer));
      assertThat(page.part("source")).hasCount(i);
    }
    add(page, PLAN);
    assertThat(page.part("problem")).containsText("At most 5 sources");
  }

  @Test
  void workbooksAreMadeOfNothingElse() {
    PlaygroundPage page = wide();
    page.drop(Path.of("samples", "regional-sales.xlsx"));
    assertThat(page.part("source-bar")).hasCount(0);
  }

  @Test
  void thePaneTakesSourcesInGerman() {
    Page window = browser().page(350, 800, ColorScheme.LIGHT);
    TaskPane pane = TaskPane.open(window, address, token, "lang=de", TaskPane.NO_OFFICE);
    pane.drop("company-template.pptx");
    pane.part("source-input").setInputFiles(REPORT);
    pane.part("source").waitFor();
    Locator outline = pane.ask("Erstelle Folien aus diesem Bericht");
    assertThat(outline.getByTestId("create-slides")).hasText("Folien erstellen");
    shoot(window, "sources-pane-de");
    pane.keyTo("Tab", "outline-first");
    pane.keyTo("Shift+Tab", "source-input");
    outline.getByTestId("create-slides").click();
    assertThat(pane.part("apply")).isVisible();
    Accessibility.check(window);
  }

  private static PlaygroundPage deck(PlaygroundPage page) {
    page.drop(TEMPLATE);
    return page;
  }

  private static void add(PlaygroundPage page, FilePayload file) {
    page.part("source-input").setInputFiles(file);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", name + ".png")));
  }
}
