package dev.deckhand.web.office.excel;

import dev.deckhand.document.Host;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.web.BrowserFixture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A page with the driver and the fake Excel, the newest one before each test. */
abstract class ExcelPageTest {
  static final DocumentEngine ENGINE = new OoxmlEngine();

  static ExcelPage page;

  private static BrowserFixture browser;

  @BeforeAll
  static void launch() throws IOException {
    browser = BrowserFixture.start();
    page = ExcelPage.open(browser, ENGINE, "web", TextWorkbook.make(List.of("Sales!A1 = 1")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void newestExcel() {
    page.page()
        .evaluate(
            """
            () => {
              fakeOffice.use('web');
              fakeOffice.cellEdit = false;
              Object.assign(fakeOffice.file, { refuse: null, sliceSize: 4 * 1024 * 1024, open: 0 });
            }
            """);
  }

  /**
   * @param operations JSON with single quotes
   */
  static EditPlan plan(String operations) {
    String json = "{\"summary\": \"\", \"operations\": [" + operations.replace('\'', '"') + "]}";
    if (PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read) {
      return read.plan();
    }
    throw new AssertionError(PlanJson.read(Host.EXCEL, json).toString());
  }
}
