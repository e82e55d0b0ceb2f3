package dev.deckhand.ooxml.xlsx.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.opc.TestPackages;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read straight from the bytes is what the general reader reads. */
class PlainCellsTest {
  private static final List<String> ATTRIBUTES =
      List.of(
          "",
          " s=\"1\"",
          " t=\"s\"",
          " s=\"2\" t=\"n\"",
          " t=\"str\"",
          " t=\"b\"",
          " t=\"e\"",
          " t=\"inlineStr\"",
          " t=\"d\"",
          " t=\"s\" s=\"1\"",
          " s=\"\"",
          " cm=\"1\"",
          " s=\"70000\"");
  private static final List<String> CONTENTS =
      List.of(
          "/>",
          "></c>",
          "><v>12.5</v></c>",
          "><v>1</v></c>",
          "><v>0</v></c>",
          "><v></v></c>",
          "><v/></c>",
          "><v> 7 </v></c>",
          "><v>1e400</v></c>",
          "><v>a &amp; b</v></c>",
          "><v>_x0041_</v></c>",
          "><v>99</v></c>",
          "><v>-1</v></c>",
          "><v>#N/A</v></c>",
          "><is><t>some text</t></is></c>",
          "><is><t xml:space=\"preserve\"> </t></is></c>",
          "><is><r><t>a</t></r><r><t>b</t></r></is></c>",
          "><is><t></t></is></c>",
          "><f>A1+1</f><v>3</v></c>",
          "><f>A1&lt;1</f><v>1</v></c>",
          "><f>A1+1</f></c>",
          "><f> </f><v>1</v></c>",
          "><f></f><v>1</v></c>",
          "><f t=\"shared\" si=\"0\"/><v>2</v></c>",
          "><!-- c --><v>1</v></c>",
          "><v><![CDATA[5]]></v></c>",
          "><v>é</v></c>",
          "><v>1</v><extLst/></c>",
          ">\n<v>4</v>\n</c>");

  @Test
  void readsTheSame() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      String rows = rows(random);
      assertThat(cells(rows)).isEqualTo(cells(general(rows)));
    }
  }

  @Test
  void readsACellThatSpansTheWindowsEnd() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 30_000; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d.25</v></c></row>".formatted(row));
    }
    List<Cell> cells = cells(rows.toString());
    assertThat(cells).hasSize(30_000);
    assertThat(cells.stream().mapToDouble(PlainCellsTest::number).sum())
        .isEqualTo(450_015_000 + 7_500);
    assertThat(cells).isEqualTo(cells(general(rows.toString())));
  }

  private static double number(Cell cell) {
    return ((CellValue.Number) cell.value()).value();
  }

  private static String rows(Random random) {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 3; row++) {
      rows.append("<row r=\"").append(row).append("\">");
      for (char column = 'A'; column <= 'F'; column++) {
        rows.append("<c r=\"").append(column).append(row).append('"');
        rows.append(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())));
        rows.append(CONTENTS.get(random.nextInt(CONTENTS.size())));
      }
      rows.append("</row>");
    }
    return rows.toString();
  }

  /** The same cells, written in a way only the general reader takes. */
  private static String general(String rows) {
    return rows.replace("<c r=", "<c  r=");
  }

  private static List<Cell> cells(String rows) {
    String main =
        "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>";
    Map<String, String> entries =
        TestPackages.withMain(
            "xl/workbook.xml", TestPackages.WORKBOOK_TYPE, main.formatted("urn:relationships"));
    entries.put(
        "xl/_rels/workbook.xml.rels",
        TestPackages.rels("rId1", TestPackages.OFFICE + "worksheet", "sheet.xml"));
    entries.put("xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    byte[] content = TestPackages.zip(entries);
    OfficeFile file = new OfficeFile("plain.xlsx", DocumentFormat.XLSX, content);
    return new OoxmlEngine().workbook(file).sheets().getFirst().cells().toList();
  }
}
