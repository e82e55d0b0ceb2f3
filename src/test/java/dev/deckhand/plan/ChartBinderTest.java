package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartBinderTest {
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(new SheetOfText("Sales", "Region|Net|Tax", "North|3|1", "South|4|2")),
          List.of(),
          List.of(),
          false);

  @Test
  void wholeColumnsEndWhereTheContentEnds() {
    BoundObjectOperation.AddChart chart =
        bound(chart("E2", "'column'", "'Sales!A2:A3'", "{'name':'Sales!B1','values':'Sales!B:B'}"));

    assertThat(chart.anchor()).hasToString("E2:L16");
    assertThat(chart.series().getFirst().values()).hasToString("Sales!B1:B3");
    assertThat(chart.series().getFirst().nameCell()).hasToString("Sales!B1");
  }

  @Test
  void theLastSeriesOfACombinationIsALine() {
    BoundObjectOperation.AddChart chart =
        bound(
            chart(
                "E2:H9",
                "'combo'",
                "'Sales!A2:A3'",
                "{'name':'Net','values':'Sales!B2:B3'},{'name':'Tax','values':'Sales!C2:C3'}"));

    assertThat(chart.series())
        .extracting(BoundObjectOperation.Series::type)
        .containsExactly(ChartType.COLUMN, ChartType.LINE);
    assertThat(chart.series().getFirst().name()).isEqualTo("Net");
  }

  @Test
  void whatWouldLookWrongIsSaid() {
    assertThat(codes(chart("A1", "'pie'", "'Sales!A2:A2'", "{'values':'Sales!B1:B3'}")))
        .containsExactly("header-in-values", "uneven-series", "covers-cells");
    assertThat(codes(chart("E1", "'line'", "'Sales!A2:A3'", "{'values':'Sales!A2:A3'}")))
        .containsExactly("no-numbers");
  }

  @Test
  void blocksAndUnknownPlacesAreRefused() {
    assertThat(codes(chart("E1", "'line'", "'Sales!A2:A3'", "{'values':'Sales!B2:C3'}")))
        .containsExactly("bad-chart");
    assertThat(codes(chart("E1", "'line'", "'Nope!A2:A3'", "{'values':'Sales!B2:B3'}")))
        .containsExactly("unknown-sheet");
    assertThat(codes(chart("1E", "'line'", "'Sales!A2:A3'", "{'values':'Sales!B2:B3'}")))
        .containsExactly("bad-range");
    assertThat(codes(chart("E1", "'line'", "'Sales!A2:A3'", ""))).containsExactly("bad-chart");
  }

  private static String chart(String anchor, String type, String categories, String series) {
    return "{'op':'addChart','sheet':'Sales','anchor':'%s','type':%s,'categories':%s,'series':[%s]}"
        .formatted(anchor, type, categories, series);
  }

  private BoundObjectOperation.AddChart bound(String operation) {
    Binding.Bound bound = (Binding.Bound) bind(operation);
    return (BoundObjectOperation.AddChart) bound.plan().operations().getFirst();
  }

  private List<String> codes(String operation) {
    return bind(operation).violations().stream().map(Violation::code).toList();
  }

  private Binding bind(String operation) {
    return new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()))
        .bind(Plans.of(operation));
  }
}
