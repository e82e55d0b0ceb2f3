package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.web.BrowserFixture;
import dev.deckhand.web.office.OfficeLibrary;
import dev.deckhand.web.office.OfficeTypes;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The driver with Microsoft's own Excel library in front of the fake workbook: it calls nothing
 * that the library lacks, reads nothing before it was loaded, and the workbooks are those of {@link
 * ExcelParityTest}. Runs only when it is named, for it fetches the library; CONTRIBUTING.md says
 * how.
 */
class ExcelConformance {
  /** The library in the registry ends with ExcelApi 1.15; it lacks notes, which came with 1.18. */
  private static final String PROFILE = "ltsc2024";

  private static BrowserFixture browser;
  private static ExcelPage page;

  @BeforeAll
  static void launch() throws IOException {
    browser = BrowserFixture.start();
    page =
        ExcelPage.open(
            browser, ExcelParity.ENGINE, PROFILE, TextWorkbook.make(List.of("Sales!A1 = 1")));
    OfficeLibrary.connect(page.page());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      if (page != null) {
        System.out.println(OfficeLibrary.requests(page.page()));
      }
      browser.close();
    }
  }

  /** Every case in one go, then what the driver said to the library in all of them. */
  @TestFactory
  Stream<DynamicTest> theLibraryMakesTheSameWorkbook() throws IOException {
    ExcelParity parity = new ExcelParity(page, KnownDifferences.read());
    Stream<DynamicTest> cases =
        ExcelParity.cases().stream()
            .filter(c -> !ExcelParity.hasNotes(c))
            .map(c -> DynamicTest.dynamicTest(ExcelParity.name(c), () -> parity.same(c)));
    return Stream.concat(cases, Stream.of(DynamicTest.dynamicTest("words", this::knownWords)));
  }

  /** Excel has every word it was given, such as kinds of lines and of charts. */
  private void knownWords() throws IOException {
    assertThat(OfficeTypes.unknownWords(page.page(), "Excel")).isEmpty();
    page.page().evaluate("() => void fakeOffice.said.add('RangeBorder|style||Wavy')");
    assertThat(OfficeTypes.unknownWords(page.page(), "Excel"))
        .containsExactly("RangeBorder|style||Wavy");
  }
}
