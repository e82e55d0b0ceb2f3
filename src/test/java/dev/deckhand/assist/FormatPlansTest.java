package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.LayoutOperation.FreezePanes;
import dev.deckhand.plan.RuleOperation.AddConditionalFormat;
import dev.deckhand.plan.RuleOperation.SetValidation;
import dev.deckhand.plan.ValidationRule;
import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatPlansTest {
  private static final String FORMAT = "excel.format";

  private static BuiltinDesk quarters() {
    return new BuiltinDesk(
        BookOfText.of(
            "Zahlen",
            "Vergleich",
            "",
            "Bereich | Q1          | Q2          | Marge  | Quote | Status",
            "Nord    | 100         | 125         | -3     | 12%   | offen",
            "Süd     | 90          | 92          | 4      | 8%    | zu",
            "Ost     | 0           | 5           | 1      | 3%    | offen",
            "Gesamt  | =SUM(B4:B6) | =SUM(C4:C6) | =SUM(D4:D6) | |"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          färbe negative Margen rot, sonst nichts             | D4:D6 | LESS_THAN, value=Number[value=0.0]
          colour negative Marge red, don't touch anything else | D4:D6 | LESS_THAN, value=Number[value=0.0]
          highlight Q1 between 50 and 95                      | B4:B6 | BETWEEN, value=Number[value=50.0], value2=Number[value=95.0]
          markiere Quote über 10                              | E4:E6 | GREATER_THAN, value=Number[value=0.1]
          markiere Quote über 10 %                            | E4:E6 | GREATER_THAN, value=Number[value=0.1]
          highlight the top 2 of Q2                           | C4:C6 | Top[count=2, percent=false, bottom=false]
          markiere doppelte Status                            | F4:F6 | Duplicate[]
          highlight Status is offen in red                    | F4:F6 | text=offen
          vergleiche Q1 mit Q2 und markiere Abweichungen über 10 % | C4:C6 | ABS($C4-$B4)>0.1*ABS($B4)
          """)
  void coloursByOneRuleAndNothingElse(String instruction, String range, String rule) {
    BuiltinDesk desk = quarters();
    Reply.Proposed proposed = desk.proposal(FORMAT, instruction);
    assertThat(proposed.plan().operations())
        .singleElement()
        .isInstanceOfSatisfying(
            AddConditionalFormat.class,
            added -> {
              assertThat(added.range()).isEqualTo("Zahlen!" + range);
              assertThat(added.rule().toString()).contains(rule);
            });
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Zahlen!A1:F7"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Zahlen!A1:F7"));
  }

  @Test
  void answersInTheLanguageOfTheInstruction() {
    String ask = "vergleiche Q1 mit Q2 und markiere Abweichungen über 10 %";
    assertThat(quarters().proposal(FORMAT, ask).answer().markdown())
        .contains("Färbt Q2", "Die Abweichung ist Q2 gegen Q1");
  }

  @Test
  void aTableEndsBeforeItsTotals() {
    BuiltinDesk desk = quarters();
    Reply.Proposed proposed =
        desk.proposal(FORMAT, "turn this into a proper table and freeze the header");
    assertThat(desk.editedWorkbook(proposed).tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.name()).isEqualTo("tblZahlen");
              assertThat(table.area()).isEqualTo(CellArea.parse("A3:F6"));
            });
    assertThat(proposed.plan().operations().getLast())
        .isEqualTo(new FreezePanes("2", "Zahlen", 3, 0));
  }

  @Test
  void columnNamesOfATableAreKept() {
    BuiltinDesk desk = new BuiltinDesk("messy-export.xlsx");
    Reply.Proposed proposed =
        desk.proposal(FORMAT, "turn this into a proper table and freeze the header");
    TableInfo table = desk.editedWorkbook(proposed).tables().getFirst();
    assertThat(table.columns()).contains("Contact name", "Signed up", "STATUS");
  }

  @Test
  void numberFormatsOfSeveralColumns() {
    BuiltinDesk desk = quarters();
    Reply.Proposed proposed = desk.proposal(FORMAT, "formatiere Q1 und Q2 als Währung");
    assertThat(proposed.plan().operations()).hasSize(2).allMatch(FormatCells.class::isInstance);
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Zahlen!B4:D4"))
        .containsExactly("100.00|125.00|-3");
  }

  @Test
  void dropDownsOfferWhatIsNamedOrThere() {
    assertThat(list("drop-down for Status: open, done and late"))
        .isEqualTo(new ValidationRule.List(java.util.List.of("open", "done", "late"), null));
    assertThat(list("Auswahlliste für Status"))
        .isEqualTo(new ValidationRule.List(java.util.List.of("offen", "zu"), null));
  }

  private static ValidationRule list(String instruction) {
    Reply.Proposed proposed = quarters().proposal(FORMAT, instruction);
    return ((SetValidation) proposed.plan().operations().getFirst()).rule();
  }

  @Test
  void rulesOfSamplesAreOnTheColumnThatIsNamed() {
    Reply.Proposed proposed =
        new BuiltinDesk("regional-sales.xlsx")
            .proposal(FORMAT, "colour revenue over 5,000 green, touch nothing else");
    AddConditionalFormat added = (AddConditionalFormat) proposed.plan().operations().getFirst();
    assertThat(added.range()).isEqualTo("Orders!K2:K3001");
    assertThat(added.rule().toString()).contains("value=5000.0");
    assertThat(added.rule()).isInstanceOf(ConditionalRule.CellIs.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make it beautiful                     | do not understand
          colour it red                         | which column
          highlight Q1 when the moon is full    | when to colour Q1
          markiere Abweichungen über 10 %       | braucht zwei Spalten
          """)
  void declinesWhatItDoesNotUnderstand(String instruction, String why) {
    assertThat(quarters().refusal(FORMAT, instruction).message()).contains(why);
  }
}
