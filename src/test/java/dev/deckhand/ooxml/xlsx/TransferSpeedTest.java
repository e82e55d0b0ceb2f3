package dev.deckhand.ooxml.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundCellOperation.CopyRange;
import dev.deckhand.plan.BoundCellOperation.MoveRange;
import dev.deckhand.plan.BoundCellOperation.ReplaceText;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundWorkbookOperation;
import dev.deckhand.plan.CopyWhat;
import dev.deckhand.plan.EditPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What copies, moves and replacements cost on a large worksheet; limits are far above. */
class TransferSpeedTest {
  private static final Logger LOG = Logger.getLogger(TransferSpeedTest.class);
  private static final String SHEET = "/xl/worksheets/sheet1.xml";
  private static final int ROWS = 10_000;

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  /** Columns A to D: number, text, {@code =A*2}, shared {@code =C+1}. */
  private static OfficeFile large() throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int row = 1; row <= ROWS; row++) {
      rows.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c>".formatted(row));
      rows.append(
          "<c r=\"B%d\" t=\"inlineStr\"><is><t>Port %d</t></is></c>".formatted(row, row % 9));
      rows.append("<c r=\"C%1$d\"><f>A%1$d*2</f><v>%2$d</v></c>".formatted(row, row * 2));
      rows.append("<c r=\"D%d\"><f t=\"shared\" si=\"0\"".formatted(row));
      rows.append(row == 1 ? " ref=\"D1:D" + ROWS + "\">C1+1</f>" : "/>");
      rows.append("<v>%d</v></c></row>".formatted(row * 2 + 1));
    }
    OfficeFile made = TextWorkbook.make(List.of("S!A1 = 1"));
    OpcEdit edit = OpcPackage.open(made.content()).edit();
    String xml = new String(edit.part(SHEET), UTF_8);
    String now = xml.replaceFirst("(?s)<sheetData>.*?(?=</sheetData>)", rows.toString());
    edit.put(SHEET, now.getBytes(UTF_8));
    return made.withContent(edit.save());
  }

  private SheetSnapshot edited(OfficeFile file, BoundWorkbookOperation operation) {
    BoundPlan plan = new BoundPlan(new EditPlan("test", List.of()), List.of(operation));
    long start = System.nanoTime();
    OfficeFile after =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> engine.edit(file, plan).file());
    LOG.infof(
        "%s took %d ms",
        operation.getClass().getSimpleName(), (System.nanoTime() - start) / 1_000_000);
    return engine.workbook(after).sheets().getFirst();
  }

  private static SheetRange range(String text) {
    return SheetRange.parse(text);
  }

  @Test
  void largeRangesAreCopiedMovedAndSearched() throws IOException {
    OfficeFile file = large();

    SheetSnapshot small =
        edited(file, new CopyRange("1", range("S!A1:D1"), range("S!F1:I1"), CopyWhat.ALL));
    assertThat(small.value(0, 8)).isEqualTo(CellValue.of(3));

    SheetSnapshot copied =
        edited(file, new CopyRange("1", range("S!A1:D10000"), range("S!F1:I10000"), CopyWhat.ALL));
    assertThat(copied.cell(CellAddress.parse("I10000")).orElseThrow().formula())
        .hasFieldOrPropertyWithValue("text", "H10000+1");

    SheetSnapshot moved = edited(file, new MoveRange("1", range("S!A:A"), range("S!K:K")));
    assertThat(moved.cell(CellAddress.parse("C10000")).orElseThrow().formula())
        .hasFieldOrPropertyWithValue("text", "K10000*2");

    SheetSnapshot shared =
        edited(file, new MoveRange("1", range("S!D2:D10000"), range("S!E1:E9999")));
    assertThat(shared.cell(CellAddress.parse("E9999")).orElseThrow().formula())
        .hasFieldOrPropertyWithValue("text", "C10000+1");

    SheetSnapshot replaced =
        edited(
            file, new ReplaceText("1", List.of(range("S!A:XFD")), "Port 8", "Kiel", true, false));
    assertThat(replaced.value(7, 1)).isEqualTo(CellValue.of("Kiel"));
  }
}
