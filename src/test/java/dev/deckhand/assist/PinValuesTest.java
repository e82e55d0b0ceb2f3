package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.testing.AskedBook;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of DECKHAND.ASK take the place of its formulas. */
class PinValuesTest {
  private static final String EDIT = "excel.edit";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pin the values of DECKHAND.ASK",
        "pin values",
        "Werte festschreiben: Antworten von DECKHAND.ASK",
        "replace DECKHAND.ASK formulas by their values"
      })
  void formulasBecomeWhatTheyShow(String instruction) {
    Reply.Proposed proposed =
        new BuiltinDesk("asked.xlsx", AskedBook.make()).proposal(EDIT, instruction);
    assertThat(proposed.plan().operations())
        .containsExactly(
            new WriteCells(
                "1", "Data!B2:B3", List.of(List.of(text("bug")), List.of(text("praise")))),
            new WriteCells("2", "Data!B5", List.of(List.of(text("''=1+1")))),
            new WriteCells("3", "Data!C2", List.of(List.of(new ProposedValue.Number(12.5)))));
    assertThat(proposed.answer().markdown()).contains("Data!B4");
  }

  private static ProposedValue text(String value) {
    return new ProposedValue.Text(value);
  }

  @Test
  void theSelectionAlone() {
    Selection selection = new Selection.Cells(SheetRange.parse("Data!B3:B9"));
    Reply reply =
        new BuiltinDesk("asked.xlsx", AskedBook.make()).ask(EDIT, "pin values", selection);
    assertThat(((Reply.Proposed) reply).plan().operations())
        .extracting(operation -> ((WriteCells) operation).range())
        .containsExactly("Data!B3", "Data!B5");
  }

  @Test
  void afterwardsNothingAsksAndOtherFormulasStay() {
    BuiltinDesk desk = new BuiltinDesk("asked.xlsx", AskedBook.make());
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal(EDIT, "pin values"));
    assertThat(BuiltinDesk.shown(edited, "Data!A2:C5"))
        .containsExactly("crash|bug|12.5", "lovely|praise|25", "slow|#N/A|", "odd|'=1+1|");
    assertThat(edited.sheets().getFirst().formulas())
        .extracting(cell -> cell.address().toString())
        .containsExactly("C3", "B4");
  }

  @Test
  void withoutSuchFormulasThereIsNothingToPin() {
    BuiltinDesk desk = new BuiltinDesk(BookOfText.of("Data", "A | =1+1"));
    assertThat(desk.refusal(EDIT, "pin values").message()).contains("No formula");
  }
}
