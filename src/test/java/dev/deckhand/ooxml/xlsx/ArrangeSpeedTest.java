package dev.deckhand.ooxml.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundArrangeOperation.Key;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.FilterCriterion;
import dev.deckhand.plan.KeepRow;
import dev.deckhand.plan.ProposedValue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arranging costs on a large worksheet; the limits are far above what it takes. */
class ArrangeSpeedTest {
  private static final Logger LOG = Logger.getLogger(ArrangeSpeedTest.class);
  private static final String SHEET = "/xl/worksheets/sheet1.xml";
  private static final int ROWS = Integer.getInteger("arrange.rows", 100_000);
  private static final int COLUMNS = Integer.getInteger("arrange.columns", 6);

  private final WorkbookEngine engine =
      new WorkbookEngine(
          ReadLimits.DEFAULT, Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
  private final CellArea body = new CellArea(0, 0, ROWS - 1, COLUMNS - 1);
  private OfficeFile file;

  /** Numbers in a wild order, texts that repeat, and a column that computes. */
  @BeforeEach
  void makeFile() throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int row = 1; row <= ROWS; row++) {
      rows.append("<row r=\"%1$d\">".formatted(row));
      long number = row * 7_919L % ROWS;
      rows.append("<c r=\"A%d\"><v>%d</v></c>".formatted(row, number));
      rows.append(
          "<c r=\"B%d\" t=\"str\"><v>text %d</v></c>".formatted(row, row * 31L % (ROWS / 4)));
      rows.append(
          row == 1
              ? "<c r=\"C1\"><f t=\"shared\" ref=\"C1:C%d\" si=\"0\">A1*2</f>".formatted(ROWS)
              : "<c r=\"C%d\"><f t=\"shared\" si=\"0\"/>".formatted(row));
      rows.append("<v>%d</v></c>".formatted(number * 2));
      for (int column = 3; column < COLUMNS; column++) {
        String name = CellAddress.columnName(column);
        rows.append("<c r=\"%s%d\"><v>%d</v></c>".formatted(name, row, row + column));
      }
      rows.append("</row>");
    }
    OfficeFile made = TextWorkbook.make(List.of("S!A1 = 1"));
    OpcEdit edit = OpcPackage.open(made.content()).edit();
    String xml = new String(edit.part(SHEET), UTF_8);
    String cells = xml.replaceFirst("(?s)<sheetData>.*</sheetData>", rows + "</sheetData>");
    edit.put(SHEET, cells.getBytes(UTF_8));
    file = made.withContent(edit.save());
  }

  private Edited run(BoundArrangeOperation operation) {
    BoundPlan plan = new BoundPlan(new EditPlan("test", List.of()), List.of(operation));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return assertTimeoutPreemptively(
        Duration.ofMinutes(3),
        () -> {
          long start = threads.getCurrentThreadCpuTime();
          Edited edited = engine.edit(file, plan);
          long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
          LOG.infof("%s: %d ms", operation.getClass().getSimpleName(), millis);
          return edited;
        });
  }

  @Test
  void manyRowsAreSorted() {
    Edited edited =
        run(
            new BoundArrangeOperation.SortRange(
                "1", new SheetRange("S", body), List.of(new Key(2, true), new Key(1, false))));
    SheetSnapshot sheet = engine.workbook(edited.file()).sheets().getFirst();
    assertThat(IntStream.range(0, ROWS).mapToObj(row -> sheet.value(row, 0)).distinct().count())
        .isEqualTo(ROWS);
    assertThat(sheet.cell(ROWS - 1, 2).orElseThrow().formula())
        .hasFieldOrPropertyWithValue("text", "A" + ROWS + "*2");
    assertThat(sheet.value(0, 0)).hasFieldOrPropertyWithValue("value", ROWS - 1.0);
    assertThat(edited.report().counts().cellsEdited()).isGreaterThan(ROWS);
  }

  @Test
  void manyRowsAreThinnedOut() {
    Edited edited =
        run(
            new BoundArrangeOperation.RemoveDuplicates(
                "1", new SheetRange("S", body), List.of(1), KeepRow.FIRST));
    SheetSnapshot sheet = engine.workbook(edited.file()).sheets().getFirst();
    assertThat(sheet.usedArea().orElseThrow().rows()).isEqualTo(ROWS / 4);
  }

  @Test
  void manyRowsAreFiltered() {
    FilterCriterion half =
        new FilterCriterion(
            "A", null, Comparison.LESS_THAN, new ProposedValue.Number(ROWS / 2.0), null);
    Edited edited =
        run(
            new BoundArrangeOperation.FilterRange(
                "1",
                new SheetRange("S", body),
                List.of(new BoundArrangeOperation.ColumnFilter(0, half))));
    SheetSnapshot sheet = engine.workbook(edited.file()).sheets().getFirst();
    assertThat(IntStream.range(1, ROWS).filter(sheet::isRowHidden).count())
        .isBetween(ROWS / 2 - 1L, ROWS / 2 + 1L);
  }
}
