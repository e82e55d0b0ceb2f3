package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpcPackageTest {
  private final Map<String, String> entries = TestPackages.workbook();

  private OpcPackage opened() {
    return OpcPackage.open(TestPackages.zip(entries));
  }

  @Test
  void partsAreFoundWhateverTheirCaseSlashesAndEncoding() {
    entries.put("xl\\worksheets\\Sheet1.xml", "<a/>");
    entries.put("/xl/media/My%20Image.png", "x");
    entries.put("xl/empty/", "");
    OpcPackage opc = opened();
    assertThat(opc.has("/XL/Worksheets/sheet1.XML")).isTrue();
    assertThat(opc.part("/xl/media/my image.png")).asString().isEqualTo("x");
    assertThat(opc.partNames())
        .containsExactly(
            "/[Content_Types].xml",
            "/_rels/.rels",
            "/xl/workbook.xml",
            "/xl/worksheets/Sheet1.xml",
            "/xl/media/My%20Image.png");
  }

  @ParameterizedTest
  @CsvSource({
    "worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
    "/xl/worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
    "./WORKSHEETS/sheet1.xml, /xl/worksheets/sheet1.xml",
    "..\\xl\\worksheets\\sheet1.xml, /xl/worksheets/sheet1.xml",
    "../../../xl/worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
    "worksheets/sheet%31.xml, /xl/worksheets/sheet1.xml",
    "worksheets/sheet1.xml#A1, /xl/worksheets/sheet1.xml",
    "gone.xml, /xl/gone.xml",
  })
  void targetsResolveToThePartThatIsThere(String target, String partName) {
    entries.put("xl/worksheets/sheet1.xml", "<a/>");
    entries.put("xl/_rels/workbook.xml.rels", TestPackages.rels("rId1", "x/worksheet", target));
    assertThat(opened().relationship("/xl/workbook.xml", "worksheet"))
        .hasValueSatisfying(found -> assertThat(found.partName()).isEqualTo(partName));
  }

  @Test
  void strictRelationshipTypesMeanTheSame() {
    String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    entries.put("_rels/.rels", TestPackages.rels("a", strict, "xl/workbook.xml"));
    assertThat(opened().relationship("/", "officeDocument")).isPresent();
    assertThat(opened().relationship("/", "Document")).isEmpty();
  }

  @Test
  void externalTargetsAreNoParts() {
    String link = "<Relationship Id=\"r\" Type=\"t/hyperlink\" TargetMode=\"External\" Target=\"";
    entries.put(
        "xl/_rels/workbook.xml.rels",
        "<r:Relationships xmlns:r=\"urn:r\">" + link + "https://a.b/c\"/></r:Relationships>");
    assertThat(opened().relationships("/xl/workbook.xml"))
        .containsExactly(new Relationship("r", "t/hyperlink", "https://a.b/c", true, ""));
  }

  @Test
  void relationshipPartsMayBeUtf16() {
    String rels =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + entries.remove("_rels/.rels");
    byte[] content =
        new TestPackages()
            .entries(entries)
            .entry("_rels/.rels", rels.getBytes(StandardCharsets.UTF_16LE))
            .bytes();
    OpcPackage opc = OpcPackage.open(content);
    assertThat(opc.relationship("/", "officeDocument")).isPresent();
    OpcEdit edit = opc.edit();
    assertThat(edit.addRelationship("/", "x/y", "/xl/workbook.xml")).isEqualTo("rId2");
    assertThat(new String(edit.part("/_rels/.rels"), StandardCharsets.UTF_16LE))
        .isEqualTo(
            rels.replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\"x/y\" Target=\"xl/workbook.xml\"/></Relationships>"));
  }

  @Test
  void contentTypesComeFromOverrideThenExtension() {
    OpcPackage opc = opened();
    assertThat(opc.contentType("/XL/workbook.xml")).isEqualTo(TestPackages.WORKBOOK_TYPE);
    assertThat(opc.contentType("/xl/other.XML")).isEqualTo("application/xml");
    assertThat(opc.contentType("/xl/other.bin")).isEmpty();
  }

  @Test
  void storedEntriesAreRead() {
    ZipArchiveEntry stored = new ZipArchiveEntry("xl/media/a.bin");
    stored.setMethod(ZipArchiveEntry.STORED);
    stored.setSize(3);
    stored.setCrc(0x352441C2L);
    byte[] text = "abc".getBytes(StandardCharsets.US_ASCII);
    OpcPackage opc =
        OpcPackage.open(new TestPackages().entries(entries).entry(stored, text).bytes());
    assertThat(opc.part("/xl/media/a.bin")).isEqualTo(text);
  }

  @Test
  void whatCannotBeReadIsAProblem() {
    assertThatThrownBy(() -> opened().part("/xl/none.xml")).satisfies(code(Code.BROKEN));
    entries.put("xl/sheet.xml/[0].piece", "<a>");
    assertThatThrownBy(this::opened).satisfies(code(Code.UNSUPPORTED_CONTENT));
    entries.remove("xl/sheet.xml/[0].piece");
    entries.put("xl/WORKBOOK.xml", "<a>");
    assertThatThrownBy(this::opened).satisfies(code(Code.HOSTILE));
  }

  private static java.util.function.Consumer<Throwable> code(Code code) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                DocumentProblem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
