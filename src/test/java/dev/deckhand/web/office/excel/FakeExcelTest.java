package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake Excel is as strict as the real one. */
class FakeExcelTest extends ExcelPageTest {
  private static OfficeFile workbook() throws IOException {
    return TextWorkbook.make(List.of("Sales!A1 = 1", "Sales!A2 = two", "Sales!A3 = =A1*2"));
  }

  @BeforeEach
  void freshWorkbook() throws IOException {
    page.open(workbook());
  }

  /** Runs a batch with {@code sheet} and {@code context} at hand. */
  private static JsonNode batch(String body) {
    return page.run(
        """
        return Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sales');
          %s
        });
        """
            .formatted(body));
  }

  @Test
  void whatWasNotLoadedCannotBeRead() {
    JsonNode told =
        batch(
            """
            const range = sheet.getRange('A1:A3');
            range.load('formulas');
            await context.sync();
            const formulas = range.formulas;
            try { range.values; } catch (error) { return { formulas, code: error.code }; }
            """);
    assertThat(told.path("formulas").toString()).isEqualTo("[[1],[\"two\"],[\"=A1*2\"]]");
    assertThat(told.path("code").asText()).isEqualTo("PropertyNotLoaded");
  }

  @Test
  void nothingIsWrittenBeforeASync() throws IOException {
    batch(
        """
        sheet.getRange('A1').values = [[7]];
        window.early = await (await fetch('/fake-office/file', { method: 'POST' })).arrayBuffer();
        await context.sync();
        """);
    assertThat(page.page().evaluate("() => window.early.byteLength")).isEqualTo(workbookSize());
    assertThat(
            batch(
                    "const r = sheet.getRange('A3'); r.load('values'); await context.sync(); return r.values;")
                .toString())
        .isEqualTo("[[14]]");
  }

  private static int workbookSize() throws IOException {
    return workbook().content().length;
  }

  @Test
  void arraysHaveTheShapeOfTheirRange() {
    assertThat(code("sheet.getRange('A1:B2').values = [[1, 2]]; await context.sync();"))
        .isEqualTo("InvalidArgument");
  }

  @Test
  void unknownMembersAreFound() {
    assertThat(code("sheet.getRange('A1').colour = 'red';")).isEqualTo("NoSuchMember");
    assertThat(code("sheet.getRange('A1').load('valeus');")).isEqualTo("NoSuchMember");
    assertThat(code("sheet.getRange('A1').load();")).isEqualTo("InvalidArgument");
  }

  @Test
  void textThatReadsAsSomethingElseMustBeMarked() {
    assertThat(code("sheet.getRange('B1').values = [['1/2/2026']]; await context.sync();"))
        .isEqualTo("InvalidArgument");
    assertThat(
            batch(
                    """
                    sheet.getRange('B1:C1').values = [["12", "'12"]];
                    const range = sheet.getRange('B1:C1');
                    range.load('values');
                    await context.sync();
                    return range.values;
                    """)
                .toString())
        .isEqualTo("[[12,\"12\"]]");
  }

  @Test
  void requestsAreLimitedOnTheWeb() {
    String large =
        "sheet.getRange('A1').values = [['x'.repeat(6 * 1024 * 1024)]]; await context.sync();";
    assertThat(code(large)).isEqualTo("RequestPayloadSizeLimitExceeded");
  }

  @Test
  void membersCameWithTheirRequirementSets() {
    page.page().evaluate("() => fakeOffice.use('office2021')");
    assertThat(code("sheet.notes.getItemOrNullObject('A1');")).isEqualTo("ApiNotFound");
    assertThat(
            page.run("return Excel.run({ mergeUndoGroup: true }, async () => {});")
                .path("code")
                .asText())
        .isEqualTo("ApiNotFound");
    assertThat(page.run("return Office.context.requirements.isSetSupported('ExcelApi', '1.14');"))
        .hasToString("true");
  }

  @Test
  void everySyncIsAStepOfTheUndoStack() {
    batch(
        """
        sheet.getRange('A1').values = [[2]];
        await context.sync();
        sheet.getRange('A1').values = [[3]];
        """);
    assertThat(page.office().requests().undoable()).isEqualTo(2);
    page.page().evaluate("() => fakeOffice.undo()");
    assertThat(page.office().requests().undoable()).isEqualTo(1);
    assertThat(value("A1")).isEqualTo("[[2]]");
  }

  @Test
  void anUndoGroupIsOneStep() {
    page.run(
        """
        return Excel.run({ mergeUndoGroup: true }, async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sales');
          for (const value of [2, 3, 4]) {
            sheet.getRange('A1').values = [[value]];
            await context.sync();
          }
        });
        """);
    assertThat(page.office().requests().undoable()).isEqualTo(1);
    page.page().evaluate("() => fakeOffice.undo()");
    assertThat(value("A1")).isEqualTo("[[1]]");
  }

  @Test
  void whatCannotBeUndoneIsRefusedInAGroupAfterEarlierSyncsWereApplied() {
    JsonNode told =
        page.run(
            """
            return Excel.run({ mergeUndoGroup: true }, async (context) => {
              const sheet = context.workbook.worksheets.getItem('Sales');
              sheet.getRange('A1').values = [[5]];
              await context.sync();
              sheet.copy('After', sheet);
              await context.sync();
            });
            """);
    assertThat(told.path("code").asText()).isEqualTo("UndoNotSupported");
    assertThat(value("A1")).isEqualTo("[[5]]");
  }

  @Test
  void whatCannotBeUndoneClearsTheStack() {
    batch("sheet.getRange('A1').values = [[5]]; await context.sync(); sheet.copy('After', sheet);");
    assertThat(page.office().requests().undoable()).isZero();
  }

  @Test
  void runsFailWhileACellIsEditedUnlessTheyWait() {
    page.page().evaluate("() => { fakeOffice.cellEdit = true; }");
    assertThat(code("sheet.getRange('A1').values = [[5]]; await context.sync();"))
        .isEqualTo("InvalidOperationInCellEditMode");
    page.page()
        .evaluate(
            """
            async () => {
              const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
                context.workbook.worksheets.getItem('Sales').getRange('A1').values = [[6]];
              });
              while (fakeOffice.waiting.length === 0) await new Promise(requestAnimationFrame);
              fakeOffice.finishCellEdit();
              await waiting;
            }
            """);
    assertThat(value("A1")).isEqualTo("[[6]]");
  }

  @Test
  void nullObjectsSayThatNothingIsThere() {
    assertThat(
            batch(
                """
                const item = context.workbook.names.getItemOrNullObject('Rate');
                item.load('formula');
                await context.sync();
                return item.isNullObject;
                """))
        .hasToString("true");
    assertThat(
            code(
                "context.workbook.worksheets.getItem('Nowhere').load('name'); await context.sync();"))
        .isEqualTo("ItemNotFound");
  }

  private static String code(String body) {
    return batch(body).path("code").asText();
  }

  private static String value(String cell) {
    return batch(
            "const r = sheet.getRange('%s'); r.load('values'); await context.sync(); return r.values;"
                .formatted(cell))
        .toString();
  }
}
