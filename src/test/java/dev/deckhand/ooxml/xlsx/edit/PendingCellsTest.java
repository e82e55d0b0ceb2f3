package dev.deckhand.ooxml.xlsx.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PendingCellsTest {
  private static final SharedFormula DOUBLE = new SharedFormula("A1*2", new CellAddress(0, 1));
  private static final Content FILLED = new Content.Filled(DOUBLE, DOUBLE, CellValue.EMPTY);

  private final PendingCells cells = new PendingCells();
  private final Map<CellAddress, PendingCell> expected = new TreeMap<>();

  private void expect(CellAddress cell, UnaryOperator<PendingCell> change) {
    expected.compute(cell, (c, now) -> change.apply(now == null ? PendingCell.NOTHING : now));
  }

  private void content(CellAddress cell, Content content) {
    cells.content(cell, content);
    expect(cell, now -> now.with(content));
  }

  private void style(CellAddress cell, int style) {
    cells.style(cell, style);
    expect(cell, now -> now.with(style));
  }

  private void result(CellAddress cell, CellValue value) {
    cells.result(cell.row(), cell.column(), value, null);
    expect(cell, now -> now.withResult(value, null));
  }

  private void change(Random random, CellAddress cell) {
    switch (random.nextInt(7)) {
      case 0 -> content(cell, FILLED);
      case 1 -> content(cell, new Content.Constant(CellValue.of(random.nextInt(5))));
      case 2 -> content(cell, new Content.Removed());
      case 3 -> style(cell, random.nextInt(3));
      case 4 -> result(cell, CellValue.of("text"));
      default -> result(cell, CellValue.of(random.nextDouble()));
    }
  }

  private void check() {
    List<String> visited = new ArrayList<>();
    cells.each((row, column, cell) -> visited.add(new CellAddress(row, column) + " " + cell));
    List<String> wanted = new ArrayList<>();
    expected.forEach((cell, pending) -> wanted.add(cell + " " + pending));
    assertThat(visited).isEqualTo(wanted);
  }

  @Test
  void holdsTheSameAsAMapInWhateverOrderChangesCome() {
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      CellAddress cell = new CellAddress(random.nextInt(90), random.nextInt(4));
      assertThat(cells.get(cell.row(), cell.column()))
          .isEqualTo(expected.getOrDefault(cell, PendingCell.NOTHING));
      assertThat(cells.has(cell.row(), cell.column())).isEqualTo(expected.containsKey(cell));
      change(random, cell);
      if (i % 250 == 0) {
        check();
      }
    }
    check();
  }

  @Test
  void givesFilledCellsResultsOfTheirOwn() {
    for (int row = 0; row < 40; row++) {
      content(new CellAddress(row, 1), FILLED);
    }
    for (int row = 0; row < 40; row += 2) {
      result(new CellAddress(row, 1), CellValue.of(row));
    }
    result(new CellAddress(5, 1), CellValue.of(true));
    style(new CellAddress(4, 1), 2);
    check();
  }

  @Test
  void findsTheRowsThatChange() {
    content(new CellAddress(7, 2), FILLED);
    content(new CellAddress(3, 2), FILLED);
    content(new CellAddress(5, 0), FILLED);
    assertThat(cells.rowBehind(-1)).isEqualTo(3);
    assertThat(cells.rowBehind(3)).isEqualTo(5);
    assertThat(cells.rowBehind(5)).isEqualTo(7);
    assertThat(cells.rowBehind(7)).isEqualTo(CellAddress.ROWS);
    assertThat(cells.row(5)).containsOnlyKeys(0);
    assertThat(cells.row(4)).isEmpty();
  }

  @Test
  void visitsWhatIsPlannedInAnArea() {
    content(new CellAddress(1, 1), FILLED);
    content(new CellAddress(2, 1), FILLED);
    content(new CellAddress(2, 3), FILLED);
    List<CellAddress> found = new ArrayList<>();
    cells.eachPlanned(
        CellArea.parse("A3:C9"), (row, column, cell) -> found.add(new CellAddress(row, column)));
    assertThat(found).containsExactly(new CellAddress(2, 1));
  }
}
