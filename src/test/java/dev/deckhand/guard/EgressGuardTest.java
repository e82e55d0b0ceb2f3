package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Safeguards;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Rehearsal;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
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
}
