package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Excel driver: selecting, refusing, conflicts, failures midway. */
class ExcelDriverTest extends ExcelPageTest {
  private static OfficeFile workbook() throws IOException {
    return TextWorkbook.make(
        List.of(
            "Sales!A1 = Net",
            "Sales!A2 = 10",
            "Sales!A3 = 20",
            "Sales!B2 = =A2*2",
            "sheet Empty",
            "name Rate Sales!$A$2",
            "table Figures Sales!D1:E3",
            "Sales!D1 = Port",
            "Sales!E1 = Tons",
            "Sales!D2 = Kiel"));
  }

  @BeforeEach
  void freshWorkbook() throws IOException {
    page.open(workbook());
  }

  @Test
  void selectionIsToldAndJumpsSelect() {
    JsonNode told =
        page.run(
            """
            const seen = [];
            const stop = host.onSelection((selection) => seen.push(selection));
            const jumped = [await host.jump('Sales!B2:B3'), await host.jump('Nowhere!A1'), await host.jump('nonsense')];
            const until = async (there) => { while (!there()) await new Promise(requestAnimationFrame); };
            await until(() => fakeOffice.handlers.size > 0);
            await fakeOffice.raise('Workbook.onSelectionChanged', {});
            await until(() => seen.length > 0);
            await stop();
            return { seen, jumped, now: await host.selection() };
            """);
    assertThat(told.path("seen").get(0).asText()).isEqualTo("Sales!B2:B3");
    assertThat(told.path("jumped").toString()).isEqualTo("[true,false,false]");
    assertThat(told.path("now").asText()).isEqualTo("Sales!B2:B3");
  }

  @Test
  void oldVersionsAnswerQuestionsOnly() throws IOException {
    page.page().evaluate("() => fakeOffice.use('office2019')");
    page.change(workbook(), plan("{'op': 'clearCells', 'range': 'Sales!A2'}"));
    JsonNode told = page.run("return { ...host.limits(), refused: host.refusals(change.plan) };");
    assertThat(told.path("edits").asBoolean()).isFalse();
    assertThat(told.at("/notes/0").asText()).contains("Excel 2021");
    assertThat(told.at("/refused/0/reason").asText()).contains("too old");
  }

  @Test
  void conflictsAreListedBeforeApply() throws IOException {
    OfficeFile before = workbook();
    page.change(before, plan("{'op': 'writeCells', 'range': 'Sales!A2', 'values': [[1], [2]]}"));
    edit("A3", "99");
    assertThat(page.run("return host.check(change);").toString())
        .isEqualTo("[{\"anchor\":\"Sales!A3\",\"expected\":\"20\",\"found\":\"99\"}]");
  }

  @Test
  void laterEditsStayWhenAChangeIsTakenBack() throws IOException {
    OfficeFile before = workbook();
    page.change(before, plan("{'op': 'writeCells', 'range': 'Sales!A2', 'values': [[1], [2]]}"));
    assertThat(page.run("return host.apply(change);").has("thrown")).isFalse();
    edit("A3", "99");
    JsonNode conflicts = page.run("return host.checkBack(change);");
    assertThat(conflicts.toString())
        .isEqualTo("[{\"anchor\":\"Sales!A3\",\"expected\":\"2\",\"found\":\"99\"}]");
    JsonNode back = page.run("return host.takeBack(change, { except: ['Sales!A3'] });");
    assertThat(back.has("thrown")).as(back.toPrettyString()).isFalse();
    assertThat(values("A2:A3")).isEqualTo("[[10],[99]]");
  }

  @Test
  void whatWasEnteredIntoAddedRowsAndSheetsIsNotDeleted() throws IOException {
    OfficeFile before = workbook();
    page.change(
        before,
        plan(
            """
            {'id': '1', 'op': 'addSheet', 'name': 'More'},
            {'id': '2', 'op': 'insertRows', 'sheet': 'Sales', 'at': 2, 'count': 2}
            """));
    assertThat(page.run("return host.apply(change);").has("thrown")).isFalse();
    edit("A3", "99");
    assertThat(page.run("return host.checkBack(change);").toString())
        .isEqualTo("[{\"anchor\":\"Sales!A3\",\"expected\":\"\",\"found\":\"99\"}]");
    JsonNode refused = page.run("return host.takeBack(change, { except: ['Sales!A3'] });");
    assertThat(refused.path("code").asText())
        .as(refused.toPrettyString())
        .isEqualTo("filled-since");
    edit("A3", "''");
    assertThat(page.run("return host.checkBack(change);")).isEmpty();
    assertThat(page.run("return host.takeBack(change);").has("thrown")).isFalse();
    WorkbookDump.same(
        WorkbookDump.whole(ENGINE, page.workbook().file()), WorkbookDump.whole(ENGINE, before));
  }

  @Test
  void whatWasEnteredIntoRowsThatGoIsAConflict() throws IOException {
    OfficeFile before = workbook();
    page.change(before, plan("{'op': 'deleteRows', 'sheet': 'Sales', 'at': 3}"));
    edit("H3", "99");
    assertThat(page.run("return host.check(change);").toString())
        .isEqualTo("[{\"anchor\":\"Sales!H3\",\"expected\":\"\",\"found\":\"99\"}]");
    assertThat(page.run("return host.cautions(change.plan);").toString())
        .contains("conditional formats");
  }

  @Test
  void aFailureMidwayLeavesTheWorkbookAsItWas() throws IOException {
    OfficeFile before = workbook();
    page.change(
        before,
        plan(
            """
            {'id': '1', 'op': 'writeCells', 'range': 'Sales!A2', 'values': [[1], [2]]},
            {'id': '2', 'op': 'insertRows', 'sheet': 'Sales', 'at': 1},
            {'id': '3', 'op': 'addSheet', 'name': 'More'},
            {'id': '4', 'op': 'addChart', 'sheet': 'More', 'anchor': 'A1', 'type': 'column', 'series': [{'values': 'Sales!A3:A4'}]}
            """));
    page.page().evaluate("() => { fakeOffice.breakAt = 'Chart.setPosition'; }");
    JsonNode told = page.run("return host.apply(change);");
    assertThat(told.path("code").asText()).isEqualTo("excel-generalexception");
    assertThat(told.path("restored").asBoolean()).as(told.toPrettyString()).isTrue();
    WorkbookDump.same(
        WorkbookDump.whole(ENGINE, page.workbook().file()), WorkbookDump.whole(ENGINE, before));
  }

  @Test
  void editsAreOneStepOfUndoWhereExcelHasGroups() throws IOException {
    OfficeFile before = workbook();
    String operations =
        """
        {'id': '1', 'op': 'writeCells', 'range': 'Sales!A2', 'values': [[1], [2]]},
        {'id': '2', 'op': 'formatCells', 'range': 'Sales!A2:A3', 'format': {'bold': true}}
        """;
    page.change(before, plan(operations));
    assertThat(page.run("return (await host.apply(change)).nativeUndo;")).hasToString("true");
    assertThat(page.office().requests().undoable()).isEqualTo(1);
    page.open(before);
    page.page().evaluate("() => fakeOffice.use('ltsc2024')");
    page.change(before, plan(operations));
    assertThat(page.run("return (await host.apply(change)).nativeUndo;")).hasToString("false");
  }

  @Test
  void whatExcelCannotUndoStandsOutsideTheGroup() throws IOException {
    OfficeFile before = workbook();
    page.change(
        before,
        plan(
            """
            {'id': '1', 'op': 'writeCells', 'range': 'Sales!A2', 'values': [[1], [2]]},
            {'id': '2', 'op': 'copySheet', 'sheet': 'Sales', 'name': 'Copy'},
            {'id': '3', 'op': 'writeCells', 'range': 'Copy!A2', 'values': [[3]]}
            """));
    JsonNode told = page.run("return host.apply(change);");
    assertThat(told.path("nativeUndo")).as(told.toPrettyString()).hasToString("false");
  }

  @Test
  void onlyIdsAreKeptInTheWorkbook() {
    assertThat(
            page.run(
                """
                await host.remember('session', 'abc');
                const kept = await host.recall('session');
                await host.remember('session', null);
                return [kept, await host.recall('session'), await host.title()];
                """))
        .hasToString("[\"abc\",null,\"case.xlsx\"]");
  }

  /** What another author enters. */
  private static void edit(String cell, String value) {
    page.run(
        """
        return Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Sales').getRange('%s').values = [[%s]];
        });
        """
            .formatted(cell, value));
  }

  private static String values(String range) {
    return page.run(
            """
            return Excel.run(async (context) => {
              const range = context.workbook.worksheets.getItem('Sales').getRange('%s');
              range.load('values');
              await context.sync();
              return range.values;
            });
            """
                .formatted(range))
        .toString();
  }
}
