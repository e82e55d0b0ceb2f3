package dev.deckhand.ooxml.xlsx.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedCellsTest {
  private static final FormulaHome AT_HOME = FormulaHome.on("S");

  @ParameterizedTest
  @CsvSource({
    "B2:C3, F5, B2, F5",
    "B2:C3, F5, $B$2:C$3, $F$5:G$6",
    "B2:C3, F5, A1:C3, A1:C3",
    "B2:C3, F5, F5:G6, #REF!",
    "B2:C3, F5, F5, #REF!",
    "B2:C3, F5, E5:F6, E5:F6",
    "B2:C3, F5, T!B2, T!B2",
    "B2:C3, F5, S!B2, S!F5",
    "B2:C3, B3, B4, #REF!",
    "B2:C3, B3, B3, B4",
    "B2:C3, B3, B3:B4, B3:B4"
  })
  void referencesFollowWholesAndLoseWhatIsCovered(
      String from, String to, String formula, String expected) {
    assertThat(followed(from, to, formula)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "A3, A5, A1:A3, A1:A5",
    "A1, A9, A1:A3, A1:A3",
    "A3:B3, A9, A1:B3, A1:B9",
    "A3, A9, A1:B3, A1:B3",
    "A3, B9, A1:A3, A1:A3",
    "C1:C9, E1, A2:C3, A2:E3",
    "A5, A2, A5:A9, A2:A9"
  })
  void aRangeGrowsWithAnEdgeThatMovesAway(String from, String to, String formula, String expected) {
    assertThat(followed(from, to, formula)).isEqualTo(expected);
  }

  @Test
  void anotherWorksheetIsNamed() {
    MovedCells moved = new MovedCells(SheetRange.parse("S!A1:B2"), SheetRange.parse("'T 1'!C3:D4"));

    assertThat(Followed.relocated("A1+C1", AT_HOME, moved).text()).isEqualTo("'T 1'!C3+C1");
    FormulaHome goes = new FormulaHome("S", "T 1", false);
    assertThat(Followed.relocated("A1+C1", goes, moved).text()).isEqualTo("C3+S!C1");
  }

  @ParameterizedTest
  @CsvSource({"A1:A5, A1 A3:A5 C9", "A2, C9", "C8:C9, C8", "B1:B3, B1:B3"})
  void setsOfCellsFallApart(String areas, String expected) {
    MovedCells moved = new MovedCells(SheetRange.parse("S!A2"), SheetRange.parse("S!C9"));

    assertThat(AreaList.follow(areas, "S", moved)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"A1:A5, A1:A5", "A2, C9", "A1:A2, A1:A2"})
  void whatIsOneAreaStaysOneAndAsLarge(String area, String expected) {
    MovedCells moved = new MovedCells(SheetRange.parse("S!A2"), SheetRange.parse("S!C9"));

    assertThat(AreaList.followWhole(area, "S", moved)).contains(expected);
    assertThat(AreaList.followWhole("C9", "S", moved)).isEmpty();
  }

  private static String followed(String from, String to, String formula) {
    SheetRange source = SheetRange.parse("S!" + from);
    SheetRange first = SheetRange.parse("S!" + to);
    SheetRange target =
        new SheetRange(
            "S",
            CellArea.between(
                first.area().first(),
                first.area().first().plus(source.area().rows() - 1, source.area().columns() - 1)));
    return Followed.relocated(formula, AT_HOME, new MovedCells(source, target)).text();
  }
}
