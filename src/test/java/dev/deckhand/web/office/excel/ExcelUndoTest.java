package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.plan.Binding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What lies beside the contents of cells comes back with them, or is told. */
class ExcelUndoTest extends ExcelPageTest {
  private static OfficeFile workbook(String... more) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int row = 1; row <= 8; row++) {
      lines.add("Sales!A%d = %d".formatted(row, row));
      lines.add("Sales!B%d = Port %d".formatted(row, row));
    }
    lines.addAll(List.of(more));
    return TextWorkbook.make(lines);
  }

  /** Makes a change in the page; gives what it tells. */
  private static JsonNode apply(OfficeFile before, String operation) {
    page.open(before);
    page.change(before, plan(operation));
    JsonNode applied = page.run("return host.apply(change);");
    assertThat(applied.has("thrown")).as(applied.toPrettyString()).isFalse();
    return applied;
  }

  private static void takeBack() {
    JsonNode back = page.run("return host.takeBack(change);");
    assertThat(back.has("thrown")).as(back.toPrettyString()).isFalse();
  }

  private static final String DELETE =
      "{'id': '1', 'op': 'deleteRows', 'sheet': 'Sales', 'at': 3, 'count': 2}";

  @Test
  void validationAndLinksOfDeletedRowsComeBack() throws IOException {
    OfficeFile before =
        edited(
            workbook(),
            """
            {'id': '1', 'op': 'setValidation', 'range': 'Sales!A3:A4', 'rule':
             {'type': 'whole', 'operator': 'greaterThan', 'value': 0}},
            {'id': '2', 'op': 'setHyperlink', 'cell': 'Sales!B3', 'target': 'https://a.example/'},
            {'id': '3', 'op': 'setHyperlink', 'cell': 'Sales!B4', 'target': 'Sales!A1'}
            """);
    JsonNode applied = apply(before, DELETE);
    assertThat(applied.path("notes").toString()).doesNotContain("Undo");
    takeBack();
    WorkbookDump.same(
        WorkbookDump.whole(ENGINE, page.workbook().file()), WorkbookDump.whole(ENGINE, before));
  }

  @Test
  void validationOfWholeRowsComesBack() throws IOException {
    OfficeFile before =
        edited(
            workbook(),
            "{'id': '1', 'op': 'setValidation', 'range': 'Sales!3:4', 'rule': {'type': 'list',"
                + " 'values': ['1', '2']}}");
    apply(before, DELETE);
    takeBack();
    WorkbookDump.same(
        WorkbookDump.whole(ENGINE, page.workbook().file()), WorkbookDump.whole(ENGINE, before));
  }

  @Test
  void validationBesideTheCellsInUseIsToldToStayAway() throws IOException {
    OfficeFile before =
        edited(
            workbook(),
            "{'id': '1', 'op': 'setValidation', 'range': 'Sales!A3:F3', 'rule': {'type': 'whole',"
                + " 'operator': 'greaterThan', 'value': 0}}");
    assertThat(apply(before, DELETE).path("notes").toString())
        .contains("not bring all of the different data validations");
  }

  @Test
  void conditionalFormatsOfDeletedRowsAreToldToStayAway() throws IOException {
    OfficeFile before =
        edited(
            workbook(),
            "{'id': '1', 'op': 'addConditionalFormat', 'range': 'Sales!3:4', 'rule': {'type':"
                + " 'cellIs', 'operator': 'greaterThan', 'value': 2}, 'format': {'bold': true}}");
    assertThat(apply(before, DELETE).path("notes").toString())
        .contains("not their conditional formats");
    assertThat(page.run("return host.cautions(change.plan);").toString())
        .contains("conditional formats");
  }

  @Test
  void anOlderExcelSaysThatItKnowsNothingOfNotes() throws IOException {
    page.page().evaluate("() => fakeOffice.use('ltsc2024')");
    OfficeFile before = workbook("comment Sales!B3 Look here");
    assertThat(apply(before, DELETE).path("notes").toString()).contains("nothing of notes");
  }

  @Test
  void aThreadComesBackAsOne() throws IOException {
    OfficeFile before = workbook();
    page.open(before);
    page.run(
        """
        return Excel.run(async ({ workbook }) => {
          const sheet = workbook.worksheets.getItem('Sales');
          sheet.comments.add(sheet.getRange('B3'), 'Is this < right?');
          sheet.comments.add(sheet.getRange('A5'), 'And this?');
        });
        """);
    OfficeFile commented = page.workbook().file();
    assertThat(comments(commented))
        .containsExactlyInAnyOrder("B3 Is this < right? true", "A5 And this? true");
    JsonNode applied =
        apply(
            commented,
            "{'id': '1', 'op': 'setComment', 'cell': 'Sales!B3', 'text': 'It is right'}");
    assertThat(applied.path("notes").toString()).contains("without its answers");
    assertThat(comments(page.workbook().file()))
        .containsExactlyInAnyOrder("B3 It is right false", "A5 And this? true");
    takeBack();
    assertThat(comments(page.workbook().file()))
        .containsExactlyInAnyOrder("B3 Is this < right? true", "A5 And this? true");
  }

  private static List<String> comments(OfficeFile file) {
    return ((WorkbookOutline) ENGINE.outline(file))
        .sheets().getFirst().details().comments().stream()
            .map(comment -> comment.cell() + " " + comment.text() + " " + comment.threaded())
            .toList();
  }

  @Test
  void linesOnSingleSidesComeBackWithTheirColours() throws IOException {
    OfficeFile before = bordered();
    List<String> lines = borders(before);
    apply(
        before,
        "{'id': '1', 'op': 'formatCells', 'range': 'Sales!A1:B3', 'format': {'border': 'thick'}}");
    assertThat(borders(page.workbook().file())).isNotEqualTo(lines).contains("B3 THICK THICK null");
    takeBack();
    assertThat(borders(page.workbook().file())).isEqualTo(lines);
  }

  private static OfficeFile edited(OfficeFile file, String operation) {
    return ENGINE.edit(file, ((Binding.Bound) ENGINE.bind(file, plan(operation))).plan()).file();
  }

  /** A line below A2, red, and one on the right of B1. */
  private static OfficeFile bordered() throws IOException {
    OfficeFile plain = workbook();
    return plain.withContent(
        FakeFiles.changed(
            plain.content(),
            poi -> {
              line(poi, "A2").setBorderBottom(BorderStyle.MEDIUM);
              ((XSSFCellStyle) cell(poi, "A2").getCellStyle())
                  .setBottomBorderColor(IndexedColors.RED.getIndex());
              line(poi, "B1").setBorderRight(BorderStyle.DASHED);
            }));
  }

  private static XSSFCellStyle line(XSSFWorkbook poi, String at) {
    XSSFCellStyle style = poi.createCellStyle();
    style.cloneStyleFrom(cell(poi, at).getCellStyle());
    cell(poi, at).setCellStyle(style);
    return style;
  }

  private static Cell cell(XSSFWorkbook poi, String at) {
    return poi.getSheet("Sales").getRow(at.charAt(1) - '1').getCell(at.charAt(0) - 'A');
  }

  /** Line below, line on the right and colour of the line below. */
  private static List<String> borders(OfficeFile file) {
    return FakeFiles.read(
        file.content(),
        poi -> {
          List<String> lines = new ArrayList<>();
          for (String at : List.of("A1", "A2", "A3", "B1", "B2", "B3")) {
            XSSFCellStyle style = (XSSFCellStyle) cell(poi, at).getCellStyle();
            var color = style.getBottomBorderXSSFColor();
            lines.add(
                at
                    + " "
                    + style.getBorderBottom()
                    + " "
                    + style.getBorderRight()
                    + " "
                    + (color == null ? null : color.getARGBHex()));
          }
          return lines;
        });
  }
}
