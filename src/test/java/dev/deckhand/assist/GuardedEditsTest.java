package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.Arrival.Kind;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.Safeguards;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.guard.Guards;
import dev.deckhand.guard.PlannedEdit;
import dev.deckhand.guard.ProvenEdit;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the standard guards say of plans against a real file. */
class GuardedEditsTest {
  private final OoxmlEngine engine = new OoxmlEngine();
  private final Prover prover = new Prover(engine, Guards.standard());

  private OfficeFile workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("S");
      for (int i = 0; i < 4; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i + 1);
        row.createCell(1).setCellFormula("A" + (i + 1) + "*2");
      }
      sheet.getRow(0).createCell(3).setCellFormula("_xlfn.WEBSERVICE(E1)");
      XSSFName name = book.createName();
      name.setNameName("TaxRate");
      name.setRefersToFormula("_xlfn.WEBSERVICE(S!$F$1)");
      book.write(out);
      return engine.open("book.xlsx", out.toByteArray());
    }
  }

  private List<Violation> violations(String... operations) throws IOException {
    return prover.prove(workbook(), Plans.of(operations)).violations();
  }

  @Test
  void aNameThatReachesOutIsSeenThrough() throws IOException {
    assertThat(violations("{'op':'writeCells','range':'S!C1','values':[['=A1*TaxRate']]}"))
        .filteredOn(v -> v.code().equals("egress"))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.severity()).isEqualTo(Violation.Severity.CONSENT);
              assertThat(v.message()).contains("TaxRate → WEBSERVICE");
            });
  }

  @Test
  void whatFeedsAnExitThatWasThereNeedsConsent() throws IOException {
    assertThat(violations("{'op':'writeCells','range':'S!E1','values':[['secret']]}"))
        .anySatisfy(
            v -> {
              assertThat(v.consent()).isEqualTo("egress:S!D1");
              assertThat(v.message()).contains("WEBSERVICE(E1)");
            });
    assertThat(violations("{'op':'writeCells','range':'S!G1','values':[['plain']]}")).isEmpty();
  }

  @Test
  void copyingASheetCopiesItsExits() throws IOException {
    assertThat(violations("{'op':'copySheet','sheet':'S','name':'T'}"))
        .anySatisfy(v -> assertThat(v.consent()).isEqualTo("egress:=WEBSERVICE(E1)"));
  }

  @Test
  void aHyperlinkArrivesOnceItsAddressIsAgreedTo() throws IOException {
    Proof proof =
        prover.prove(
            workbook(),
            Plans.of(
                "{'op':'setHyperlink','cell':'S!A1','target':'https://example.org/a?b=c&d#e'}",
                "{'op':'setHyperlink','cell':'S!G1','target':'S!A1'}"));
    assertThat(proof).isInstanceOf(Proof.Proven.class);
    assertThat(proof.violations())
        .singleElement()
        .satisfies(v -> assertThat(v.consent()).isEqualTo("egress:https://example.org/a?b=c&d#e"));
  }

  @Test
  void commentsAndTablesBringNothingThatReachesOut() throws IOException {
    Proof proof =
        prover.prove(
            workbook(),
            Plans.of(
                "{'op':'setComment','cell':'S!G1','text':'see https://example.org'}",
                "{'op':'writeCells','range':'S!G1:H2','values':[['a','b'],[1,2]]}",
                "{'op':'createTable','range':'S!G1:H2','name':'Pairs'}"));
    assertThat(proof).isInstanceOf(Proof.Proven.class);
    assertThat(proof.violations()).isEmpty();
  }

  @Test
  void remarksOnTheFormulasThatWereWritten() throws IOException {
    assertThat(
            violations(
                "{'op':'writeCells','range':'S!B2:C3','values':[[7,'=A2*1.19'],[null,'=A1/0']]}"))
        .filteredOn(v -> v.severity() == Violation.Severity.WARNING)
        .extracting(Violation::code, Violation::anchor)
        .contains(
            tuple("constant-among-formulas", "S!B2"),
            tuple("hard-coded-number", "S!C2"),
            tuple("new-error", "S!C3"));
  }

  @Test
  void everyRemarkNamesItsCell() throws IOException {
    assertThat(
            violations(
                "{'op':'writeCells','range':'S!B2:B2','values':[['=A2+A1']]}",
                "{'op':'writeCells','range':'S!C5','values':[['=SUM(A1:A3)']]}"))
        .filteredOn(v -> v.severity() == Violation.Severity.WARNING)
        .extracting(Violation::code, Violation::anchor)
        .contains(tuple("inconsistent-formula", "S!B2"), tuple("range-stops-short", "S!C5"));
  }

  @Test
  void openCellsOfProtectedSheetsAreForWriting() {
    OfficeFile guarded = new GuardedBook(engine).plain();
    assertThat(codes(guarded, "{'op':'writeCells','range':'Locked!B1','values':[[9]]}")).isEmpty();
    assertThat(codes(guarded, "{'op':'writeCells','range':'Locked!A1','values':[[9]]}"))
        .containsExactly("protected", "overwrite");
    assertThat(codes(guarded, "{'op':'formatCells','range':'Locked!B1','format':{'bold':true}}"))
        .containsExactly("protected");
  }

  @Test
  void emptyHiddenCellsAreHiddenToo() {
    OfficeFile guarded = new GuardedBook(engine).plain();
    assertThat(codes(guarded, "{'op':'writeCells','range':'Data!I5:I7','values':[[1],[2],[3]]}"))
        .containsExactly("hidden");
    assertThat(codes(guarded, "{'op':'writeCells','range':'Data!I5:I7','values':[[1],[null],[3]]}"))
        .isEmpty();
    assertThat(codes(guarded, "{'op':'fillFormula','range':'Data!F2:H2','formula':'=1'}"))
        .containsExactly("hidden");
    assertThat(codes(guarded, "{'op':'setColumnWidth','columns':'Data!F:H','width':9}"))
        .containsExactly("hidden");
    assertThat(codes(guarded, "{'op':'setColumnWidth','columns':'Data!A:C','width':9}")).isEmpty();
  }

  private List<String> codes(OfficeFile file, String operation) {
    return prover.prove(file, Plans.of(operation)).violations().stream()
        .filter(v -> v.severity() != Violation.Severity.WARNING)
        .map(Violation::code)
        .toList();
  }

  @Test
  void aCircleIsNamed() throws IOException {
    assertThat(violations("{'op':'writeCells','range':'S!H1','values':[['=SUM(H1:H4)']]}"))
        .extracting(Violation::code)
        .contains("circular");
  }

  @Test
  void whatNobodyAnnouncedStopsTheEdit() {
    List<Arrival> arrivals =
        List.of(
            new Arrival(Kind.LINK, "https://example.com/x", "/xl/_rels/workbook.xml.rels"),
            new Arrival(Kind.ACTIVE_PART, "application/vnd.ms-office.vbaProject", "/xl/v.bin"),
            new Arrival(Kind.FUNCTION, "RTD", "/xl/worksheets/sheet1.xml"),
            new Arrival(Kind.FUNCTION, "XLOOKUP", "/xl/worksheets/sheet1.xml"));
    assertThat(judged(arrivals, List.of())).hasSize(3).allMatch(Violation::isError);
    List<Violation> announced =
        List.of(
            Violation.consent("egress", "m", "=RTD(1)", "1"),
            Violation.consent("egress", "m", "https://example.com/x", "2"));
    assertThat(judged(arrivals, announced))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("vbaProject"));
  }

  private static List<Violation> judged(List<Arrival> arrivals, List<Violation> announced) {
    WorkbookSnapshot none = WorkbookSnapshot.NOTHING;
    BoundPlan plan = new BoundPlan(new EditPlan("", List.of()), List.of());
    PlannedEdit planned = new PlannedEdit(plan, none, Safeguards.NONE, Scope.EVERYWHERE);
    ProvenEdit edit =
        new ProvenEdit(planned, none, ChangeReport.NOTHING, arrivals, List.of(), announced);
    return Guards.standard().result().stream().flatMap(g -> g.judge(edit).stream()).toList();
  }
}
