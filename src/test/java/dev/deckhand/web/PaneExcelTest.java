package dev.deckhand.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.web.office.FakeOffice;
import dev.deckhand.web.office.excel.FakeWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pane in a fake Excel whose workbook is a real file. */
@QuarkusTest
class PaneExcelTest extends BrowserTest {
  private static final DocumentEngine ENGINE = new OoxmlEngine();
  private static final String MARGIN = "Add a column Margin = Revenue - Cost";
  private static final String TOTAL = "sum of revenue by region";

  private final FakeWorkbook workbook =
      new FakeWorkbook(
          ENGINE,
          new OfficeFile(
              "regional-sales.xlsx", DocumentFormat.XLSX, Api.sample("regional-sales.xlsx")));

  @AfterEach
  void thePageComplainsAboutNothing() {
    assertThat(browser().complaints()).isEmpty();
  }

  @Test
  void aColumnIsAddedToTheOpenWorkbookAndTakenBack() {
    TaskPane pane = open("web");
    pane.ask(MARGIN);
    assertThat(cells("Orders!L1:L2")).doesNotContain("Margin");
    apply(pane);
    assertThat(cells("Orders!L1:L2")).contains("Margin").contains("K2-J2");
    pane.part("undo").click();
    assertThat(pane.part("applied")).containsText("Taken back since");
    assertThat(cells("Orders!L1:L2")).doesNotContain("Margin").doesNotContain("K2-J2");
    assertThat(pane.foreignRequests())
        .containsOnly("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  }

  @Test
  void citationsSelectTheirCells() {
    TaskPane pane = open("desktop");
    Locator turn = pane.ask(TOTAL);
    turn.getByTestId("citation").first().click();
    assertThat(pane.part("announcer")).containsText("selected");
    assertThat(pane.part("selection")).containsText("About Orders!");
  }

  @Test
  void whatTheUserTypedMeanwhileIsListedAndStays() {
    TaskPane pane = open("desktop");
    pane.ask(MARGIN);
    edit("Orders!L2", "mine");
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("problem")).containsText("Orders!L2");
    assertThat(cells("Orders!L1:L2")).contains("mine").doesNotContain("Margin");
  }

  @Test
  void laterEditsStayWhenTheRestIsTakenBack() {
    TaskPane pane = open("desktop");
    pane.ask(MARGIN);
    apply(pane);
    edit("Orders!L3", "checked");
    pane.part("undo").click();
    assertThat(pane.part("problem")).containsText("Orders!L3");
    pane.part("undo-rest").click();
    assertThat(pane.part("applied")).containsText("Taken back since");
    assertThat(cells("Orders!L1:L3")).contains("checked").doesNotContain("Margin");
  }

  @Test
  void thePaneLooksTheSameInExcel() {
    TaskPane pane = open("web");
    pane.ask(MARGIN);
    apply(pane);
    pane.page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "pane-excel-applied.png")));
    Accessibility.check(pane.page());
  }

  private TaskPane open(String profile) {
    Page page = browser().page(350, 760, ColorScheme.LIGHT);
    String options =
        "{profile: '%s', title: 'https://files.example/regional-sales.xlsx'}".formatted(profile);
    FakeOffice.install(page, "Excel", options, "excel.js", workbook);
    TaskPane pane = TaskPane.open(page, address, token, "");
    pane.chooseBuiltin();
    return pane;
  }

  private static void apply(TaskPane pane) {
    pane.agreeToEverything();
    pane.part("apply").click();
    assertThat(pane.part("applied")).isVisible();
  }

  /** Somebody types into a cell, in Excel. */
  private void edit(String cell, String text) {
    String plan =
        "{\"summary\":\"\",\"operations\":[{\"id\":\"1\",\"op\":\"writeCells\",\"range\":\"%s\",\"values\":[[\"%s\"]]}]}"
            .formatted(cell, text);
    PlanJson.Reading.Read read = (PlanJson.Reading.Read) PlanJson.read(Host.EXCEL, plan);
    Binding.Bound bound = (Binding.Bound) ENGINE.bind(workbook.file(), read.plan());
    workbook.restore(ENGINE.edit(workbook.file(), bound.plan()).file().content());
  }

  /** What stands in a range, values and formulas. */
  private String cells(String range) {
    SheetRange wanted = SheetRange.parse(range);
    WorkbookSnapshot snapshot = ENGINE.workbook(workbook.file());
    StringBuilder all = new StringBuilder();
    for (int row = wanted.area().firstRow(); row <= wanted.area().lastRow(); row++) {
      all.append(
              snapshot.sheet(wanted.sheet()).orElseThrow().cell(row, wanted.area().firstColumn()))
          .append('\n');
    }
    return all.toString();
  }
}
