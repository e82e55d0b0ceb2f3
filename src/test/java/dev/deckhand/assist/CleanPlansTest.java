package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ArrangeOperation.RemoveDuplicates;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPlansTest {
  private static final String CLEAN = "excel.clean";

  private static BuiltinDesk customers() {
    return new BuiltinDesk(
        BookOfText.of(
            "Kunden",
            "Export vom 3. Mai",
            "",
            "  | Nr  | Kunde    | Ort      | Datum        | Betrag",
            "  | 1   | \" Anna\" | Köln     | '03.05.2026  | '1.234,50",
            "  | 2   | Bert     | \"köln \" | '04/05/2026  | 12",
            "",
            "  | 3   | Anna     | Bonn     | '31/12/2025  | '17 €",
            "  | 4   | Dora     | KÖLN     | 2026-01-02   | '2.500",
            "  | Summe |        |          |              | =SUM(F4:F8)"));
  }

  private static List<String> cleaned(BuiltinDesk desk, String instruction, String range) {
    return BuiltinDesk.shown(desk.editedWorkbook(desk.proposal(CLEAN, instruction)), range);
  }

  @Test
  void aGermanTableThatDoesNotBeginInTheCorner() {
    BuiltinDesk desk = customers();
    Reply.Proposed proposed = desk.proposal(CLEAN, "Bereinige die Tabelle Kunden bitte");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Kunden!A1:G9"))
        .containsExactly(
            "Export vom 3. Mai||||||",
            "||||||",
            "|Nr|Kunde|Ort|Datum|Betrag|",
            "|1|Anna|Köln|2026-05-03|1234.5|",
            "|2|Bert|köln|04/05/2026|12|",
            "||||||",
            "|3|Anna|Bonn|2025-12-31|17|",
            "|4|Dora|KÖLN|2026-01-02|2.500|",
            "|Summe||||1263.5|");
    assertThat(proposed.answer().markdown())
        .contains("**Unverändert:** 1 Zelle von Betrag", "F8 \"2.500\"")
        .contains("**Unverändert:** 1 Zelle von Datum", "E5 \"04/05/2026\"")
        .contains("Datenzeilen: 4 vorher, 4 nachher");
  }

  @Test
  void oneSpellingForEachPlace() {
    assertThat(cleaned(customers(), "vereinheitliche die Schreibweisen in Ort", "Kunden!D4:D8"))
        .containsExactly("Köln", "Köln", "", "Bonn", "Köln");
  }

  @Test
  void slashesAreReadAsTheUserSays() {
    assertThat(cleaned(customers(), "turn Datum into real dates, day first", "Kunden!E4:E8"))
        .containsExactly("2026-05-03", "2026-05-04", "", "2025-12-31", "2026-01-02");
  }

  @Test
  void blankRowsGoAndEverythingElseFollows() {
    List<String> rows = cleaned(customers(), "entferne leere Zeilen", "Kunden!B3:B8");
    assertThat(rows).containsExactly("Nr", "1", "2", "3", "4", "Summe");
  }

  @Test
  void duplicatesGoByTheColumnThatIsNamed() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of(
                "Orders",
                "Order no | Customer | Ordered    | Note",
                "3        | Anna     | 2026-03-01 | x",
                "4        | Bert     | 2026-01-01 | count",
                "5        | anna     | 2026-05-01 | y",
                "7        | Anna     | 2026-04-01 | z"));
    Reply.Proposed proposed =
        desk.proposal(CLEAN, "remove duplicates but keep the newest one per customer");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Orders!A1:D5"))
        .containsExactly(
            "Order no|Customer|Ordered|Note",
            "4|Bert|2026-01-01|count",
            "5|anna|2026-05-01|y",
            "|||",
            "|||");
    assertThat(proposed.answer().markdown()).contains("Rows of data: 4 before, 2 after.");
  }

  @Test
  void rowsAreOnlySortedWhereTheyMust() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed =
        desk.proposal(CLEAN, "remove duplicates but keep the newest one per customer");
    assertThat(proposed.plan().operations()).singleElement().isInstanceOf(RemoveDuplicates.class);
    assertThat(proposed.answer().markdown()).contains("3,000 before, 23 after");
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Orders!A24:A26"))
        .satisfiesExactly(
            last -> assertThat(last).isNotEmpty(),
            free -> assertThat(free).isEmpty(),
            free -> assertThat(free).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clean up the country names                                 | Writes Germany in 21 cells of country
          turn Signed up into real dates                             | 16 cells of Signed up, dates: day and month
          remove duplicates, show me the row count before and after  | 142 before, 133 after
          convert Turnover to numbers                                | Turns 89 cells of Turnover EUR into numbers
          remove the blank rows and trim spaces, then drop duplicates | 142 before (and 1 blank), 133 after
          split Contact name into first and last                     | Contact name itself stays
          """)
  void cleansAnExport(String instruction, String said) {
    BuiltinDesk desk = new BuiltinDesk("messy-export.xlsx");
    Reply.Proposed proposed = desk.proposal(CLEAN, instruction);
    assertThat(proposed.answer().markdown()).contains(said);
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Export!A4:H6"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Export!A4:H6"));
  }

  @Test
  void textsThatAreNoDatesTellNothingAboutTheNewest() {
    BuiltinDesk desk = new BuiltinDesk("messy-export.xlsx");
    String ask = "remove duplicates but keep the newest one per customer";
    assertThat(desk.refusal(CLEAN, ask).message()).contains("Signed up holds 141 texts");
  }

  @Test
  void namesOfThreePartsAreSplitAndListed() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of(
                "Team",
                "Full name          | City",
                "Anna van der Berg  | Ghent",
                "\"Keller, Tom\"    | Bern",
                "John Quincy Adams  | Boston",
                "Cher               | LA"));
    Reply.Proposed proposed = desk.proposal(CLEAN, "split full name into first and last");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Team!A1:D5"))
        .containsExactly(
            "Full name|City|First name|Last name",
            "Anna van der Berg|Ghent|Anna|van der Berg",
            "Keller, Tom|Bern|Tom|Keller",
            "John Quincy Adams|Boston|John Quincy|Adams",
            "Cher|LA|Cher|");
    assertThat(proposed.answer().markdown()).contains("Check these 2").contains("A4", "A5");
  }
}
