package dev.deckhand.guard;

import static dev.deckhand.guard.Edits.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exits of the finished copy that the plan did not ask for. */
class NewExitGuardTest {
  private static final String CALL = "=WEBSERVICE(A1)";

  @Test
  void aNewExitIsAskedForByItsCellAndText() {
    assertThat(judge(sheet("x"), sheet("x|" + CALL)))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo("egress");
              assertThat(v.severity()).isEqualTo(Violation.Severity.CONSENT);
              assertThat(v.anchor()).isEqualTo("S!B1");
              assertThat(v.consent()).isEqualTo("egress:S!B1" + CALL);
              assertThat(v.message()).startsWith("S!B1 would hold =WEBSERVICE(A1), ");
            });
  }

  @Test
  void exitsOfOneFormAreOneQuestion() {
    assertThat(
            judge(sheet("x"), sheet("x|=WEBSERVICE(A1)", "|=WEBSERVICE(A2)", "|=WEBSERVICE($A$3)")))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).startsWith("S!B1 and 2 more cells would hold"));
    assertThat(judge(sheet("x"), sheet("x|=WEBSERVICE(\"a\")", "|=WEBSERVICE(\"b\")"))).hasSize(2);
  }

  @Test
  void whatOnlyMovesIsNoNewExitButOneMoreIs() {
    SheetOfText before = sheet("x|" + CALL);
    assertThat(judge(before, sheet("x|" + CALL))).isEmpty();
    assertThat(judge(before, sheet("x", "y|=WEBSERVICE(A2)"))).isEmpty();
    assertThat(judge(before, sheet("x|" + CALL, "y|=WEBSERVICE(A2)"))).hasSize(1);
    assertThat(judge(before, sheet("x", "y|=WEBSERVICE(A2)", "z|=WEBSERVICE(A3)"))).hasSize(1);
    assertThat(judge(book(before), book(new SheetOfText("T", "x|" + CALL)))).isEmpty();
    assertThat(judge(book(before), book(before, new SheetOfText("T", "x|" + CALL)))).hasSize(1);
  }

  @Test
  void formulasThatStayInsideAreNotAskedFor() {
    assertThat(judge(sheet("x"), sheet("x|=SUM(A1:A3)|=T!A1"))).isEmpty();
  }

  @Test
  void whatWasAnnouncedIsNotAskedForTwice() {
    WorkbookSnapshot before = book(sheet("x"));
    WorkbookSnapshot after = book(sheet("x|" + CALL));
    assertThat(judge(before, after, consent("egress", "=WEBSERVICE(Z9)"))).isEmpty();
    assertThat(judge(before, after, consent("egress", "22 formulas of operation 3: WEBSERVICE")))
        .isEmpty();
    assertThat(judge(before, after, consent("egress", "22 formulas of operation 3: IMAGE")))
        .hasSize(1);
    assertThat(judge(before, after, consent("egress", "=IMAGE(A1)"))).hasSize(1);
    assertThat(judge(before, after, consent("egress", "WEBSERVICE(Z9)"))).hasSize(1);
    assertThat(judge(before, after, consent("overwrite", "=WEBSERVICE(Z9)"))).hasSize(1);
    assertThat(judge(before, after, consent("overwrite", "2 formulas of operation 3: WEBSERVICE")))
        .hasSize(1);
  }

  @Test
  void longFormulasAreShownCut() {
    String text = "=WEBSERVICE(\"" + "a".repeat(400) + "\")";
    assertThat(judge(sheet("x"), sheet("x|" + text)))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.message()).contains(text.substring(0, 300) + "…, ");
              assertThat(v.consent()).endsWith(text);
            });
    String fits = "=WEBSERVICE(\"" + "a".repeat(285) + "\")";
    assertThat(fits).hasSize(300);
    assertThat(judge(sheet("x"), sheet("x|" + fits)).getFirst().message()).contains(fits + ", ");
  }

  private static Violation consent(String code, String anchor) {
    return Violation.consent(code, "may it?", anchor, "3");
  }

  private static SheetOfText sheet(String... rows) {
    return new SheetOfText("S", rows);
  }

  private static List<Violation> judge(SheetOfText before, SheetOfText after) {
    return judge(book(before), book(after));
  }

  private static List<Violation> judge(
      WorkbookSnapshot before, WorkbookSnapshot after, Violation... announced) {
    return new NewExitGuard()
        .judge(Edits.proven(before, after, Scope.EVERYWHERE, List.of(announced)));
  }
}
