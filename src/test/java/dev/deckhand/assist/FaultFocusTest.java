package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultFocusTest {
  private static final String REPAIR = "excel.repair";
  private static final String AUDIT = "excel.audit";

  /** A typed-over F3, a text in D2, a short sum in E6 and an odd formula in G4. */
  private static BuiltinDesk model() {
    return new BuiltinDesk(
        BookOfText.of(
            "Plan",
            "Line | Jan | Feb | Mar | Apr | May | Jun | Jul",
            "Pieces | 10 | 12 | '11 | 13 | 12 | 14 | 15",
            "Income | =B2*4 | =C2*4 | =D2*4 | =E2*4 | 77 | =G2*4 | =H2*4",
            "Rent paid | =B2*2 | =C2*2 | =D2*2 | =E2*2 | =F2*2 | =G2*3 | =H2*2",
            "Wages | 5 | 6 | 5 | 7 | 5 | 6 | 7",
            "All costs | =SUM(B4:B5) | =SUM(C4:C5) | =SUM(D4:D5) | =SUM(E4:E4) | =SUM(F4:F5)"
                + " | =SUM(G4:G5) | =SUM(H4:H5)"));
  }

  private static List<String> places(List<Operation> operations) {
    return operations.stream()
        .map(
            operation ->
                switch (operation) {
                  case FillFormula fill -> fill.range();
                  case WriteCells write -> write.range();
                  default -> operation.toString();
                })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F3 was typed over, put the formula of its row back     | Plan!F3
          fix G4                                                 | Plan!G4
          all costs of April are too low, fix it                 | Plan!E6
          the March pieces are text, make them a number          | Plan!D2
          repariere die Summe im April                           | Plan!E6
          rent paid in June looks wrong, fix it                  | Plan!G4
          """)
  void onlyWhatIsAskedAboutIsMended(String instruction, String place) {
    Reply.Proposed proposed = model().proposal(REPAIR, instruction);
    assertThat(places(proposed.plan().operations())).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          are there numbers typed over formulas?                 | Plan!F3
          why is G4 so high?                                     | Plan!G4
          the pieces look too low, what's wrong?                 | Plan!D2
          is rent paid calculated the same way every month?      | Plan!G4
          """)
  void auditsFindWhatIsAskedAboutAndCiteIt(String instruction, String place) {
    Reply.Proposed proposed = model().proposal(AUDIT, instruction);
    assertThat(places(proposed.plan().operations())).containsExactly(place);
    assertThat(proposed.answer().citations()).anyMatch(c -> c.anchor().equals(place));
  }

  @Test
  void everythingIsMendedWhereEverythingIsAsked() {
    Reply.Proposed proposed = model().proposal(AUDIT, "check this model for errors");
    assertThat(places(proposed.plan().operations()))
        .containsExactlyInAnyOrder("Plan!F3", "Plan!D2", "Plan!E6", "Plan!G4");
  }

  @Test
  void whereNothingIsWrongNothingIsMended() {
    assertThat(model().refusal(REPAIR, "fix B3").message()).contains("nothing wrong there");
    assertThat(model().refusal(REPAIR, "make it nicer").message()).contains("which formulas");
    assertThat(model().ask(AUDIT, "why is B3 so high?"))
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered -> assertThat(answered.answer().markdown()).contains("Nothing wrong"));
  }
}
