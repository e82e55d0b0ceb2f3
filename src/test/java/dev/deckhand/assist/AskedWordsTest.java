package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.ObjectOperation.AddPivot;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for is done, and what is not understood is declined rather than done otherwise. */
class AskedWordsTest {
  private static BuiltinDesk orders() {
    return new BuiltinDesk(
        BookOfText.of(
            "Orders",
            "Team | Item | Units | Score | Mail",
            "West | saw | 10 | 1 | a at b.example",
            "East | axe | 20 | 2 | c@d.example",
            "West | axe | 30 | 4 | e@f.example"));
  }

  private static AddPivot pivot(String instruction) {
    return (AddPivot) orders().proposal("excel.pivot", instruction).plan().operations().getLast();
  }

  @Test
  void pivotsStandOnTheWorksheetThatIsNamed() {
    AddPivot pivot =
        pivot("pivot the average score by team on a new sheet Items, and how many items");
    assertThat(pivot.target()).startsWith("Items!");
    assertThat(pivot.rows()).containsExactly("Team");
    assertThat(pivot.values())
        .isEqualTo(
            List.of(
                new PivotValue("Score", PivotFunction.AVERAGE),
                new PivotValue("Item", PivotFunction.COUNT)));
  }

  @Test
  void crossTabsPutDownAndAcrossWhatIsSaid() {
    AddPivot pivot = pivot("cross-tab on a sheet \"Tab\": items down, teams across, units summed");
    assertThat(pivot.rows()).containsExactly("Item");
    assertThat(pivot.columns()).containsExactly("Team");
    assertThat(pivot.values()).containsExactly(new PivotValue("Units", PivotFunction.SUM));
  }

  @Test
  void eachFigureIsSummedUpAsItIsSaid() {
    assertThat(pivot("for each team the highest score and total units as a pivot").values())
        .containsExactly(
            new PivotValue("Score", PivotFunction.MAX), new PivotValue("Units", PivotFunction.SUM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          excel.clean   | put the items in upper case, into column H            | where they stand
          excel.clean   | make the headers sing                                 | what to clean
          excel.chart   | stacked bars of units by team                         | split in two ways
          excel.analyze | what if units rise by 10 %?                           | other assumptions
          excel.analyze | why do people like us?                                | no header and no value
          excel.fill    | classify the items as loud, calm or odd               | no words for
          """)
  void whatIsNotUnderstoodIsDeclined(String feature, String instruction, String why) {
    assertThat(orders().refusal(feature, instruction).message()).contains(why);
  }

  @Test
  void valuesAreFilledWhereItIsSaid() {
    BuiltinDesk desk = orders();
    Reply.Proposed proposed =
        desk.proposal(
            "excel.fill",
            "extract the domain of each mail into column H for rows 2 to 3, header Host");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Orders!G1:H4"))
        .containsExactly("|Host", "|b.example", "|d.example", "|");
  }

  @Test
  void emptyCellsAreFilledWithWhatIsSaid() {
    BuiltinDesk desk =
        new BuiltinDesk(BookOfText.of("S", "Item | State", "a | ok", "b | ", "c | ok"));
    Reply.Proposed proposed =
        desk.proposal("excel.fill", "fill the empty State cells with \"unknown\"");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "S!B2:B4"))
        .containsExactly("ok", "unknown", "ok");
  }

  @Test
  void oneSpellingIsMadeOfThoseThatAreMeant() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of("S", "Item | State", "a | open", "b | OPEN", "c | done", "d | DONE"));
    Reply.Proposed proposed =
        desk.proposal(
            "excel.clean",
            "State has open in several spellings, make them all Open, not the others");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "S!B2:B5"))
        .containsExactly("Open", "Open", "done", "DONE");
  }

  @Test
  void rowsOfSubtotalsGo() {
    Reply.Proposed proposed =
        new BuiltinDesk("messy-export.xlsx")
            .proposal(
                "excel.clean",
                "get rid of the subtotal line in the middle and the empty row below it");
    assertThat(proposed.plan().operations())
        .containsExactly(
            new DeleteRows("1", "Export", 78, 1), new DeleteRows("2", "Export", 77, 1));
  }
}
