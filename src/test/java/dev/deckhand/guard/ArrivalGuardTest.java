package dev.deckhand.guard;

import static dev.deckhand.guard.Edits.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.Arrival.Kind;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finished file may not bring along unless the user was asked about just that. */
class ArrivalGuardTest {
  private static final String LINK = "https://example.org/a";

  @Test
  void whatNobodyWasAskedAboutStopsTheEdit() {
    for (Arrival arrival :
        List.of(
            arrival(Kind.LINK, LINK),
            arrival(Kind.ACTIVE_PART, "application/vnd.ms-office.vbaProject"),
            arrival(Kind.ACTION, "ppaction://program"),
            arrival(Kind.FUNCTION, "WEBSERVICE"))) {
      assertThat(judge(arrival))
          .as("%s", arrival)
          .singleElement()
          .satisfies(
              v -> {
                assertThat(v.code()).isEqualTo("unannounced-reach");
                assertThat(v.isError()).isTrue();
                assertThat(v.message()).contains(arrival.what());
              });
    }
  }

  @Test
  void harmlessFunctionsAreNoArrival() {
    assertThat(judge(arrival(Kind.FUNCTION, "SUM"))).isEmpty();
    assertThat(judge(arrival(Kind.FUNCTION, "HYPERLINK"))).isEmpty();
  }

  @Test
  void aQuestionWithItsNameAnnouncesIt() {
    Arrival function = arrival(Kind.FUNCTION, "_XLFN.WEBSERVICE");
    assertThat(judge(function, asked("egress", "=WebService(A1)"))).isEmpty();
    assertThat(judge(function, asked("egress", "=IMAGE(A1)"))).hasSize(1);
    assertThat(judge(function, asked("overwrite", "=WEBSERVICE(A1)"))).hasSize(1);
    assertThat(judge(function, Violation.warning("egress", "WEBSERVICE", "S!A1", null))).hasSize(1);
  }

  @Test
  void aQuestionWithItsHostAnnouncesALinkAndNothingElse() {
    Violation host = asked("egress", "https://example.org/other");
    assertThat(judge(arrival(Kind.LINK, LINK), host)).isEmpty();
    assertThat(judge(arrival(Kind.LINK, "https://evil.example/a"), host)).hasSize(1);
    assertThat(judge(arrival(Kind.ACTION, LINK), host)).hasSize(1);
    assertThat(judge(arrival(Kind.LINK, "book.xlsx"), host)).hasSize(1);
    assertThat(judge(arrival(Kind.LINK, "book.xlsx"), asked("egress", "=[book.xlsx]S!A1")))
        .isEmpty();
  }

  private static Arrival arrival(Kind kind, String what) {
    return new Arrival(kind, what, "/part.xml");
  }

  private static Violation asked(String code, String anchor) {
    return Violation.consent(code, "may it?", anchor, "1");
  }

  private static List<Violation> judge(Arrival arrival, Violation... announced) {
    WorkbookSnapshot book = book(new SheetOfText("S", "x"));
    ProvenEdit edit = Edits.proven(book, book, Scope.EVERYWHERE, List.of(announced));
    return new ArrivalGuard().judge(Edits.with(edit, arrival));
  }
}
