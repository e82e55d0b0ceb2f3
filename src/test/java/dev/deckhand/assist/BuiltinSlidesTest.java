package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuiltinSlidesTest {
  private static final SlidesDesk REVIEW = SlidesDesk.of("quarterly-review.pptx");
  private static final SlidesDesk TEMPLATE = SlidesDesk.of("company-template.pptx");

  @Test
  void aNewSlideTakesItsPlaceTitlePointsAndTheLayoutOfAnother() {
    DeckOutline deck =
        REVIEW
            .result(
                "insert slide 'Staffing' after slide 4, same layout as slide 10: two hires; none left")
            .deck();
    Slide added = deck.slides().get(4);
    assertThat(added.title()).isEqualTo("Staffing");
    assertThat(added.layout()).isEqualTo(REVIEW.deck().slides().get(9).layout());
    assertThat(added.shapes()).anyMatch(s -> s.text().equals("two hires\nnone left"));
  }

  @Test
  void anInstructionThatIsNoTitleIsNotMadeOne() {
    assertThat(
            REVIEW
                .refusal(
                    "add a slide about what we learned from all our customers this year and why")
                .message())
        .contains("title of the new slide");
  }

  @Test
  void replacingKeepsToTheWordsAndRefusesOneSlide() {
    SlidesDesk.Result result = REVIEW.result("replace Nordics with North everywhere, chart too");
    assertThat(result.deck().slides().get(1).shapes())
        .anyMatch(s -> s.text().contains("North fell by 9%"));
    assertThat(REVIEW.refusal("replace Nordics with North on slide 4").message())
        .contains("not on one slide");
  }

  @Test
  void anAgendaListsWhatTheInstructionLists() {
    Slide agenda =
        TEMPLATE
            .result("Füge nach Folie 1 eine Agenda ein: Rückblick, Pläne")
            .deck()
            .slides()
            .get(1);
    assertThat(agenda.shapes()).extracting(Shape::text).contains("Rückblick\nPläne");
  }

  @Test
  void coverAndClosingTakeTheTitlesOfTheInstruction() {
    SlidesDesk.Result result =
        TEMPLATE.result("hazme una portada y cierre: Plan de ventas, hasta pronto");
    assertThat(result.titles()).startsWith("Plan de ventas").endsWith("Hasta pronto");
  }

  @Test
  void aTableTakesTheFiguresOfAWorkbookInItsOwnFormats() {
    SlidesDesk desk = SlidesDesk.of("quarterly-review.pptx", "quarter-figures.xlsx");
    SlidesDesk.Result result = desk.result("update the numbers of the table from the new workbook");
    List<List<String>> cells =
        result.deck().slides().get(4).shapes().stream()
            .map(Shape::table)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow()
            .cells();
    assertThat(cells).contains(List.of("Revenue", "986.9", "1,204.5", "+22.0%"));
    assertThat(cells).contains(List.of("Gross margin", "37.8%", "38.4%", "+0.6 pts"));
  }

  @Test
  void oneSlideWithOneChartIsNotADeckAndWhatIsNotSeenIsRefused() {
    SlidesDesk desk = SlidesDesk.of("company-template.pptx", "survey-comments.xlsx");
    DeckOutline deck =
        desk.result(
                "create a slide after slide 1 with a bar chart of the average score per product from the workbook")
            .deck();
    assertThat(deck.slides()).hasSize(4);
    assertThat(deck.slides().get(1).shapes()).anyMatch(s -> s.chart() != null);
    assertThat(desk.refusal("create a slide from the workbook with what customers like").message())
        .contains("which figures");
  }

  @Test
  void notesThatCannotFillTheTimeAreRefused() {
    assertThat(TEMPLATE.refusal("add speaker notes, 40 to 90 words each").message())
        .contains("too little", "1, 2, 3");
  }

  @Test
  void aQuestionAboutADeckGetsNoPlanAndSmallTextIsTold() {
    SlidesDesk desk = SlidesDesk.of("overloaded-deck.pptx");
    assertThat(desk.answer("check this: are slides overloaded?")).contains("words", "Slide 2");
    assertThat(desk.result("check the fonts, text of at least 12 points").said())
        .contains("at least 12 pt were asked for");
  }

  @Test
  void aSummaryInAnotherLanguageIsRefused() {
    assertThat(REVIEW.refusal("Fasse die Präsentation auf Deutsch zusammen").message())
        .contains("anderen Sprache", "Sprachmodell");
  }
}
