package dev.deckhand.analysis.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellTracingTest {
  private static CellTrace trace(String cell, int depth, SheetOfText... sheets) {
    WorkbookSnapshot book = new WorkbookSnapshot(List.of(sheets), List.of(), List.of(), false);
    return new CellTracing(book).trace(SheetRange.parse(cell), depth);
  }

  /** A tree as indented lines, so that a test can be read. */
  private static String lines(List<CellTrace.Node> nodes) {
    StringBuilder out = new StringBuilder();
    nodes.forEach(node -> lines(node, "", out));
    return out.toString();
  }

  private static void lines(CellTrace.Node node, String indent, StringBuilder out) {
    out.append(indent).append(node.range());
    out.append(node.formula() == null ? "" : " =" + node.formula());
    out.append(node.repeated() ? " repeated" : "").append('\n');
    node.children().forEach(child -> lines(child, indent + "  ", out));
  }

  private static SheetOfText data() {
    return new SheetOfText(
        "Data", "1 | =A1*2", "2 | =A2*2", "3 | =A3*2", "=SUM(A1:A3) | =SUM(B1:B3)");
  }

  @Test
  void bothDirectionsAreTrees() {
    SheetOfText report = new SheetOfText("Report", "=Data!B4/Data!A4", "=A1");

    CellTrace up = trace("report!A1", 5, data(), report);
    assertThat(up.cell().range()).isEqualTo("Report!A1");
    assertThat(up.cell().formula()).isEqualTo("Data!B4/Data!A4");
    assertThat(up.cell().children()).isEmpty();
    assertThat(lines(up.precedents()))
        .isEqualTo(
            """
            Data!B4 =SUM(B1:B3)
              Data!B1:B3
                Data!B1 =A1*2
                  Data!A1
                Data!B2 =A2*2
                  Data!A2
                Data!B3 =A3*2
                  Data!A3
            Data!A4 =SUM(A1:A3)
              Data!A1:A3
            """);
    assertThat(up.truncated()).isFalse();
    assertThat(up.notices()).isEmpty();
    assertThat(lines(up.dependents())).isEqualTo("Report!A2 =A1\n");

    assertThat(lines(trace("Data!A1", 5, data(), report).dependents()))
        .isEqualTo(
            """
            Data!B1 =A1*2
              Data!B4 =SUM(B1:B3)
                Report!A1 =Data!B4/Data!A4 repeated
            Data!A4 =SUM(A1:A3)
              Report!A1 =Data!B4/Data!A4
                Report!A2 =A1
            """);
  }

  @Test
  void cellsHaveTheirValues() {
    CellTrace.Node range = trace("Data!A4", 1, data()).precedents().getFirst();
    CellTrace.Node cell = trace("Data!B1", 1, data()).precedents().getFirst();

    assertThat(range.type()).isEqualTo("range");
    assertThat(range.cells()).isEqualTo(3);
    assertThat(range.value()).isNull();
    assertThat(cell.type()).isEqualTo("number");
    assertThat(cell.value()).isEqualTo(1.0);
    assertThat(cell.text()).isEqualTo("1");
  }

  @Test
  void whatLiesDeeperIsLeftOutAndSaid() {
    CellTrace shallow = trace("Data!B4", 1, data());

    assertThat(lines(shallow.precedents())).isEqualTo("Data!B1:B3\n");
    assertThat(shallow.truncated()).isTrue();
  }

  @Test
  void circlesEnd() {
    CellTrace circle = trace("S!A1", 10, new SheetOfText("S", "=B1 | =A1"));

    assertThat(lines(circle.precedents())).isEqualTo("S!B1 =A1\n  S!A1 =B1 repeated\n");
    assertThat(circle.truncated()).isFalse();
  }

  @Test
  void wideTreesAreCut() {
    String[] rows =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> i == 1 ? "5 | 5" : "=A1")
            .toArray(String[]::new);

    CellTrace wide = trace("S!A1", 3, new SheetOfText("S", rows));
    assertThat(wide.dependents()).hasSize(250);
    assertThat(wide.truncated()).isTrue();

    CellTrace total =
        trace("Sum!A1", 3, new SheetOfText("S", rows), new SheetOfText("Sum", "=SUM(S!A:A)"));
    assertThat(total.precedents().getFirst().children()).hasSize(249);
    assertThat(total.truncated()).isTrue();
  }

  @Test
  void readersThatCannotBeSeenAreMentioned() {
    CellTrace trace = trace("S!A1", 3, new SheetOfText("S", "1 | =INDIRECT(\"A\"&1)"));

    assertThat(trace.dependents()).isEmpty();
    assertThat(trace.notices()).singleElement().asString().startsWith("1 formula computes");
  }

  @Test
  void aCellInsideAnArrayLeadsToItsReaders() {
    SheetOfText sheet = new SheetOfText("S", "1 | | =B2", "2").array("B1:B2", "A1:A2*2");

    assertThat(lines(trace("S!A2", 3, sheet).dependents()))
        .isEqualTo("S!B1 =A1:A2*2\n  S!C1 =B2\n");
  }

  @Test
  void onlySingleCellsOfTheWorkbookAreTraced() {
    assertThatThrownBy(() -> trace("Data!A1:A2", 3, data()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trace("Nope!A1", 3, data()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nope");
  }
}
