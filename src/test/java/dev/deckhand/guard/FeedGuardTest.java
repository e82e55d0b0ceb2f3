package dev.deckhand.guard;

import static dev.deckhand.guard.Edits.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exits that were there and read what a plan changes. */
class FeedGuardTest {
  private final WorkbookSnapshot book =
      book(new SheetOfText("S", "x|=WEBSERVICE(A1)", "y|=SUM(A1:A2)"));

  @Test
  void anExitThatReadsAChangeIsAskedFor() {
    assertThat(judge(List.of(fed("S!B1", "WEBSERVICE(A1)"), fed("S!B2", "SUM(A1:A2)")), false))
        .singleElement()
        .satisfies(v -> assertThat(v.consent()).isEqualTo("egress:S!B1"));
  }

  @Test
  void whereTheListWasCutEveryExitIsAskedFor() {
    assertThat(judge(List.of(), true))
        .singleElement()
        .satisfies(v -> assertThat(v.consent()).isEqualTo("egress:S!B1"));
    assertThat(judge(List.of(), false)).isEmpty();
  }

  @Test
  void whatWasAskedForBeforeIsNotAskedForAgain() {
    List<NotEvaluated> fed = List.of(fed("S!B1", "WEBSERVICE(A1)"));
    assertThat(judge(fed, false, asked("egress", "=WEBSERVICE(A1)"))).isEmpty();
    assertThat(judge(fed, false, asked("egress", "S!B1"))).isEmpty();
    assertThat(judge(fed, false, asked("egress", "S!B2"))).hasSize(1);
    assertThat(judge(fed, false, asked("overwrite", "S!B1"))).hasSize(1);
  }

  @Test
  void manyAreOneQuestion() {
    assertThat(judge(many(20), false)).hasSize(20);
    assertThat(judge(many(21), false))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("21"));
  }

  private static List<NotEvaluated> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> fed("S!B" + i, "WEBSERVICE(A" + i + ")"))
        .toList();
  }

  private static NotEvaluated fed(String anchor, String formula) {
    return new NotEvaluated(anchor, formula, "reaches outside");
  }

  private static Violation asked(String code, String anchor) {
    return Violation.consent(code, "may it?", anchor, "1");
  }

  private List<Violation> judge(List<NotEvaluated> fed, boolean truncated, Violation... announced) {
    ProvenEdit edit = Edits.proven(book, book, Scope.EVERYWHERE, List.of(announced));
    return new FeedGuard().judge(Edits.with(edit, Edits.report(fed, truncated)));
  }
}
