package dev.deckhand.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Rehearsal;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkGuardTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(List.of(new SheetOfText("S", "a|b")), List.of(), List.of(), false);

  private List<Violation> judge(String target) {
    WorkbookBinder binder =
        new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()));
    String operation = "{'op':'setHyperlink','cell':'S!A1:B2','target':'" + target + "'}";
    Binding.Bound bound = (Binding.Bound) binder.bind(Plans.of(operation));
    return new LinkGuard().judge(bound.plan(), book);
  }

  @Test
  void addressesNeedConsentToTheirLiteralText() {
    assertThat(judge("https://Example.org/a?b=c#d"))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.consent()).isEqualTo("egress:https://Example.org/a?b=c#d");
              assertThat(v.message()).contains("S!A1:B2", "https://Example.org/a?b=c#d");
            });
    assertThat(judge("mailto:a@example.org")).hasSize(1);
  }

  @Test
  void placesOfTheWorkbookNeedNone() {
    assertThat(judge("S!A1")).isEmpty();
    assertThat(judge("")).isEmpty();
  }

  @Test
  void theAgreedAddressMayArriveAndNoOther() {
    List<Violation> announced = judge("https://example.org/a?b=c#d");
    assertThat(arrivals("https://example.org/a?b=c", announced)).isEmpty();
    assertThat(arrivals("https://example.com/", announced)).hasSize(1);
    assertThat(arrivals("https://example.org/a?b=c", List.of())).hasSize(1);
  }

  private List<Violation> arrivals(String target, List<Violation> announced) {
    Arrival arrival =
        new Arrival(Arrival.Kind.LINK, target, "/xl/worksheets/_rels/sheet1.xml.rels");
    return new ArrivalGuard()
        .judge(new ProvenEdit(book, book, ChangeReport.NOTHING, List.of(arrival), announced));
  }
}
