package dev.deckhand.ooxml.xlsx.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellSetTest {
  private final CellSet cells = new CellSet();
  private final Set<CellAddress> expected = new TreeSet<>();

  private void put(int row, int column) {
    CellAddress cell = new CellAddress(row, column);
    cells.put(cell);
    expected.add(cell);
  }

  @Test
  void holdsCellsInReadingOrderInWhateverOrderTheyCome() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      put(random.nextInt(60), random.nextInt(60));
      if (i % 500 == 0) {
        assertThat(cells).containsExactlyElementsOf(expected);
      }
    }
    assertThat(cells).containsExactlyElementsOf(expected).hasSameSizeAs(expected);
  }

  @Test
  void holdsTheCornersOfAWorksheet() {
    put(CellAddress.ROWS - 1, CellAddress.COLUMNS - 1);
    put(CellAddress.ROWS - 1, 0);
    put(0, CellAddress.COLUMNS - 1);
    put(0, 0);
    assertThat(cells).containsExactlyElementsOf(expected);
  }

  @Test
  void tellsWhatIsThere() {
    put(4, 2);
    put(4, 2);
    put(1, 9);
    assertThat(cells.contains(new CellAddress(4, 2))).isTrue();
    assertThat(cells.contains(new CellAddress(1, 9))).isTrue();
    assertThat(cells.contains(new CellAddress(4, 3))).isFalse();
    assertThat(cells).hasSize(2);
  }
}
