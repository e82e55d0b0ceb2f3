package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.LineOperation.DeleteColumns;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.LineOperation.InsertRows;
import dev.deckhand.plan.SheetOperation.DeleteSheet;
import dev.deckhand.plan.SortKey;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditPlansTest {
  private static final String EDIT = "excel.edit";

  private static BuiltinDesk stock() {
    return new BuiltinDesk(
        BookOfText.of(
            "Stock",
            "Item | Place | Pieces | Value",
            "Saw | North | 3 | 30",
            "Axe | South | 5 | 25",
            "Nail | North | 9 | 4",
            "Total | | =SUM(C2:C4) | =SUM(D2:D4)"));
  }

  private static BuiltinDesk inputs() {
    return new BuiltinDesk(
        BookOfText.of(
            "Rates",
            "Name | Value",
            "Tax rate | 0.3",
            "Growth of rent | 0.02",
            "Net rent | =B3*2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert 2 rows above the total and let the totals include them",
        "insert two rows above total",
        "please add 2 empty rows before row 5 of Stock"
      })
  void totalsReachOverRowsInsertedAboveThem(String instruction) {
    BuiltinDesk desk = stock();
    Reply.Proposed proposed = desk.proposal(EDIT, instruction);
    assertThat(proposed.plan().operations())
        .contains(
            new InsertRows("1", "Stock", 5, 2), new FillFormula("2", "Stock!C7", "=SUM(C2:C6)"));
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Stock!A7:D7"))
        .containsExactly("Total||17|59");
  }

  @Test
  void rowsAreNotInsertedWhereThePlaceIsUnclear() {
    assertThat(stock().refusal(EDIT, "insert 2 rows above the nonsense").message())
        .contains("I do not see one row");
    assertThat(
            stock()
                .refusal(EDIT, "insert 1 row above row 3 and let the totals include it")
                .message())
        .contains("No total right below");
  }

  @Test
  void rowsColumnsAndWorksheetsGo() {
    assertThat(stock().proposal(EDIT, "delete rows 2 to 3 of the stock").plan().operations())
        .containsExactly(new DeleteRows("1", "Stock", 2, 2));
    assertThat(stock().proposal(EDIT, "Borra la columna Place").plan().operations())
        .containsExactly(new DeleteColumns("1", "Stock", "B", 1));
    assertThat(stock().proposal(EDIT, "delete the Stock sheet").plan().operations())
        .containsExactly(new DeleteSheet("1", "Stock"));
    assertThat(stock().refusal(EDIT, "delete row 0").message()).contains("no rows 0");
  }

  @Test
  void sortsByTheColumnsNamedInTheirOrder() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of("S", "Item | Place | Pieces", "a | y | 2", "b | x | 1", "c | y | 7"));
    Reply.Proposed proposed = desk.proposal(EDIT, "sort by place, then pieces descending");
    assertThat(proposed.plan().operations())
        .containsExactly(
            new SortRange(
                "1",
                "S!A1:C4",
                List.of(new SortKey("Place", false), new SortKey("Pieces", true)),
                true));
    assertThat(desk.refusal(EDIT, "sort by colour").message()).contains("\"colour\"");
    assertThat(stock().proposal(EDIT, "sort by pieces").plan().operations())
        .containsExactly(
            new SortRange("1", "Stock!A1:D4", List.of(new SortKey("Pieces", false)), true));
  }

  @Test
  void setsTypedInputsByTheirLabels() {
    BuiltinDesk desk = inputs();
    Reply.Proposed proposed =
        desk.proposal(EDIT, "set the tax rate to 28 % and the growth of rent to 0,03");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Rates!B2:B4"))
        .containsExactly("0.28", "0.03", "0.06");
    assertThat(desk.refusal(EDIT, "set the net rent to 5").message())
        .contains("no typed number right of");
  }

  @Test
  void replacesTextEverywhere() {
    BuiltinDesk desk = stock();
    Reply.Proposed proposed = desk.proposal(EDIT, "North is Nord now, change its name everywhere");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Stock!B2:B4"))
        .containsExactly("Nord", "South", "Nord");
    assertThat(desk.refusal(EDIT, "replace \"West\" by \"Ost\"").message())
        .contains("stands in no cell");
  }

  @Test
  void looksAreUnderstoodAmongOtherEdits() {
    BuiltinDesk desk = new BuiltinDesk(BookOfText.of("S", "Item | Pieces", "a | 2", "b | 1"));
    assertThat(
            desk.proposal(EDIT, "turn this into a proper table and freeze the header")
                .plan()
                .operations())
        .hasSize(2);
    assertThat(desk.refusal(EDIT, "write me a poem").message()).contains("I do not understand");
  }

  @Test
  void renamesASheetSaidWithTheWordSheet() {
    BuiltinDesk desk = stock();
    Reply.Proposed proposed = desk.proposal(EDIT, "rename the Stock sheet to Store");
    assertThat(desk.editedWorkbook(proposed).sheet("Store")).isPresent();
  }
}
