package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.web.BrowserFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every golden case of workbook operations, carried out by the page in the fake Excel: the workbook
 * is the one the engine makes, and taking it back gives the one before. Cases that differ stand,
 * with the reason, in {@code fakehost/excel-differs.txt}.
 */
class ExcelParityTest {
  private static BrowserFixture browser;
  private static ExcelPage page;

  @BeforeAll
  static void launch() throws IOException {
    browser = BrowserFixture.start();
    page =
        ExcelPage.open(
            browser, ExcelParity.ENGINE, "web", TextWorkbook.make(List.of("Sales!A1 = 1")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> thePageMakesTheSameWorkbook() throws IOException {
    KnownDifferences known = KnownDifferences.read();
    ExcelParity parity = new ExcelParity(page, known);
    List<Path> all = ExcelParity.cases();
    assertThat(known.cases()).isSubsetOf(all.stream().map(ExcelParity::name).toList());
    return all.stream()
        .map(c -> DynamicTest.dynamicTest(ExcelParity.name(c), () -> parity.same(c)));
  }
}
