package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.ObjectOperation.AddChart;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeAndFillPlansTest {
  private static final String ANALYZE = "excel.analyze";
  private static final String FILL = "excel.fill";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regional-sales.xlsx        | in total 7,295,697.35 over 3,000 rows
          regional-sales.xlsx        | By Region, DACH leads with 2,679,236.60 (36.7 %
          three-statement-model.xlsx | Revenue (Income statement): 2024 48,000 → 2029 63,619, +32.5 %
          inherited-model.xlsx       | likely faults, first `Forecast!F18`
          survey-comments.xlsx       | Score: on average 3.20
          """)
  void summariesCiteTheirFigures(String sample, String line) {
    BuiltinDesk desk = new BuiltinDesk(sample);
    Answer answer = desk.answer(ANALYZE, "summarise this workbook for my boss in 5 lines");
    assertThat(answer.markdown()).contains(line);
    assertThat(answer.markdown().lines().filter(l -> l.startsWith("- "))).hasSizeLessThan(6);
  }

  @Test
  void findingsGoToANewSheetWithLiveFormulasAndCharts() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed =
        desk.proposal(ANALYZE, "Analysiere die Tabelle und zeig mir Auffälligkeiten");
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Analyse!A4:B4")).containsExactly("Summe|7,295,697.35");
    assertThat(edited.sheet("Analyse").orElseThrow().cell(CellAddress.parse("B10")).orElseThrow())
        .matches(cell -> cell.hasFormula());
    assertThat(proposed.plan().operations()).filteredOn(AddChart.class::isInstance).hasSize(2);
    assertThat(proposed.answer().markdown())
        .contains("Revenue: insgesamt", "liegen weit außerhalb");
    assertThat(BuiltinDesk.shown(edited, "Orders!A1:K40"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Orders!A1:K40"));
  }

  @Test
  void subtotalsAmongTheDataAreSaidAndNotDrawn() {
    Reply reply = new BuiltinDesk("messy-export.xlsx").ask(ANALYZE, "analyse this");
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Answered.class,
            answered ->
                assertThat(answered.answer().markdown()).contains("No charts: a total row"));
  }

  private static BuiltinDesk notes() {
    return new BuiltinDesk(
        BookOfText.of(
            "Notizen",
            "",
            " | Nr | Kommentar                                           | Wer",
            " | 1  | Viel zu teuer für das, was es kann                  | a",
            " | 2  | Die Lampe ist kaputt, ruf 0171 an: max@firma.example | b",
            " | 3  | Großartig, danke, toll                                  | c",
            " | 4  | Heute regnet es                                     | d",
            " | 5  |                                                     | e",
            " | 6  | Bestellt am 03.02.2026 für 1.234,50 €               | f"));
  }

  @Test
  void rowsAreClassifiedByKeywordsBesideTheData() {
    BuiltinDesk desk = notes();
    Reply.Proposed proposed = desk.proposal(FILL, "klassifiziere Kommentar: Fehler, Preis, Lob");
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Notizen!E2:E8"))
        .containsExactly("Kategorie", "Preis", "Fehler", "Lob", "unklar", "", "unklar");
    assertThat(proposed.answer().markdown())
        .contains("Anzahl: Fehler 1, Preis 1, Lob 1, unklar 2", "`C4`");
    assertThat(BuiltinDesk.shown(edited, "Notizen!A1:D8"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Notizen!A1:D8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          extract the e-mail addresses from Kommentar | E4 | max@firma.example
          extract the domains from column C           | E4 | firma.example
          extrahiere das Datum aus Kommentar          | E8 | 2026-02-03
          """)
  void patternsAreExtracted(String instruction, String cell, String value) {
    BuiltinDesk desk = notes();
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal(FILL, instruction));
    assertThat(BuiltinDesk.shown(edited, "Notizen!" + cell)).containsExactly(value);
  }

  @Test
  void aCategoryItKnowsNoWordsForIsNamed() {
    assertThat(
            notes().proposal(FILL, "classify Kommentar: bug, price, astrology").answer().markdown())
        .contains("I know no words for astrology");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "translate the comments to English",
        "classify the comments",
        "extract the mood from Kommentar"
      })
  void declinesWhatNeedsALanguageModel(String instruction) {
    assertThat(notes().refusal(FILL, instruction).nextStep()).contains("chat model");
  }

  @Test
  void commentsOfASurveyAreSampledAndCounted() {
    Reply.Proposed proposed =
        new BuiltinDesk("survey-comments.xlsx")
            .proposal(FILL, "classify the comments in column F: bug/price/praise");
    List<String> lines = proposed.answer().markdown().lines().toList();
    assertThat(lines).filteredOn(line -> line.contains(" → **")).hasSize(20);
    assertThat(proposed.answer().markdown()).contains("Counts: bug ");
  }

  private static BuiltinDesk customers() {
    return new BuiltinDesk(
        BookOfText.of(
            "Kunden",
            "Name | Land        | Sprache | Note",
            "a    | Deutschland | de      | 5",
            "b    | UK          | en      | 3",
            "c    | Portugal    | pt      | 1",
            "d    | Atlantis    | xx      | 4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          add the ISO country code of Land                               | ISO           | DE,GB,PT,
          write the language in words                                    | Language name | German,English,Portuguese,
          schreib die Sprache ausgeschrieben in die Spalte E             | Sprache       | Deutsch,Englisch,Portugiesisch,
          rate Note: 4 and 5 are good, 3 is ok, 1 and 2 bad              | Category      | good,ok,bad,good
          into column E, header "Mood": 1 to 2 bad, 3 to 5 good          | Mood          | good,good,bad,good
          """)
  void namesCodesAndGivenRulesAreFilledIn(String instruction, String header, String values) {
    BuiltinDesk desk = customers();
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal(FILL, instruction));
    assertThat(BuiltinDesk.shown(edited, "Kunden!E1")).containsExactly(header);
    assertThat(String.join(",", BuiltinDesk.shown(edited, "Kunden!E2:E5"))).isEqualTo(values);
  }

  @Test
  void rowsThatNoNameFitsAreSaid() {
    assertThat(customers().proposal(FILL, "add the country code of Land").answer().markdown())
        .contains("Left empty: B5 \"Atlantis\"");
  }
}
