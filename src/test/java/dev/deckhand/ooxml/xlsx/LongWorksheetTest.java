package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundCellOperation.WriteCells;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.EditPlan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Edits of worksheets so long that rows which do not change are passed without a look at them. */
class LongWorksheetTest {
  private static final String SHEET = "/xl/worksheets/sheet1.xml";
  private static final int ROWS = 12_000;

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  /** Every third row is not there; some are empty, and text of several bytes stands in others. */
  private static String worksheet(IntPredicate other) {
    StringBuilder xml = new StringBuilder("<worksheet><dimension ref=\"A1:B12000\"/><sheetData>\n");
    for (int row = 1; row <= ROWS; row++) {
      if (row % 3 != 0) {
        xml.append(row(row, other.test(row)));
      } else if (other.test(row)) {
        xml.append(added(row));
      }
    }
    return xml.append("</sheetData><pageMargins left=\"1\"/></worksheet>").toString();
  }

  private static String row(int row, boolean other) {
    String tag = "<row r=\"" + row + "\"";
    String first =
        other
            ? "<c r=\"A%d\"><v>7.5</v></c>".formatted(row)
            : "<c r=\"A%1$d\"><v>%1$d</v></c>".formatted(row);
    if (row % 100 == 50) {
      return other ? tag + ">" + first + "</row> " : tag + "/> ";
    }
    String text = "<c r=\"B%d\" t=\"inlineStr\"><is><t>größer als €5</t></is></c>".formatted(row);
    return tag + " ht=\"15\">" + first + text + "</row> ";
  }

  private static String added(int row) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\"><v>7.5</v></c></row>".formatted(row);
  }

  private String edited(OfficeFile file, List<Integer> rows) {
    List<BoundOperation> operations = new ArrayList<>();
    for (int row : rows) {
      operations.add(
          new WriteCells(
              "w" + row,
              SheetRange.parse("Sheet1!A" + row),
              List.of(List.of(new CellInput.Constant(CellValue.of(7.5))))));
    }
    BoundPlan plan = new BoundPlan(new EditPlan("test", List.of()), operations);
    return Packages.text(engine.edit(file, plan).file(), SHEET);
  }

  private void isEdited(List<Integer> rows) {
    OfficeFile file = Packages.workbook(worksheet(row -> false));
    assertThat(edited(file, rows)).isEqualTo(worksheet(rows::contains));
  }

  @Test
  void writesSingleRowsAnywhere() {
    for (int row : List.of(1, 2, 1_999, 6_050, 11_999)) {
      isEdited(List.of(row));
    }
  }

  @Test
  void writesRowsFarApartAndNextToEachOther() {
    isEdited(List.of(1, 4, 5, 3_001, 3_002, 7_150, 7_151, 11_998, 11_999));
  }

  @Test
  void putsNewRowsBetweenThoseThere() {
    isEdited(List.of(3, 6_000, 6_001, 9_999));
    isEdited(List.of(12_000));
  }

  @Test
  void goesThroughEveryRowWhereRowsDoNotSayTheirNumbers() {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int row = 1; row <= ROWS; row++) {
      xml.append("<row><c><v>").append(row).append("</v></c></row>");
    }
    String before = xml.append("</sheetData></worksheet>").toString();
    String after = before.replace("<c><v>9000</v></c>", "<c r=\"A9000\"><v>7.5</v></c>");
    assertThat(edited(Packages.workbook(before), List.of(9_000))).isEqualTo(after);
  }

  @Test
  void goesThroughEveryRowWhereRowsAreOutOfOrder() {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int row = ROWS; row >= 1; row--) {
      xml.append("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c></row>".formatted(row));
    }
    String before = xml.append("</sheetData></worksheet>").toString();
    String after = before.replace("<v>9000</v>", "<v>7.5</v>");
    assertThat(edited(Packages.workbook(before), List.of(9_000))).isEqualTo(after);
  }
}
