package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.SlideFit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltinCreateTest {
  private static final String OUTLINE =
      """
      # Q3 results
      Board, October

      ## Market
      ### Demand grew
      - Orders up **12%**
        - mostly hotels
      - Two new regions
      ### Competition
      - Prices stable
      ## Outlook
      ### Buy or lease
      Pros:
      - no rent
      - an asset
      Cons:
      - capital tied up
      ### Cities
      | City | Orders |
      |---|---:|
      | Berlin | 12 |
      | Madrid | 40 |
      """;

  private static SlidesDesk template() {
    return SlidesDesk.of("company-template.pptx");
  }

  @Test
  void theOutlineComesFirstWhenAskedFor() {
    String said = template().sending(OUTLINE).answer("create a deck, show me the outline first");
    assertThat(said)
        .contains("outline of 7 slides", "nothing is built yet")
        .contains("# Q3 results", "## Market", "### Demand grew", "- Orders up 12%")
        .contains("> Source: text sent along, lines 5 to 8");
  }

  @Test
  void anOutlineThatCameBackGivesTheSameSlides() {
    String said = template().sending(OUTLINE).answer("create a deck, show me the outline first");
    String outline = said.substring(said.indexOf("# Q3"));
    assertThat(template().result("create the slides:\n" + outline).titles())
        .containsSubsequence("Q3 results", "Market", "Demand grew", "Competition", "Outlook");
  }

  @Test
  void slidesStandOnTheDecksLayoutsWithEveryPlaceholderFilled() {
    SlidesDesk.Result result =
        template().result("create a deck on the company template:\n" + OUTLINE);
    assertThat(result.layouts())
        .containsExactly(
            "Title",
            "Section Header",
            "Title and Content",
            "Title and Content",
            "Section Header",
            "Two Content",
            "Title Only");
    assertThat(result.codes()).contains("delete-slide").doesNotContain("overflow");
    assertThat(result.deck().slides())
        .allSatisfy(
            slide ->
                assertThat(slide.shapes())
                    .filteredOn(s -> s.placeholder() != null && s.table() == null)
                    .allMatch(s -> !s.text().isBlank()));
    assertThat(result.deck().slides().get(2).notes()).isEqualTo("Source: outline, lines 5 to 8");
    assertThat(result.deck().slides().get(2).shapes())
        .anyMatch(s -> s.text().equals("Orders up 12%\nmostly hotels\nTwo new regions"));
  }

  @Test
  void withoutATemplateTheSlidesThatAreThereStay() {
    SlidesDesk.Result result =
        SlidesDesk.of("quarterly-review.pptx").result("create slides:\n" + OUTLINE);
    assertThat(result.deck().slides()).hasSize(19);
    assertThat(result.codes()).doesNotContain("delete-slide");
    assertThat(result.said()).contains("They follow the slides that are there");
  }

  @Test
  void longSlidesAreSplitUntilTheyFit() {
    StringBuilder outline = new StringBuilder("# Long\n## Everything\n");
    for (int i = 1; i <= 30; i++) {
      outline.append("- Point ").append(i).append(" says quite a lot about what is to be done\n");
    }
    SlidesDesk.Result result = template().result("create slides:\n" + outline);
    assertThat(result.deck().slides()).hasSizeGreaterThan(7);
    assertThat(result.titles()).contains("Everything (1/5)", "Everything (5/5)");
    assertThat(result.codes()).doesNotContain("overflow", "too-small");
    List<SlideFit> fits = SlidesDesk.ENGINE.fit(result.file());
    assertThat(fits).hasSameSizeAs(result.deck().slides());
    assertThat(text(result.deck())).contains("Point 1 says", "Point 30 says");
  }

  private static String text(DeckOutline deck) {
    return String.join(
        "\n", deck.slides().stream().flatMap(s -> s.shapes().stream()).map(Shape::text).toList());
  }

  @Test
  void theNumberOfSlidesAskedForIsKept() {
    SlidesDesk.Result five =
        template().result("create a deck on the template, 5 slides max:\n" + OUTLINE);
    assertThat(five.deck().slides()).hasSize(5);
    assertThat(text(five.deck())).contains("Demand grew", "Prices stable", "capital tied up");
    assertThat(
            template().refusal("create 2 slides:\n# A\n## B\n- b\n## C\n- c\n## D\n- d").message())
        .contains("makes 4 slides", "come down to 2");
  }

  @Test
  void prosAndConsStandSideBySide() {
    Slide slide =
        SlidesDesk.of("quarterly-review.pptx")
            .result(
                "two column: pros/cons from this paragraph: Moving saves rent, but the move is"
                    + " expensive. The new office is better lit. Noise is a risk for calls.")
            .deck()
            .slides()
            .getLast();
    assertThat(slide.layout()).isEqualTo("Two Content");
    assertThat(slide.shapes())
        .extracting(Shape::text)
        .contains(
            "Pros\nMoving saves rent\nThe new office is better lit",
            "Cons\nThe move is expensive\nNoise is a risk for calls");
  }

  @Test
  void aCoverAndAClosingAreAddedWhereThereAreNone() {
    SlidesDesk desk = SlidesDesk.of("quarterly-review.pptx");
    assertThat(desk.answer("hazme una portada y cierre"))
        .contains("ya es una portada", "ya es de cierre");
    SlidesDesk.Result framed =
        SlidesDesk.of("overloaded-deck.pptx").result("hazme una portada y cierre");
    assertThat(framed.titles().getLast()).isEqualTo("Gracias");
    assertThat(framed.layouts().getLast()).isEqualTo("Closing");
  }

  @Test
  void anAgendaListsTheTitlesAndIsKeptInStep() {
    SlidesDesk.Result added =
        SlidesDesk.of("quarterly-review.pptx").result("add an agenda slide and keep it in sync");
    Slide agenda = added.deck().slides().get(1);
    assertThat(agenda.title()).isEqualTo("Agenda");
    assertThat(agenda.shapes())
        .anyMatch(s -> s.text().startsWith("Q4 in brief\nRevenue by quarter"));
    assertThat(agenda.shapes()).noneMatch(s -> s.text().contains("Thank you"));
    SlidesDesk again = SlidesDesk.of(added.file());
    assertThat(again.answer("update the agenda")).contains("matches the titles already");
    SlidesDesk renamed = SlidesDesk.of(again.result("set title of slide 3 to Overview").file());
    assertThat(renamed.result("update the agenda").deck().slides().get(1).shapes())
        .anyMatch(s -> s.text().startsWith("Overview\n"));
  }

  @Test
  void aShortVersionHidesTheRestAndLosesNothing() {
    SlidesDesk.Result result =
        SlidesDesk.of("quarterly-review.pptx").result("exec version, 5 slides max");
    assertThat(result.deck().slides()).hasSize(12);
    assertThat(result.deck().slides()).filteredOn(slide -> !slide.hidden()).hasSize(5);
    assertThat(result.said()).contains("Shows slides 1, 2");
  }

  @Test
  void nothingIsInvented() {
    assertThat(template().refusal("create a 10 slide deck about our strategy").message())
        .contains("invents nothing");
    assertThat(template().refusal("10 slide deck from this workbook").nextStep())
        .contains("sources");
  }
}
