package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns as people ask for them, in workbooks of shapes that no sample has. */
class OrdinaryFormulasTest {
  private static final String FORMULA = "excel.formula";

  private static BuiltinDesk stock() {
    return new BuiltinDesk(
        BookOfText.of(
            "Stock",
            "SKU | Description | On hand | Reorder level | Cost | Sold       | Paid       | Grade",
            "A01 | Lamp        | 5       | 8             | 10   | 2025-01-06 | 2025-01-31 | Low",
            "A02 | Cable       | 20      | 8             | 30   | 2025-02-03 |            | High",
            "B01 | Fuse        | 0       | 5             | 20   | 2025-03-03 | 2025-03-10 | Mid"));
  }

  private static BuiltinDesk years() {
    return new BuiltinDesk(
        BookOfText.of(
            "Plan",
            "Item   | 2023 | 2024 | 2025",
            "Rent   | 10   | 20   | 40",
            "Travel | 20   | 10   | 5"));
  }

  private static BuiltinDesk orders() {
    return new BuiltinDesk(
        new BookOfText()
            .sheet(
                "Orders",
                "Order | Product ID | Qty",
                "1001  | P1         | 2",
                "1002  | P2         | 3",
                "1003  | P9         | 1",
                "1004  | P1         | 4")
            .sheet("Products", "Product ID | Name | Price", "P1 | Chair | 10", "P2 | Table | 50"));
  }

  private static String formula(BuiltinDesk desk, String instruction, String cell) {
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal(FORMULA, instruction));
    String sheet = edited.sheets().getFirst().name();
    return edited
        .sheet(sheet)
        .orElseThrow()
        .cell(CellAddress.parse(cell))
        .map(c -> c.formula() == null ? "" : c.formula().text())
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add a column Gross = Cost plus 19%                                   | E2*(1+19%)
          Füge eine Spalte Brutto hinzu: Cost plus 19 % MwSt                   | E2*(1+19%)
          add a column X = Cost * 1,19                                         | E2*1.19
          add a column Net = Cost minus 10%                                    | E2*(1-10%)
          if on hand < reorder level then "order" else "ok"                    | IF(C2<D2,"order","ok")
          add a column Reorder? that says yes if on hand is below reorder level | IF(C2<D2,"yes","")
          add a column Bonus: 5% of cost if grade is High, otherwise 0         | IF(H2="High",5%*E2,0)
          wenn Cost über 15 dann 10% sonst 0                                   | IF(E2>15,10%,0)
          Füge eine Spalte hinzu: wenn Cost größer als 15 dann "teuer" sonst "ok" | IF(E2>15,"teuer","ok")
          add a column Late: yes if Paid is not empty and cost is over 15      | IF(AND(G2<>"",E2>15),"yes","")
          add a column Days: days between Sold and Paid                        | IF(G2="","",G2-F2)
          Füge eine Spalte Arbeitstage zwischen Sold und Paid hinzu            | IF(G2="","",NETWORKDAYS(F2,G2))
          add a running total of cost                                          | SUM(E$2:E2)
          kumulierte Summe von Cost als neue Spalte                            | SUM(E$2:E2)
          add a column Rank by cost                                            | RANK(E2,E$2:E$4)
          add a column with the first 2 characters of SKU                      | LEFT(A2,2)
          add a column with cost rounded to whole numbers                      | ROUND(E2,0)
          add a column that combines SKU and Description with a dash           | A2&"-"&B2
          add a column Points: Low = 1, Mid = 2, High = 3                      | IF(H2="Low",1,IF(H2="Mid",2,IF(H2="High",3,"")))
          """)
  void columnsFromHeadersAndWords(String instruction, String expected) {
    assertThat(formula(stock(), instruction, "I2")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add a column Change 2025 vs 2024                      | IF(C2=0,"",D2/C2-1)
          add a column growth from 2023 to 2025                 | IF(B2=0,"",D2/B2-1)
          difference between 2025 and 2023 as a new column      | D2-B2
          add a column with the sum of 2023 to 2025             | SUM(B2:D2)
          average per year as a new column                      | AVERAGE(B2:D2)
          add a column Best with the maximum of the years       | MAX(B2:D2)
          """)
  void whatWasBeforeComesFirst(String instruction, String expected) {
    assertThat(formula(years(), instruction, "E2")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add a column with the product name                  | $B$2:$B$3
          add a column Price looked up from Products          | $C$2:$C$3
          Hole den Preis aus Products per SVERWEIS in eine neue Spalte | $C$2:$C$3
          """)
  void looksUpByTheKeyBothTablesHave(String instruction, String column) {
    assertThat(formula(orders(), instruction, "D2"))
        .isEqualTo("IFERROR(INDEX(Products!" + column + ",MATCH(B2,Products!$A$2:$A$3,0)),\"\")");
    assertThat(orders().proposal(FORMULA, instruction).answer().markdown()).contains("1 ");
  }

  @Test
  void aHalfUnderstoodWishIsNoLookup() {
    assertThat(orders().refusal(FORMULA, "add a column Revenue = Qty * Price").message())
        .contains("Qty * Price");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add a column Open: days since Sold if Paid is empty",
        "if on hand < minimum then order else ok",
        "add a column X = Paid minus Grade",
        "add a column Running total of cost if grade is unheard of"
      })
  void conditionsAndWordsAreNotDropped(String instruction) {
    assertThat(stock().refusal(FORMULA, instruction).message()).contains("formula");
  }

  @Test
  void theColumnThatIsNamedIsObeyed() {
    String instruction = "In column K, work out each part's cost per on hand, header \"Per piece\"";
    assertThat(formula(stock(), instruction, "K2")).isEqualTo("IF(C2=0,\"\",E2/C2)");
    assertThat(formula(stock(), "add a column K \"Double\": cost * 2", "K2")).isEqualTo("E2*2");
    assertThat(stock().refusal(FORMULA, "in column C, compute cost * 2").message())
        .contains("Column C is not free");
  }

  @Test
  void aColumnBesideAnotherIsNotPassedOffAsBetween() {
    Reply.Proposed proposed =
        years()
            .proposal(
                FORMULA, "insert a column after 2024 called Both with the sum of 2023 to 2024");
    assertThat(proposed.answer().markdown())
        .contains("Adds a column Both")
        .contains("no column is inserted among the others");
  }
}
