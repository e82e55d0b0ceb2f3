package dev.deckhand.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import org.junit.jupiter.api.Test;

class EditedCellsTest {
  private final EditedCells edits = new EditedCells(new MemorySource("Sheet1"));
  private final SharedFormula filled = new SharedFormula("A2*2", new CellAddress(1, 1));

  @Test
  void takesFilledCellsOfAColumnAtOnce() {
    edits.setFilled("Sheet1", 1, 1, 4, filled);
    assertThat(edits.formula(0, 0, 1)).isNull();
    assertThat(edits.formula(0, 1, 1)).isEqualTo(CellFormula.of("A2*2"));
    assertThat(edits.formula(0, 4, 1)).isEqualTo(CellFormula.of("A5*2"));
    assertThat(edits.formula(0, 5, 1)).isNull();
    assertThat(edits.usedArea(0)).contains(CellArea.parse("B2:B5"));
  }

  @Test
  void takesASingleFilledCell() {
    edits.setFilled("Sheet1", 1, 3, 3, filled);
    assertThat(edits.formula(0, 3, 1)).isEqualTo(CellFormula.of("A4*2"));
    assertThat(edits.usedArea(0)).contains(CellArea.parse("B4"));
  }

  @Test
  void refusesAWorksheetThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edits.setFilled("Elsewhere", 1, 1, 4, filled))
        .withMessageContaining("Elsewhere");
  }
}
