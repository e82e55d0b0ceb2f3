package dev.deckhand.ooxml.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundLineOperation.InsertLines;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.EditPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lines cost on large worksheets; the limits are far above what it takes. */
class LineSpeedTest {
  private static final String SHEET = "/xl/worksheets/sheet1.xml";

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  private OfficeFile inserted(OfficeFile file, Axis axis) {
    SheetLines lines = new SheetLines("S", axis, 1, 1);
    BoundPlan plan =
        new BoundPlan(new EditPlan("test", List.of()), List.of(new InsertLines("1", lines)));
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> engine.edit(file, plan).file());
  }

  private static OfficeFile with(String cells, String behind) throws IOException {
    OfficeFile made = TextWorkbook.make(List.of("S!A1 = 1"));
    OpcEdit edit = OpcPackage.open(made.content()).edit();
    String xml = new String(edit.part(SHEET), UTF_8);
    int from = xml.indexOf("<sheetData>");
    int to = xml.indexOf("</sheetData>");
    edit.put(
        SHEET,
        (xml.substring(0, from)
                + "<sheetData>"
                + cells
                + "</sheetData>"
                + behind
                + xml.substring(to + 12))
            .getBytes(UTF_8));
    return made.withContent(edit.save());
  }

  @Test
  void manyMergedAreasMove() throws IOException {
    StringBuilder merges = new StringBuilder("<mergeCells count=\"20000\">");
    for (int i = 0; i < 20_000; i++) {
      merges.append("<mergeCell ref=\"A%1$d:B%1$d\"/>".formatted(i + 3));
    }
    OfficeFile file = with("", merges + "</mergeCells>");
    SheetSnapshot sheet = engine.workbook(inserted(file, Axis.ROWS)).sheets().getFirst();
    assertThat(sheet.mergedAreas()).hasSize(20_000);
    assertThat(sheet.mergedAreas().getLast()).hasToString("A20003:B20003");
  }

  @Test
  void manySharedFormulasMove() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 50_000; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c><c r=\"B%1$d\">".formatted(row));
      rows.append(
          row == 1
              ? "<f t=\"shared\" ref=\"B1:B50000\" si=\"0\">A1*2</f>"
              : "<f t=\"shared\" si=\"0\"/>");
      rows.append("<v>%d</v></c></row>".formatted(row * 2));
    }
    OfficeFile after = inserted(with(rows.toString(), ""), Axis.ROWS);
    SheetSnapshot sheet = engine.workbook(after).sheets().getFirst();
    assertThat(sheet.cell(CellAddress.parse("B50001")).orElseThrow().formula())
        .hasFieldOrPropertyWithValue("text", "A50001*2");
    assertThat(new String(OpcPackage.open(after.content()).part(SHEET), UTF_8))
        .contains("ref=\"B1:B50001\"");
  }

  @Test
  void manyCellsMove() throws IOException {
    int count = 20_000;
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= count; row++) {
      rows.append("<row r=\"%d\" spans=\"1:20\">".formatted(row));
      for (int column = 0; column < 20; column++) {
        String name = CellAddress.columnName(column) + row;
        if (column == 19) {
          rows.append("<c r=\"%s\"><f>A%d+B%d</f><v>3</v></c>".formatted(name, row, row));
        } else {
          rows.append("<c r=\"")
              .append(name)
              .append("\" s=\"0\"><v>")
              .append(row * 17 % 1000)
              .append("</v></c>");
        }
      }
      rows.append("</row>");
    }
    OfficeFile file = with(rows.toString(), "");
    for (Axis axis : Axis.values()) {
      SheetSnapshot sheet = engine.workbook(inserted(file, axis)).sheets().getFirst();
      assertThat(sheet.cells().count()).isEqualTo(count * 20L);
    }
  }
}
