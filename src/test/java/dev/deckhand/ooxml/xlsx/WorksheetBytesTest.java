package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.BoundCellOperation.ClearCells;
import dev.deckhand.plan.BoundCellOperation.FillFormula;
import dev.deckhand.plan.BoundCellOperation.WriteCells;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edit does to the text of a worksheet part, and what it leaves. */
class WorksheetBytesTest {
  private static final String SHEET = "/xl/worksheets/sheet1.xml";

  private final WorkbookEngine engine = new WorkbookEngine(ReadLimits.DEFAULT, Clock.systemUTC());

  private Edited edit(OfficeFile file, BoundOperation... operations) {
    return engine.edit(file, new BoundPlan(new EditPlan("test", List.of()), List.of(operations)));
  }

  private String edited(String worksheet, BoundOperation... operations) {
    return Packages.text(edit(Packages.workbook(worksheet), operations).file(), SHEET);
  }

  private static BoundOperation number(String cell, double value) {
    SheetRange range = SheetRange.parse("Sheet1!" + cell);
    return new WriteCells(
        "1", range, List.of(List.of(new CellInput.Constant(CellValue.of(value)))));
  }

  private static BoundOperation clear(String range) {
    return new ClearCells("1", new SheetRange("Sheet1", CellArea.parse(range)), ClearWhat.CONTENTS);
  }

  @Test
  void anEmptyPlanGivesBackTheSameBytes() {
    OfficeFile file = Packages.workbook("<worksheet><sheetData/></worksheet>");
    assertThat(edit(file).file().content()).isSameAs(file.content());
  }

  @Test
  void replacesOneCellAndNothingElse() {
    assertThat(
            edited(
                "<worksheet><!-- odd --><sheetData><row r='1' ht=\"12\"><c r='A1'  s='3' t='s'"
                    + " vm=\"1\"><v>0</v></c><c r='B1'><v>2</v></c></row></sheetData><a:x/>"
                    + "</worksheet>",
                number("A1", 0.1)))
        .isEqualTo(
            "<worksheet><!-- odd --><sheetData><row r='1' ht=\"12\"><c r=\"A1\" s=\"3\"><v>0.1</v>"
                + "</c><c r='B1'><v>2</v></c></row></sheetData><a:x/></worksheet>");
  }

  @Test
  void keepsThePrefixAndOpensEmptyElements() {
    assertThat(edited("<x:worksheet><x:sheetData/></x:worksheet>", number("B2", 5)))
        .isEqualTo(
            "<x:worksheet><x:sheetData><x:row r=\"2\"><x:c r=\"B2\"><x:v>5</x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>");
    assertThat(
            edited("<worksheet><sheetData><row r='2'/></sheetData></worksheet>", number("B2", 5)))
        .isEqualTo(
            "<worksheet><sheetData><row r='2'><c r=\"B2\"><v>5</v></c></row></sheetData>"
                + "</worksheet>");
  }

  @Test
  void insertsRowsAndCellsInOrder() {
    assertThat(
            edited(
                "<worksheet><dimension ref='B2:B4'/><sheetData><row r='2' spans='2:2'>"
                    + "<c r='B2'><v>1</v></c></row><row r='4'><c r='B4'><v>1</v></c></row>"
                    + "</sheetData></worksheet>",
                number("A1", 1),
                number("A2", 2),
                number("C2", 3),
                number("A3", 4),
                number("A9", 5)))
        .isEqualTo(
            "<worksheet><dimension ref='A1:C9'/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                + "</row><row r='2' spans='1:3'><c r=\"A2\"><v>2</v></c><c r='B2'><v>1</v></c>"
                + "<c r=\"C2\"><v>3</v></c></row><row r=\"3\"><c r=\"A3\"><v>4</v></c></row>"
                + "<row r='4'><c r='B4'><v>1</v></c></row><row r=\"9\"><c r=\"A9\"><v>5</v></c>"
                + "</row></sheetData></worksheet>");
  }

  @Test
  void countsPlacesWhereReferencesAreMissing() {
    assertThat(
            edited(
                "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>"
                    + "</sheetData></worksheet>",
                number("B1", 9),
                number("C2", 8)))
        .isEqualTo(
            "<worksheet><sheetData><row><c><v>1</v></c><c r=\"B1\"><v>9</v></c></row><row><c/>"
                + "<c r=\"C2\"><v>8</v></c></row></sheetData></worksheet>");
  }

  @Test
  void findsCellsOfRowsThatAreOutOfOrder() {
    assertThat(
            edited(
                "<worksheet><sheetData><row r='3'><c r='A3'/></row><row r='1'><c r='A1'/></row>"
                    + "</sheetData></worksheet>",
                number("A1", 1),
                number("A3", 3)))
        .isEqualTo(
            "<worksheet><sheetData><row r='3'><c r=\"A3\"><v>3</v></c></row><row r='1'>"
                + "<c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");
  }

  @Test
  void handsASharedFormulaOnWhenItsFirstCellIsOverwritten() {
    OfficeFile file =
        Packages.workbook(
            "<worksheet><sheetData>"
                + "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f t='shared' ref='B1:B3' si='0'>"
                + "A1*2</f><v>2</v></c></row>"
                + "<row r='2'><c r='A2'><v>2</v></c><c r='B2'><f t='shared' si='0'/><v>4</v></c>"
                + "</row>"
                + "<row r='3'><c r='A3'><v>3</v></c><c r='B3'><f t='shared' si='0'/><v>6</v></c>"
                + "</row></sheetData></worksheet>");
    Edited edited = edit(file, number("B1", 7));
    assertThat(Packages.text(edited.file(), SHEET))
        .contains("<c r=\"B1\"><v>7</v></c>")
        .contains("<c r='B2'><f t=\"shared\" ref=\"B2:B3\" si=\"0\">A2*2</f><v>4</v></c>")
        .contains("<c r='B3'><f t='shared' si='0'/><v>6</v></c>");
    assertThat(engine.workbook(edited.file()).sheets().getFirst().formulas().map(Packages::formula))
        .containsExactly("A2*2", "A3*2");
    assertThat(Packages.text(edit(file, number("B1", 7), number("A2", 5)).file(), SHEET))
        .contains("<c r='B2'><f t=\"shared\" ref=\"B2:B3\" si=\"0\">A2*2</f><v>10</v></c>");
    assertThat(Packages.text(edit(file, clear("B1:B3")).file(), SHEET)).doesNotContain("shared");
  }

  @Test
  void emptiesTheCellsASpilledFormulaFilledWhenItIsOverwritten() {
    OfficeFile file =
        Packages.workbook(
            "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>SUM(C1:C3)</f>"
                + "<v>0</v></c></row><row r='2'><c r='A2'><v>2</v></c><c r='C2'/></row>"
                + "</sheetData></worksheet>");
    OfficeFile spilled = edit(file, formula("C1", "SORT(A1:A2,1,-1)")).file();
    assertThat(Packages.text(spilled, SHEET))
        .contains("<f t=\"array\" ref=\"C1:C2\">_xlfn._xlws.SORT(A1:A2,1,-1)</f><v>2</v>")
        .contains("<c r='C2'><v>1</v></c>")
        .contains("<f>SUM(C1:C3)</f><v>3</v>");
    Edited edited = edit(spilled, number("C1", 9));
    assertThat(Packages.text(edited.file(), SHEET))
        .contains("<c r=\"C1\"><v>9</v></c>")
        .contains("<c r=\"C2\"/>")
        .contains("<f>SUM(C1:C3)</f><v>9</v>");
  }

  private static BoundOperation formula(String cell, String formula) {
    SheetRange range = SheetRange.parse("Sheet1!" + cell);
    return new WriteCells("1", range, List.of(List.of(new CellInput.Formula(formula))));
  }

  @Test
  void removesAChainThatWouldNameACellWithoutFormula() {
    Map<String, String> more =
        Map.of(
            "xl/_rels/workbook.xml.rels",
            Packages.relationships(
                "worksheet", "worksheets/sheet1.xml", "calcChain", "calcChain.xml"),
            "xl/calcChain.xml",
            "<calcChain><c r='A1' i='1'/></calcChain>");
    String sheet =
        "<worksheet><sheetData><row r='1'><c r='A1'><f>1+1</f><v>2</v></c></row></sheetData>"
            + "</worksheet>";
    Edited kept = edit(Packages.workbook(sheet, more), number("B1", 1));
    assertThat(Packages.parts(kept.file().content())).containsKey("/xl/calcChain.xml");
    Edited removed = edit(Packages.workbook(sheet, more), number("A1", 1));
    assertThat(Packages.parts(removed.file().content())).doesNotContainKey("/xl/calcChain.xml");
    assertThat(removed.report().counts().partsChanged()).contains("/xl/calcChain.xml");
  }

  @Test
  void saysWhatCouldNotBeComputedAndAsksExcelToComputeIt() {
    OfficeFile file =
        Packages.workbook(
            "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c>"
                + "<c r='B1'><f>WEBSERVICE(A1)</f><v>3</v></c></row></sheetData></worksheet>");
    Edited edited = edit(file, number("A1", 2));
    assertThat(edited.report().notEvaluated())
        .extracting(n -> n.anchor() + " " + n.formula())
        .containsExactly("Sheet1!B1 WEBSERVICE(A1)");
    assertThat(Packages.text(edited.file(), SHEET)).contains("<f>WEBSERVICE(A1)</f><v>3</v>");
    assertThat(Packages.text(edited.file(), "/xl/workbook.xml"))
        .contains("</sheets><calcPr fullCalcOnLoad=\"1\"/>");
  }

  @Test
  void cutsLongListsAndKeepsTheCounts() {
    OfficeFile file = Packages.workbook("<worksheet><sheetData/></worksheet>");
    SheetRange target = SheetRange.parse("Sheet1!A1:A2500");
    Edited edited = edit(file, new FillFormula("1", target, "ROW()"));
    assertThat(edited.report().cells()).hasSize(2_000);
    assertThat(edited.report().counts().cellsEdited()).isEqualTo(2_500);
    assertThat(edited.report().truncated()).isTrue();
  }
}
