package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the Excel driver reads workbooks: the whole file, or ranges in blocks. */
class ExcelReadingTest extends ExcelPageTest {
  private static OfficeFile workbook() throws IOException {
    return TextWorkbook.make(
        List.of(
            "Sales!A1 = Net",
            "Sales!A2 = 10",
            "Sales!B2 = =A2*2",
            "sheet Empty",
            "name Rate Sales!$A$2",
            "table Figures Sales!D1:E3",
            "Sales!D1 = Port",
            "Sales!E1 = Tons",
            "Sales!D3 = Kiel"));
  }

  @BeforeEach
  void freshWorkbook() throws IOException {
    page.open(workbook());
  }

  @Test
  void theWholeFileComesInSlicesAndIsClosed() throws IOException {
    page.page().evaluate("() => { fakeOffice.file.sliceSize = 1024; }");
    JsonNode told =
        page.run(
            """
            const { name, blob } = await host.read();
            return { name, size: blob.size, open: fakeOffice.file.open, limits: host.limits() };
            """);
    assertThat(told.path("size").asInt()).isEqualTo(page.workbook().content().length);
    assertThat(told.path("name").asText()).isEqualTo("case.xlsx");
    assertThat(told.path("open").asInt()).isZero();
    assertThat(told.at("/limits/wholeFile").asBoolean()).isTrue();
    assertThat(told.at("/limits/undoGroup").asBoolean()).isTrue();
  }

  @Test
  void rangesAreReadWhereOfficeGivesNoFile() {
    page.page().evaluate("() => { fakeOffice.file.refuse = 11001; }");
    JsonNode told = page.run("return host.read();");
    assertThat(told.path("snapshot").toString())
        .contains("\"name\":\"Sales\",\"visibility\":\"visible\"")
        .contains("\"range\":\"A1:E3\"")
        .contains("[10,\"=A2*2\"")
        .contains("{\"name\":\"Rate\",\"refersTo\":\"Sales!$A$2\"}")
        .contains("\"name\":\"Figures\",\"range\":\"Sales!D1:E3\"")
        .contains("{\"name\":\"Empty\",\"visibility\":\"visible\",\"blocks\":[]}");
    assertThat(told.path("missing").toString()).contains("charts");
  }

  @Test
  void largeSheetsAreReadInBlocksBelowTheLimit() throws IOException {
    page.open(large(20_000, 10));
    page.page()
        .evaluate("() => { fakeOffice.file.refuse = 11001; fakeOffice.requests.length = 0; }");
    JsonNode told =
        page.run(
            """
            const { snapshot } = await host.read();
            const { blocks } = snapshot.sheets[0];
            return {
              cells: blocks.reduce((sum, { formulas }) => sum + formulas.length * formulas[0].length, 0),
              blocks: blocks.length,
              largest: Math.max(...fakeOffice.requests.map(({ answer }) => answer)),
            };
            """);
    assertThat(told.path("cells").asInt()).isEqualTo(200_000);
    assertThat(told.path("blocks").asInt()).isEqualTo(10);
    assertThat(told.path("largest").asInt()).isLessThan(5 * 1024 * 1024);
  }

  @Test
  void smallerBlocksAreReadWhereAnswersAreTooLarge() throws IOException {
    page.open(large(2_000, 10));
    page.page()
        .evaluate(
            "() => { fakeOffice.file.refuse = 11001; fakeOffice.use({ ...fakeOffice.profile, payload: 100_000 }); }");
    JsonNode told =
        page.run("return (await host.read()).snapshot.sheets[0].blocks.map(({ range }) => range);");
    assertThat(told.size()).isGreaterThan(2);
    assertThat(told.get(0).asText()).startsWith("A1:J");
  }

  private static OfficeFile large(int rows, int columns) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
      var sheet = workbook.createSheet("Data");
      for (int r = 0; r < rows; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < columns; c++) {
          row.createCell(c).setCellValue(r * 31.0 + c);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return new OfficeFile("large.xlsx", DocumentFormat.XLSX, out.toByteArray());
    }
  }
}
