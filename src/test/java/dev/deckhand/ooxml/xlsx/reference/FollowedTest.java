package dev.deckhand.ooxml.xlsx.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.syntax.FormulaHome;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas after rows or columns of {@code Sales} come or go, as Excel has them. */
class FollowedTest {
  private static final LineRelocation ROWS_IN = lines(Axis.ROWS, 3, 2, true);
  private static final LineRelocation ROWS_OUT = lines(Axis.ROWS, 3, 2, false);
  private static final LineRelocation COLUMNS_IN = lines(Axis.COLUMNS, 3, 1, true);
  private static final LineRelocation COLUMNS_OUT = lines(Axis.COLUMNS, 3, 2, false);

  private static LineRelocation lines(Axis axis, int at, int count, boolean inserted) {
    return new LineRelocation(
        new LineShift(new SheetLines("Sales", axis, at - 1, count), inserted));
  }

  private static String follow(String formula, LineRelocation relocation) {
    return Followed.relocated(formula, FormulaHome.on("Sales"), relocation).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "A2; A2",
        "A3; A5",
        "$A$3+B2; $A$5+B2",
        "SUM(A1:A9); SUM(A1:A11)",
        "SUM(A9:A1); SUM(A11:A1)",
        "SUM(A1:A2); SUM(A1:A2)",
        "SUM(2:4); SUM(2:6)",
        "SUM(A:B); SUM(A:B)",
        "sales!A4; sales!A6",
        "'Sales'!A4 * Other!A4; 'Sales'!A6 * Other!A4",
        "[1]Sales!A4; [1]Sales!A4",
        "SUM(Sales:Other!A4); SUM(Sales:Other!A4)",
        "_xlfn.ANCHORARRAY(A4); _xlfn.ANCHORARRAY(A6)",
        "A4#; A6#",
        "_xlfn.LET(_xlpm.x,A4,_xlpm.x+1); _xlfn.LET(_xlpm.x,A6,_xlpm.x+1)",
        "Orders[[#This Row],[Amount]]+A4; Orders[[#This Row],[Amount]]+A6",
        "INDIRECT(\"A4\"); INDIRECT(\"A4\")",
        "A1048575; #REF!",
        "SUM(A5:A1048576); SUM(A7:A1048576)",
        "A1:INDEX(A4:A9,2); A1:INDEX(A6:A11,2)",
        "(A4,B5); (A6,B7)"
      })
  void rowsInserted(String before, String after) {
    assertThat(follow(before, ROWS_IN)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "A2; A2",
        "A3; #REF!",
        "Sales!A3; Sales!#REF!",
        "A5; A3",
        "SUM(A1:A9); SUM(A1:A7)",
        "SUM(A3:A9); SUM(A3:A7)",
        "SUM(A4:A9); SUM(A3:A7)",
        "SUM(A1:A4); SUM(A1:A2)",
        "SUM(A3:A4); SUM(#REF!)",
        "SUM(3:4); SUM(#REF!)",
        "SUM($3:$6); SUM($3:$4)",
        "SUM(A:A); SUM(A:A)"
      })
  void rowsDeleted(String before, String after) {
    assertThat(follow(before, ROWS_OUT)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {"B1; B1", "C1; D1", "$C:E; $D:F", "SUM(B2:C9); SUM(B2:D9)", "2:4; 2:4"})
  void columnsInserted(String before, String after) {
    assertThat(follow(before, COLUMNS_IN)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {"C1; #REF!", "E1; C1", "B:D; B:B", "C:D; #REF!", "SUM(A1:C1); SUM(A1:B1)"})
  void columnsDeleted(String before, String after) {
    assertThat(follow(before, COLUMNS_OUT)).isEqualTo(after);
  }

  @Test
  void whatIsLostIsSaid() {
    Followed followed =
        Followed.relocated("Sales!$B$3+SUM(A1:A9)", FormulaHome.on("Other"), ROWS_OUT);
    assertThat(followed.text()).isEqualTo("Sales!#REF!+SUM(A1:A9)");
    assertThat(followed.lost()).containsExactly("Sales!$B$3");
    assertThat(followed.disturbed()).isTrue();
  }

  @Test
  void onlyWhatIsAmongTheLinesIsDisturbed() {
    FormulaHome home = FormulaHome.on("Sales");
    assertThat(Followed.relocated("A5:A9", home, ROWS_IN).disturbed()).isFalse();
    assertThat(Followed.relocated("A2:A9", home, ROWS_IN).disturbed()).isTrue();
    assertThat(Followed.relocated("A:A", home, ROWS_IN).disturbed()).isTrue();
    assertThat(Followed.relocated("A:A", home, COLUMNS_IN).disturbed()).isFalse();
  }

  /** Relative references of names are offsets from the cell that uses the name. */
  @Test
  void namesMoveByTheirDollarSigns() {
    assertThat(Followed.relocated("Sales!$A$4", FormulaHome.NAME, ROWS_IN).text())
        .isEqualTo("Sales!$A$6");
    assertThat(Followed.relocated("Sales!A4", FormulaHome.NAME, ROWS_IN).text())
        .isEqualTo("Sales!A4");
    assertThat(Followed.relocated("Sales!A3", FormulaHome.NAME, ROWS_OUT).text())
        .isEqualTo("Sales!A3");
    assertThat(Followed.relocated("Sales!A$4", FormulaHome.NAME, COLUMNS_IN).text())
        .isEqualTo("Sales!A$4");
  }

  @Test
  void areasFollow() {
    assertThat(AreaList.follow("A1:B2 A4 C1:C9", "Sales", ROWS_IN)).contains("A1:B2 A6 C1:C11");
    assertThat(AreaList.follow("A3:B4 A4", "Sales", ROWS_OUT)).isEmpty();
    assertThat(AreaList.follow("A4", "Other", ROWS_IN)).contains("A4");
    assertThat(AreaList.follow("nonsense", "Sales", ROWS_IN)).contains("nonsense");
  }
}
