package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edits next to what other libraries lose by opening and saving alone: nothing of it is lost. */
class FaithfulEditsTest {
  private static final String SHEET = "xl/worksheets/_rels/sheet1.xml.rels";

  private final DocumentEngine engine = new OoxmlEngine();
  private final Map<String, String> more = new LinkedHashMap<>();

  private OfficeFile workbook(String content) {
    return Packages.workbook(
        "<worksheet xmlns=\"%s\" xmlns:r=\"urn:r\">%s</worksheet>"
            .formatted(Packages.MAIN, content),
        more);
  }

  private OfficeFile edit(OfficeFile file, String... operations) {
    String json = "{\"summary\":\"x\",\"operations\":[" + String.join(",", operations) + "]}";
    if (!(PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read)) {
      throw new AssertionError(json);
    }
    return switch (engine.bind(file, read.plan())) {
      case Binding.Bound bound -> engine.edit(file, bound.plan()).file();
      case Binding.Refused refused -> throw new AssertionError(refused.violations());
    };
  }

  private static String write(String range, String value) {
    return "{\"op\":\"writeCells\",\"range\":\"Sheet1!%s\",\"values\":[[%s]]}"
        .formatted(range, value);
  }

  private static String insert(int at) {
    return "{\"op\":\"insertRows\",\"sheet\":\"Sheet1\",\"at\":%d,\"count\":1}".formatted(at);
  }

  private static String sheet(OfficeFile file) {
    return Packages.text(file, "/xl/worksheets/sheet1.xml");
  }

  @Test
  void aTableWithoutHeadersKeepsTheNamesOfItsColumns() {
    String table =
        "<table xmlns=\"%s\" id=\"1\" name=\"T\" displayName=\"T\" ref=\"A1:B2\" headerRowCount=\"0\">"
                .formatted(Packages.MAIN)
            + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"Column1\"/><tableColumn id=\"2\""
            + " name=\"\"/></tableColumns></table>";
    more.put(SHEET, Packages.relationships("table", "../tables/t.xml"));
    more.put("xl/tables/t.xml", table);
    OfficeFile file =
        workbook(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\">"
                + "<c r=\"A2\"><v>3</v></c><c r=\"B2\"><v>4</v></c></row></sheetData>"
                + "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>");
    OfficeFile written = edit(file, write("A1", "\"first\""), write("D9", "1"));
    assertThat(Packages.text(written, "/xl/tables/t.xml")).isEqualTo(table);
    OfficeFile moved = edit(file, insert(1));
    assertThat(Packages.text(moved, "/xl/tables/t.xml")).isEqualTo(table.replace("A1:B2", "A2:B3"));
    assertThat(engine.workbook(moved).tables().getFirst().headerRows()).isZero();
  }

  @Test
  void cellsOfThePlainStyleStayPlainInStyledColumnsAndRows() {
    OfficeFile file =
        workbook(
            "<cols><col min=\"1\" max=\"2\" width=\"9\" style=\"1\"/></cols><sheetData><row r=\"1\" s=\"1\""
                + " customFormat=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>3</v></c></row></sheetData>");
    String written = sheet(edit(file, write("D9", "1"), write("A2", "5")));
    assertThat(written)
        .contains("<c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\"><v>2</v></c>")
        .contains("<c r=\"A2\"><v>5</v></c>");
    assertThat(sheet(edit(file, insert(1))))
        .contains("<c r=\"A2\" s=\"0\"><v>1</v></c><c r=\"B2\"><v>2</v></c>");
  }

  @Test
  void lineBreaksInAttributesStay() {
    String drawing =
        "<xdr:wsDr xmlns:xdr=\"urn:d\"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0"
            + "</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1"
            + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff>"
            + "</xdr:to><xdr:sp><xdr:cNvPr id=\"2\" name=\"a&#10;b\tc\nd\" descr='it&apos;s\r\nhere'/>"
            + "</xdr:sp></xdr:twoCellAnchor></xdr:wsDr>";
    more.put(SHEET, Packages.relationships("drawing", "../drawings/d.xml"));
    more.put("xl/drawings/d.xml", drawing);
    OfficeFile file =
        workbook(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><headerFooter><oddHeader>"
                + "a\nb</oddHeader></headerFooter><drawing r:id=\"rId1\"/>");
    assertThat(Packages.text(edit(file, write("A1", "2")), "/xl/drawings/d.xml"))
        .isEqualTo(drawing);
    assertThat(Packages.text(edit(file, insert(1)), "/xl/drawings/d.xml"))
        .isEqualTo(
            drawing.replace("<xdr:row>5<", "<xdr:row>6<").replace("<xdr:row>4<", "<xdr:row>5<"));
  }

  @Test
  void oddTargetsOfLinksStayAsTheyAre() {
    String links =
        Packages.relationships(
                "hyperlink", "http://a b/ü?x=[1]&amp;y=%zz",
                "hyperlink", "mailto:a@b.c?subject=x y",
                "hyperlink", "\\\\server\\share\\ü x.xlsx",
                "hyperlink", "")
            .replace("/>", " TargetMode=\"External\"/>");
    more.put(SHEET, links);
    OfficeFile file =
        workbook(
            "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><hyperlinks>"
                + "<hyperlink ref=\"A2\" r:id=\"rId1\"/><hyperlink ref=\"A3\" r:id=\"rId2\"/>"
                + "<hyperlink ref=\"A4\" r:id=\"rId3\"/><hyperlink ref=\"A5\" r:id=\"rId4\"/></hyperlinks>");
    assertThat(Packages.text(edit(file, write("A1", "2"), insert(1)), "/" + SHEET))
        .isEqualTo(links);
  }

  @Test
  void strictFilesAreReadAndEditedInTheirOwnNamespaces() throws IOException {
    byte[] content =
        Files.readAllBytes(Corpus.folder("office/xlsx").resolve("poi__sample.strict.xlsx"));
    OfficeFile file = new OfficeFile("strict.xlsx", DocumentFormat.XLSX, content);
    WorkbookSnapshot before = engine.workbook(file);
    OfficeFile after =
        edit(
            file,
            write("A1", "4711"),
            insert(3),
            "{\"op\":\"addSheet\",\"name\":\"Added\"}",
            "{\"op\":\"writeCells\",\"range\":\"Added!A1\",\"values\":[[\"x\",\"=Sheet1!A1+1\"]]}",
            "{\"op\":\"formatCells\",\"range\":\"Sheet1!A1\",\"format\":{\"bold\":true}}",
            "{\"op\":\"defineName\",\"name\":\"Rate\",\"refersTo\":\"=Sheet1!$A$1\"}");
    for (Map.Entry<String, byte[]> part : Packages.parts(after.content()).entrySet()) {
      if (part.getKey().startsWith("/xl/") && part.getKey().endsWith(".xml")) {
        assertThat(Packages.text(after, part.getKey()))
            .as(part.getKey())
            .doesNotContain("schemas.openxmlformats.org/spreadsheetml/2006/main");
      }
    }
    assertThat(Packages.text(after, "/xl/_rels/workbook.xml.rels"))
        .doesNotContain("schemas.openxmlformats.org/officeDocument/2006/relationships");
    WorkbookSnapshot now = engine.workbook(after);
    assertThat(now.sheets()).hasSize(before.sheets().size() + 1);
    assertThat(now.sheet("Added").orElseThrow().value(0, 1)).isEqualTo(CellValue.of(4712));
    assertThat(now.sheet("rich test").orElseThrow().cells().toList())
        .isEqualTo(before.sheet("rich test").orElseThrow().cells().toList());
  }
}
