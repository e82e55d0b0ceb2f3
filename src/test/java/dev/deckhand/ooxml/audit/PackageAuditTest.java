package dev.deckhand.ooxml.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.Arrival.Kind;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PackageAuditTest {
  private static final String SHEET = "/xl/worksheets/sheet1.xml";
  private static final String VBA = "application/vnd.ms-office.vbaProject";
  private static final String LINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

  private static byte[] workbook(String formula) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("S").createRow(0).createCell(0).setCellFormula("SUM(B1)");
      book.write(out);
      return edited(out.toByteArray(), e -> swap(e, "SUM(B1)", formula));
    }
  }

  private static byte[] edited(byte[] file, Consumer<OpcEdit> change) {
    OpcEdit edit = OpcPackage.open(file).edit();
    change.accept(edit);
    return edit.save();
  }

  private static void swap(OpcEdit edit, String from, String to) {
    String xml = new String(edit.part(SHEET), StandardCharsets.UTF_8);
    edit.put(SHEET, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFunctionThatNoFormulaCalledBefore() throws IOException {
    byte[] before = workbook("SUM(B1)+WEBSERVICE(B2)");
    byte[] after = edited(before, e -> swap(e, "SUM(B1)", "_xlfn.image (SUM(B1),\"RTD(\")"));
    assertThat(PackageAudit.arrivals(before, after))
        .containsExactly(new Arrival(Kind.FUNCTION, "_XLFN.IMAGE", SHEET));
  }

  @Test
  void aFunctionOnAnotherSheetIsKnown() throws IOException {
    byte[] two = workbook("SUM(B1)");
    byte[] before =
        edited(
            two,
            e ->
                e.add(
                    "/xl/worksheets/sheet9.xml",
                    "<worksheet><f>RTD(1)</f></worksheet>".getBytes(StandardCharsets.UTF_8),
                    "application/xml"));
    byte[] after = edited(before, e -> swap(e, "SUM(B1)", "RTD(2)"));
    assertThat(PackageAudit.arrivals(before, after)).isEmpty();
  }

  @Test
  void aLinkOutOfTheFileAndMacros() throws IOException {
    byte[] before = workbook("1");
    byte[] after =
        edited(
            before,
            e -> {
              e.addExternalRelationship(SHEET, LINK, "https://example.com/x");
              e.add("/xl/vbaProject.bin", new byte[] {1, 2}, VBA);
            });
    assertThat(PackageAudit.arrivals(before, after))
        .containsExactlyInAnyOrder(
            new Arrival(Kind.LINK, "https://example.com/x", "/xl/worksheets/_rels/sheet1.xml.rels"),
            new Arrival(Kind.ACTIVE_PART, VBA, "/xl/vbaProject.bin"));
    byte[] again = edited(after, e -> swap(e, "<v>", "<v>1"));
    assertThat(PackageAudit.arrivals(after, again)).isEmpty();
    byte[] changed = edited(after, e -> e.put("/xl/vbaProject.bin", new byte[] {3}));
    assertThat(PackageAudit.arrivals(after, changed))
        .containsExactly(new Arrival(Kind.ACTIVE_PART, VBA, "/xl/vbaProject.bin"));
    byte[] copied = edited(after, e -> e.add("/xl/copy.bin", new byte[] {1, 2}, VBA));
    assertThat(PackageAudit.arrivals(after, copied)).isEqualTo(List.of());
  }
}
