package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as people type them, about workbooks of shapes that no sample has. */
class OrdinaryAsksTest {
  private static final String ASK = "excel.ask";

  private static BuiltinDesk ledger() {
    return new BuiltinDesk(
        BookOfText.of(
            "Umsätze",
            "Belegnr | Datum      | Kunde       | Land | Umsatz | Bezahlt am | Betrag",
            "R-1     | 2025-01-10 | Müller GmbH | DE   | 100    | 2025-02-01 | '12,50 €",
            "R-2     | 2025-02-11 | Weber KG    | AT   | 200    |            | '7,25 €",
            "R-3     | 2025-02-12 | Weber KG    | CH   | 400    |            | '8,00 €",
            "R-4     | 2025-03-13 | Becker OHG  | AT   | 800    | 2025-04-02 | '1,00 €"));
  }

  private static BuiltinDesk staff() {
    return new BuiltinDesk(
        BookOfText.of(
            "Staff",
            "No | Name      | Office | Status | Salary | Start date | Overall (1-5) | Bonus",
            "1  | Max Cole  | Berlin | active | 50     | 2016-01-01 | 3             | 5%",
            "2  | Ola Dorn  | Paris  | left   | 90     | 2019-01-01 | 5             | 10%",
            "3  | Max Cole  | Paris  | active | 60     | 2021-01-01 | 4             | 5%",
            "4  | Nia Adler | Berlin | paused | 70     | 2022-01-01 | 1             | 20%",
            "5  | Kim Cole  | Rome   | active | 80     | 2023-01-01 | 2             | 5%"));
  }

  private static BuiltinDesk orders() {
    return new BuiltinDesk(
        BookOfText.of(
            "Orders",
            "Order | Date       | Product | Qty",
            "5001  | 2026-01-05 | Chair   | 2",
            "5002  | 2026-01-06 | Table   | 3",
            "5003  | 2026-02-07 | Chair   | 4",
            "5004  | 2026-02-08 | Lamp    | 5",
            "5005  | 2026-03-09 | Lamp    | 6"));
  }

  private static BuiltinDesk budget() {
    return new BuiltinDesk(
        BookOfText.of(
            "Budget",
            "Budget of the year",
            "",
            "Item   | Jan | Feb | Mar | Apr | Total",
            "Rent   | 10  | 11  | 12  | 13  | =SUM(B4:E4)",
            "Travel | 20  | 5   | 7   | 1   | =SUM(B5:E5)",
            "Total  | =SUM(B4:B5) | =SUM(C4:C5) | =SUM(D4:D5) | =SUM(E4:E5) | =SUM(F4:F5)"));
  }

  private static BuiltinDesk statement() {
    return new BuiltinDesk(
        BookOfText.of(
            "P&L",
            "Profit and loss",
            "",
            "             | 2023        | 2024        | 2025",
            "Products     | 100         | 120         | 150",
            "Services     | 50          | 40          | 60",
            "Revenue      | =B4+B5      | =C4+C5      | =D4+D5",
            "Costs        | -90         | -100        | -130",
            "Net income   | =B6+B7      | =C6+C7      | =D6+D7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Wie hoch ist der Umsatz pro Kunde?               ; | Weber KG | 600 |
          Welcher Kunde hat am meisten Umsatz gemacht?     ; **Becker OHG: 800
          Summe Umsatz für AT und CH                       ; | **Summe** | 1,400 |
          Umsatz Müller und Weber                          ; | **Summe** | 700 |
          Umsatz nicht aus DE                              ; 1,400
          Gesamtumsatz                                     ; 1,500
          Umsatz ohne AT und CH                            ; 100
          Umsatz excluding AT, CH                          ; 100
          Wie viele Rechnungen über 300?                   ; 2
          Wie viele Rechnungen mit Umsatz zwischen 150 und 500? ; 2
          Wie viel Prozent vom Umsatz macht Weber KG aus?  ; 40.0%
          Welche Rechnungen sind noch nicht bezahlt?       ; (R-2), Umsätze!F4 (R-3)
          Wie viele Rechnungen hat Weber KG?               ; 2
          Welche Belege sind vor Februar 2025?             ; R-1
          die 2 höchsten Umsätze                           ; | 5 | R-4 |
          """)
  void germanLedger(String instruction, String expected) {
    assertThat(ledger().answer(ASK, instruction).markdown()).contains(expected);
  }

  @Test
  void textsAreNotAddedUpAndRowsNotCountedInstead() {
    assertThat(ledger().refusal(ASK, "Summe der Beträge pro Land").message()).contains("Text");
    assertThat(ledger().refusal(ASK, "Betrag nach Land").message()).contains("Text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          top 3 salaries                                                   ; | 3 | 2 | Ola Dorn |
          2 lowest salaries in Paris                                       ; | 4 | 3 | Max Cole |
                    difference between the average salary in Berlin and Paris        ; | Paris | 75 |
          which people are not active?                                     ; Nia Adler
          who earns more than 75?                                          ; Kim Cole
          which people have no office?                                     ; 0 of 5 rows
          who started before 2018?                                         ; Max Cole
          how many people are in Paris?                                    ; 2
          average overall by office                                        ; | Paris | 4.50 |
          overall by office                                                ; | Paris | 4.50 |
          how many rows with bonus over 5 %                                ; 2
          how many rows with bonus over 5 %                                ; Bonus \\> 0.05
          """)
  void staffList(String instruction, String expected) {
    assertThat(staff().answer(ASK, instruction).markdown()).contains(expected);
  }

  @Test
  void rowsOfOneNameAreNotTakenForOnePerson() {
    assertThat(staff().refusal(ASK, "who has the highest salary?").message())
        .contains("the same Name");
    assertThat(orders().answer(ASK, "which order has the highest qty?").markdown())
        .contains("Row 6 has the highest Qty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count orders per month     ; | 2026-01 | 2 |
          orders per month           ; | 2026-01 | 2 |
          total orders               ; number of rows: 5
          how many orders in January ; 2
          qty of order 5003          ; 4
          total qty                  ; 20
          """)
  void numbersOfRowsAreCountedNotAddedUp(String instruction, String expected) {
    assertThat(orders().answer(ASK, instruction).markdown()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what did we spend on travel in March?  ; 7
          rent from January to March             ; 33
          Rent Jan-Mar                           ; 33
          total of Q1                            ; 65
          Travel in Q1                           ; 32
          rent per month on average              ; 11.50
          which month was the most expensive?    ; **Jan (Total
          which item costs the most?             ; **Rent (Total
          compare rent in January and April      ; +30.0%
          which month had the lowest total?      ; **Apr (Total
          """)
  void monthsAcross(String instruction, String expected) {
    assertThat(budget().answer(ASK, instruction).markdown()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          what was net income in 2025?            ; 80
          growth of revenue from 2024 to 2025     ; +31.3%
          which year had the highest net income?  ; **2025
          revenue per year                        ; | 2024 | 160 |
          net income as share of revenue in 2025  ; 38.1%
          """)
  void yearsRightOfAnEmptyCorner(String instruction, String expected) {
    assertThat(statement().answer(ASK, instruction).markdown()).contains(expected);
  }

  @Test
  void rowsThatAddUpOthersAreNotAddedUpAgain() {
    assertThat(statement().refusal(ASK, "total of 2025").message()).contains("count twice");
    assertThat(
            new BuiltinDesk(
                    BookOfText.of(
                        "P&L",
                        "Line        | 2024   | 2025",
                        "Fixed costs | 10     | 20",
                        "Other costs | 5      | 6",
                        "All costs   | =B2+B3 | =C2+C3"))
                .refusal(ASK, "costs in 2024")
                .message())
        .contains("count twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"value by office", "how many people were fired?", "total value by office"})
  void whatTheHeadersDoNotSayIsRefused(String instruction) {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of(
                "Stock",
                "Name | Office | On hand | Reorder level | Unit cost",
                "a    | Rome   | 5       | 2             | 3",
                "b    | Rome   | 6       | 2             | 4",
                "c    | Bonn   | 7       | 2             | 5"));
    assertThat(desk.refusal(ASK, instruction).message()).isNotBlank();
  }

  @Test
  void anAnswerOfOneQuestionIsNotCountedAsRows() {
    BuiltinDesk survey =
        new BuiltinDesk(
            BookOfText.of(
                "Answers",
                "Team | Q1 I like it | Score",
                "IT   | yes          | 10%",
                "IT   | yes          | 60%",
                "HR   | no           | 70%",
                "HR   | yes          | 80%",
                "HR   | yes          | 90%"));
    assertThat(survey.refusal(ASK, "Q1 by team").message()).contains("Q1 I like it");
    assertThat(survey.answer(ASK, "how many rows with score over 65").markdown()).contains(": 3");
  }
}
