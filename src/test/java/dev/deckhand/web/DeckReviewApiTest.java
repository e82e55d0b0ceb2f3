package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decks over HTTP: the outline's contract, the review, pictures before and after an edit. */
@QuarkusTest
class DeckReviewApiTest {

  @Test
  void anOutlineTellsTablesChartsMastersAndSections() {
    String document = Api.document("quarterly-review.pptx");
    api()
        .get("/documents/" + document + "/outline")
        .then()
        .body(
            "masters[0].name", equalTo("Alder & Finch"),
            "masters[0].colors.accent1", notNullValue(),
            "layouts[0].master", equalTo("Alder & Finch"),
            "sections", notNullValue(),
            "slides.shapes.flatten().findAll { it.chart != null }.size()", notNullValue(),
            "slides[0].comments.size()", equalTo(0),
            "slides[0].animations", equalTo(0));
  }

  @Test
  void aReviewFindsMeasuresAndBringsAPlanThatRuns() {
    String document = Api.document("overloaded-deck.pptx");
    Map<String, Object> plan =
        api()
            .get("/documents/" + document + "/review")
            .then()
            .statusCode(200)
            .body(
                "findings.code", hasItems("low-contrast", "too-many-words", "missing-alt-text"),
                "findings.find { it.code == 'too-many-words' }.measured", equalTo("239 words"),
                "findings.find { it.code == 'too-many-words' }.severity", equalTo("warning"),
                "findings.find { it.code == 'low-contrast' }.shape", containsString("#"),
                "counts.'too-many-words'", equalTo(2))
            .extract()
            .path("plan");
    json(Map.of("plan", plan))
        .post("/documents/" + document + "/plan/preview")
        .then()
        .statusCode(200)
        .body(
            "pictures.number", hasItem(3),
            "pictures.find { it.number == 3 }.before", containsString("/slides/3.png?version=1"));
  }

  @Test
  void aWorkbookHasNothingToReview() {
    String document = Api.document("budget-vs-actual.xlsx");
    api()
        .get("/documents/" + document + "/review")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
  }

  @Test
  void picturesBeforeAndAfterFollowSlidesThatMove() {
    String document = Api.document("quarterly-review.pptx");
    Object plan =
        Map.of(
            "summary",
            "",
            "operations",
            List.of(
                Map.of("id", "1", "op", "moveSlide", "slide", "3", "after", "0"),
                Map.of("id", "2", "op", "setNotes", "slide", "2", "text", "x"),
                Map.of("id", "3", "op", "deleteSlide", "slide", "4")));
    var preview =
        json(Map.of("plan", plan))
            .post("/documents/" + document + "/plan/preview")
            .then()
            .statusCode(200)
            .body(
                "pictures.find { it.number == 1 }.before", containsString("/slides/3.png"),
                "pictures.find { it.number == 3 }.before", containsString("/slides/2.png"),
                "pictures.find { it.number == 4 }.before", containsString("/slides/4.png"),
                "pictures.find { it.number == 4 }.after", nullValue())
            .extract();
    String before = preview.path("pictures.find { it.number == 1 }.before");
    String after = preview.path("pictures.find { it.number == 1 }.after");
    api().get(before.substring("/api/v1".length())).then().statusCode(200).contentType("image/png");
    byte[] picture =
        json(Map.of("plan", plan))
            .accept("image/png")
            .post(after.substring("/api/v1".length()) + "?width=200")
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    assertThat(picture).isNotEmpty();
  }
}
