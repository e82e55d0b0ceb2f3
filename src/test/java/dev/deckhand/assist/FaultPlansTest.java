package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.Operation;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlansTest {
  private static final String AUDIT = "excel.audit";
  private static final String REPAIR = "excel.repair";

  @Test
  void allSeededFaultsOfTheInheritedModelAreFoundAndMended() {
    BuiltinDesk desk = new BuiltinDesk("inherited-model.xlsx");
    Reply.Proposed proposed = desk.proposal(AUDIT, "check this model for errors before I send it");
    assertThat(proposed.answer().markdown())
        .contains("**1.** `Forecast!F18`", "carried into N18")
        .contains("`Forecast!J15`", "leaves out J14")
        .contains("`Forecast!K4`", "`Forecast!H5`", "`Forecast!E8`", "`Forecast!M16`", "`Old_rate`")
        .contains("Findings: 7");
    List<String> after = BuiltinDesk.shown(desk.editedWorkbook(proposed), "Forecast!A16:N18");
    assertThat(after.getFirst()).contains("|58,963|");
    assertThat(after.getLast()).doesNotContain("#REF!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "three-statement-model.xlsx",
        "budget-vs-actual.xlsx",
        "regional-sales.xlsx",
        "project-plan.xlsx",
        "survey-comments.xlsx"
      })
  void soundWorkbooksHaveNoFaults(String sample) {
    Reply reply = new BuiltinDesk(sample).ask(AUDIT, "audit this workbook");
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered -> assertThat(answered.answer().markdown()).contains("Nothing wrong"));
  }

  private static BuiltinDesk model() {
    return new BuiltinDesk(
        BookOfText.of(
            "Plan",
            "Umsatzplan",
            "",
            " | Posten   | J1     | J2       | J3       | J4       | J5       | J6",
            " | Erlös    | 10     | 12       | 11       | -13      | 12       | 14",
            " | Kosten   | 5      | 6        | 5000     | 6        | 5        | 7",
            " | Netto    | =C4-C5 | =D4-D5   | =E4+E5   | =F4-F5   | =G4-G5   | =H4-H5",
            " | Quote    | =C4/C9 | =D4/D5   | =E4/E5   | =F4/F5   | =G4/G5   | =H4/H5",
            " Kontrolle |  | =C6-C4+C5 | =D6-D4+D5 | =E6-E4+E5 | 0  | 0 | =H6-H4"));
  }

  @Test
  void ranksFaultsOfAGermanModel() {
    Reply.Proposed proposed = model().proposal(AUDIT, "prüfe das Modell auf Fehler");
    assertThat(proposed.answer().markdown())
        .contains("**1.** `Plan!C7` zeigt \\#DIV/0!")
        .contains("`Plan!H8` ist eine Kontrolle, die nicht aufgeht: sie zeigt -7")
        .contains("`Plan!E6` hat =E4+E5, wo Zeile 6 =E4-E5 hat")
        .contains("`Plan!F4` ist -13, die einzige Zahl ihrer Zeile")
        .contains("`Plan!E5` ist 5000, etwa um den Faktor tausend");
  }

  @Test
  void repairsOnlyWhatItsRowTells() {
    BuiltinDesk desk = model();
    Reply.Proposed proposed = desk.proposal(REPAIR, "repariere die Formeln");
    assertThat(proposed.plan().operations().stream().map(Operation::id)).hasSize(2);
    assertThat(proposed.plan().operations())
        .contains(
            new FillFormula("1", "Plan!C7", "=C4/C5"), new FillFormula("2", "Plan!E6", "=E4-E5"));
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Plan!B4:H5"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Plan!B4:H5"));
  }

  @Test
  void sumsThatStopShortReachTheLastRow() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of(
                "S",
                "Item | Net",
                "a | 1",
                "b | 2",
                "c | '4",
                "d | 8",
                "e | 16",
                "Total | =SUM(B2:B5)"));
    Reply.Proposed proposed = desk.proposal(REPAIR, "fix the totals");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "S!B2:B7"))
        .containsExactly("1", "2", "4", "8", "16", "31");
  }

  @Test
  void columnsWithErrorsAreNotAddedUp() {
    BuiltinDesk desk =
        new BuiltinDesk(BookOfText.of("S", "Team | Net", "a | 1", "b | =1/0", "a | 3", "b | 4"));
    Answer said = ((Reply.Answered) desk.ask("excel.analyze", "analyse this")).answer();
    assertThat(said.markdown()).contains("Net holds errors", "first `S!B3`");
    assertThat(desk.refusal("excel.chart", "chart net by team").message()).contains("errors");
  }

  @Test
  void anErrorThatNothingExplainsIsLeftAlone() {
    BuiltinDesk desk = new BuiltinDesk(BookOfText.of("S", "a | b", "1 | =A2/0", "3 | =A3*2"));
    Reply reply = desk.ask(REPAIR, "fix the errors");
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered ->
                assertThat(answered.answer().markdown())
                    .contains("`S!B2` shows \\#DIV/0!", "the plan mends 0"));
  }
}
