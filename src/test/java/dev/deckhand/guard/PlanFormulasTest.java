package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Rehearsal;
import dev.deckhand.plan.WorkbookBinder;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanFormulasTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(
              new SheetOfText("S", "a|=XEBSERVICE(B1)", "b|=SUM(A1)"),
              new SheetOfText("T", "=WEBSERVICE(A2)")),
          List.of(),
          List.of(),
          false);

  @Test
  void replacementsAreJudgedByWhatTheyMakeOfFormulas() {
    assertThat(formulas("{'op':'replaceText','find':'XEB','replace':'WEB'}"))
        .containsExactly("WEBSERVICE(B1)");
    assertThat(formulas("{'op':'replaceText','range':'S!B2','find':'XEB','replace':'WEB'}"))
        .isEmpty();
    assertThat(formulas("{'op':'replaceText','range':'T!A:A','find':'A2','replace':'A3'}"))
        .containsExactly("WEBSERVICE(A3)");
    assertThat(formulas("{'op':'replaceText','find':'=','replace':''}")).isEmpty();
  }

  @Test
  void formulasOfThePlanItselfAreRewrittenToo() {
    BoundOperation replace = bound("{'op':'replaceText','find':'XEB','replace':'WEB'}");

    assertThat(PlanFormulas.of(replace, book, Set.of("XEBSERVICE(C9)"), true))
        .contains("WEBSERVICE(C9)");
  }

  @Test
  void copiesAndMovesBringFormulasToOtherPlaces() {
    assertThat(formulas("{'op':'copyRange','from':'T!A1','to':'T!C1'}"))
        .containsExactly("WEBSERVICE(A2)");
    assertThat(formulas("{'op':'copyRange','from':'T!A1','to':'T!C1','what':'formats'}")).isEmpty();
    assertThat(formulas("{'op':'moveRange','from':'T!A1','to':'S!C1'}"))
        .containsExactly("WEBSERVICE(A2)");
  }

  @Test
  void whereCellsHaveMovedBeforeEveryFormulaMayBeMeant() {
    BoundOperation replace =
        bound("{'op':'replaceText','range':'S!A9','find':'XEB','replace':'WEB'}");

    assertThat(PlanFormulas.of(replace, book, Set.of(), true)).isEmpty();
    assertThat(PlanFormulas.of(replace, book, Set.of(), false)).contains("WEBSERVICE(B1)");
  }

  private Set<String> formulas(String operation) {
    return PlanFormulas.of(bound(operation), book, Set.of(), true);
  }

  private BoundOperation bound(String operation) {
    WorkbookBinder binder =
        new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()));
    return ((Binding.Bound) binder.bind(Plans.of(operation))).plan().operations().getFirst();
  }
}
