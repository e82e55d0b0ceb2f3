package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.TestPackages;
import java.util.Map;

/**
 * A workbook of one worksheet out of the XML of its rows. Styles 0 to 3 are no format, a date, two
 * digits and text; the shared texts are {@code same}, {@code same}, {@code other} and none.
 */
final class StoredCells {
  private static final String RELATIONSHIP = "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>";
  private static final String STYLES =
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/>"
          + "<xf numFmtId=\"49\"/></cellXfs></styleSheet>";
  private static final String TEXTS =
      "<sst><si><t>same</t></si><si><t>same</t></si><si><t>other</t></si><si><t/></si></sst>";

  private StoredCells() {}

  static OfficeFile file(boolean date1904, String rows) {
    String main =
        "<workbook xmlns:r=\"urn:relationships\"><workbookPr date1904=\"%s\"/>"
            + "<sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>";
    Map<String, String> entries =
        TestPackages.withMain(
            "xl/workbook.xml", TestPackages.WORKBOOK_TYPE, main.formatted(date1904));
    String one = TestPackages.rels("rId1", TestPackages.OFFICE + "worksheet", "sheet.xml");
    entries.put(
        "xl/_rels/workbook.xml.rels",
        one.replace(
            "</Relationships>",
            relationship("rId2", "styles", "styles.xml")
                + relationship("rId3", "sharedStrings", "texts.xml")
                + "</Relationships>"));
    entries.put("xl/styles.xml", STYLES);
    entries.put("xl/texts.xml", TEXTS);
    entries.put("xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return new OfficeFile("cells.xlsx", DocumentFormat.XLSX, TestPackages.zip(entries));
  }

  private static String relationship(String id, String kind, String target) {
    return RELATIONSHIP.formatted(id, TestPackages.OFFICE + kind, target);
  }
}
