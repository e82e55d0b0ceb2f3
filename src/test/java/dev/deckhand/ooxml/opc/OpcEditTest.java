package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.junit.jupiter.api.Test;

class OpcEditTest {
  private static final String SHEET = "/xl/worksheets/sheet1.xml";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  private final Map<String, String> entries = TestPackages.workbook();
  private final OpcPackage opc = OpcPackage.open(TestPackages.zip(entries));
  private final OpcEdit edit = opc.edit();

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anEditWithoutChangesGivesTheSameArray() {
    edit.put("/xl/workbook.xml", opc.part("/xl/workbook.xml"));
    assertThat(edit.changedParts()).isEmpty();
    assertThat(edit.save()).isSameAs(opc.content());
  }

  @Test
  void undoingEveryChangeGivesTheSameArray() {
    edit.add(SHEET, utf8("<a/>"), SHEET_TYPE);
    String id = edit.addRelationship("/", "x/y", SHEET);
    edit.removeRelationship("/", id);
    edit.remove(SHEET);
    assertThat(edit.save()).isSameAs(opc.content());
  }

  @Test
  void untouchedEntriesKeepTheirCompressedBytesOrderAndTimes() {
    edit.put("/_rels/.rels", utf8(entries.get("_rels/.rels") + "<!-- edited -->"));
    byte[] saved = edit.save();
    List<ZipPart> before = ZipIndex.read(opc.content());
    List<ZipPart> after = ZipIndex.read(saved);
    assertThat(after).extracting(ZipPart::name).containsExactlyElementsOf(opc.partNames());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).entry().getTime()).isEqualTo(before.get(i).entry().getTime());
      if (i != 1) {
        assertThat(after.get(i).raw(saved)).hasSameContentAs(before.get(i).raw(opc.content()));
      }
    }
    assertThat(OpcPackage.open(saved).part("/_rels/.rels")).asString().endsWith("<!-- edited -->");
  }

  @Test
  void anAddedPartIsDeclaredLinkedAndReadByPoi() throws Exception {
    String type = TestPackages.OFFICE + "worksheet";
    edit.add(SHEET, utf8("<worksheet/>"), SHEET_TYPE);
    assertThat(edit.addRelationship("/xl/workbook.xml", type, SHEET)).isEqualTo("rId1");
    assertThat(edit.addRelationship("/xl/workbook.xml", type, SHEET)).isEqualTo("rId2");
    assertThat(edit.changedParts())
        .containsExactly(SHEET, "/[Content_Types].xml", "/xl/_rels/workbook.xml.rels");
    assertThat(edit.relationships("/xl/workbook.xml"))
        .extracting(Relationship::target, Relationship::partName)
        .contains(org.assertj.core.groups.Tuple.tuple("worksheets/sheet1.xml", SHEET));
    try (OPCPackage poi = OPCPackage.open(new ByteArrayInputStream(edit.save()))) {
      assertThat(poi.getPartsByContentType(SHEET_TYPE)).hasSize(1);
      assertThat(
              poi.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
                  .get(0)
                  .getRelationshipsByType(type))
          .hasSize(2);
    }
  }

  @Test
  void contentTypesKeepEveryOtherByte() {
    edit.add(SHEET, utf8("<a/>"), SHEET_TYPE);
    String before = entries.getOrDefault("[Content_Types].xml", "");
    String override = "<Override PartName=\"" + SHEET + "\" ContentType=\"" + SHEET_TYPE + "\"/>";
    assertThat(edit.part("/[Content_Types].xml"))
        .asString()
        .isEqualTo(before.replace("</Types>", override + "</Types>"));
    edit.add("/customXml/item1.xml", utf8("<a/>"), "application/xml");
    assertThat(edit.part("/[Content_Types].xml")).asString().doesNotContain("item1");
  }

  @Test
  void prefixesCommentsAndEmptyRootsAreEditedInPlace() {
    String rels =
        "<?xml version='1.0'?><!-- <a> --><p:Relationships xmlns:p='"
            + Relationship.NAMESPACE
            + "'><p:Relationship Id='rId7' Type='a>b' Target='x'><!-- </p:Relationship> -->"
            + "</p:Relationship>\n</p:Relationships>\n";
    edit.put("/_rels/.rels", utf8(rels));
    assertThat(edit.addRelationship("/", "t", "http://x/?a&b")).isEqualTo("rId8");
    String added = "<p:Relationship Id=\"rId8\" Type=\"t\" Target=\"http://x/?a&amp;b\"/>";
    assertThat(edit.part("/_rels/.rels"))
        .asString()
        .isEqualTo(rels.replace("\n</p:Rel", "\n" + added + "</p:Rel"));
    edit.removeRelationship("/", "rId8");
    assertThat(edit.part("/_rels/.rels")).asString().isEqualTo(rels);
    edit.removeRelationship("/", "rId7");
    assertThat(edit.relationships("/")).isEmpty();
    edit.put("/_rels/.rels", utf8("<Relationships xmlns='" + Relationship.NAMESPACE + "' />"));
    edit.addRelationship("/", "t", "/xl/workbook.xml");
    assertThat(edit.relationships("/")).extracting(Relationship::id).containsExactly("rId1");
  }

  @Test
  void aRemovedPartTakesItsRelationshipsAndContentTypeWithIt() {
    edit.addRelationship("/xl/workbook.xml", "x/y", SHEET);
    OpcEdit second = OpcPackage.open(edit.save()).edit();
    second.remove("/xl/workbook.xml");
    OpcPackage saved = OpcPackage.open(second.save());
    assertThat(saved.partNames()).containsExactly("/[Content_Types].xml", "/_rels/.rels");
    assertThat(saved.contentType("/xl/workbook.xml")).isEqualTo("application/xml");
  }

  @Test
  void freeNamesCountFromOneAndSeeTheChanges() {
    String pattern = "/xl/worksheets/sheet%d.xml";
    assertThat(edit.freeName(pattern)).isEqualTo(SHEET);
    edit.add(SHEET, utf8("<a/>"), SHEET_TYPE);
    assertThat(edit.freeName(pattern)).isEqualTo("/xl/worksheets/sheet2.xml");
  }

  @Test
  void dataDescriptorsAndZip64AreReadAndNotNeededForWriting() throws Exception {
    for (Zip64Mode mode : Zip64Mode.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
        zip.setUseZip64(mode);
        for (Map.Entry<String, String> entry : entries.entrySet()) {
          zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
          zip.write(utf8(entry.getValue()));
          zip.closeArchiveEntry();
        }
      }
      Preflight.check(bytes.toByteArray(), Limits.DEFAULTS);
      OpcEdit streamed = OpcPackage.open(bytes.toByteArray()).edit();
      streamed.add(SHEET, utf8("<a/>"), SHEET_TYPE);
      byte[] saved = streamed.save();
      Preflight.check(saved, Limits.DEFAULTS);
      assertThat(OpcPackage.open(saved).part("/xl/workbook.xml"))
          .asString()
          .isEqualTo(entries.get("xl/workbook.xml"));
    }
  }

  @Test
  void savingIsDeterministic() {
    edit.add(SHEET, utf8("<a/>"), SHEET_TYPE);
    OpcEdit again = OpcPackage.open(opc.content()).edit();
    again.add(SHEET, utf8("<a/>"), SHEET_TYPE);
    assertThat(edit.save()).isEqualTo(again.save());
  }

  @Test
  void mistakesOfTheCallerAreNoProblemsOfTheFile() {
    assertThatIllegalArgumentException().isThrownBy(() -> edit.put(SHEET, new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.remove(SHEET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit.add("/xl/Workbook.xml", new byte[0], "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> edit.removeRelationship("/", "rId9"));
  }
}
