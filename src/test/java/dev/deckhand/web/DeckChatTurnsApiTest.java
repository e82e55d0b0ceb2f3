package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Turns about decks answered by a chat model behind a scripted provider. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class DeckChatTurnsApiTest {
  private static final String MODEL = "anthropic-stub/small";

  AnthropicStub anthropic;

  @Test
  void slidesAreAddedFilledAndPictured() {
    String document = Api.document("quarterly-review.pptx");
    anthropic.reply(
        StubReply.text(
            """
            {"answer": "I add a slide.", "citations": [], "plan": {"summary": "Adds Risks", "operations": [
              {"id": "1", "op": "addSlide", "after": 2, "layout": "Title and Content",
               "placeholders": {"title": "Risks", "body": ["Supply", {"text": "Steel", "level": 1}]}},
              {"id": "2", "op": "setNotes", "slide": "@1", "text": "One minute"}]}}"""));

    String turn =
        ask(document, "powerpoint.edit")
            .body("status", equalTo("proposed"), "preview.slides[0].change", equalTo("added"))
            .extract()
            .path("id");

    assertThat(anthropic.requests().getLast().body()).contains("BEGIN ", "hiddenSlidesLeftOut");
    api().get("/turns/" + turn + "/slides/3.png?width=320").then().statusCode(200);
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    api()
        .get("/documents/" + document + "/outline")
        .then()
        .body(
            "slides[2].title", equalTo("Risks"),
            "slides[2].notes", equalTo("One minute"),
            "slides[2].shapes.text", hasItem("Supply\nSteel"));
  }

  @Test
  void aModelMendsOnceWhatWouldNotFit() {
    String document = Api.document("quarterly-review.pptx");
    String title = "A title that is far too long for its place ".repeat(6);
    anthropic.reply(StubReply.text(setTitle(title)), StubReply.text(setTitle("Short again")));

    ask(document, "powerpoint.edit")
        .body(
            "status", equalTo("proposed"),
            "plan.operations[0].paragraphs[0].text", equalTo("Short again"),
            "violations.code", not(hasItem("overflow")));
    assertThat(anthropic.requests().getLast().body())
        .contains("its result does not fit", "pt more");
  }

  @Test
  void whatStillDoesNotFitIsProposedWithTheNumbers() {
    String document = Api.document("quarterly-review.pptx");
    String title = "A title that is far too long for its place ".repeat(6);
    anthropic.reply(StubReply.text(setTitle(title)), StubReply.text(setTitle(title)));

    ask(document, "powerpoint.edit")
        .body(
            "status", equalTo("proposed"),
            "violations.code", hasItem("overflow"),
            "violations.find { it.code == 'overflow' }.severity", equalTo("warning"),
            "violations.find { it.code == 'overflow' }.anchor", equalTo("2/#2"));
  }

  private static String setTitle(String title) {
    return """
        {"answer": "Done.", "citations": [], "plan": {"summary": "Sets a title", "operations": [
          {"id": "1", "op": "setText", "slide": 2, "shape": "#2", "paragraphs": ["%s"]}]}}"""
        .formatted(title);
  }

  @Test
  void citationsNameSlidesAndAreChecked() {
    String document = Api.document("quarterly-review.pptx");
    anthropic.reply(
        StubReply.text(
            """
            {"answer": "Revenue grew.", "citations": [
              {"anchor": "slide 2", "text": "Revenue of EUR 1.18 million"},
              {"anchor": "slide 2", "text": "Revenue of EUR 9 million"},
              {"anchor": "slide 99", "text": "x"}]}"""));

    ask(document, "powerpoint.ask")
        .body(
            "status", equalTo("answered"),
            "answer.citations.verified", equalTo(List.of(true, false, false)));
  }

  private static ValidatableResponse ask(String document, String feature) {
    Map<String, String> request =
        Map.of("instruction", "go", "feature", feature, "model", MODEL, "documentId", document);
    return json(request)
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200);
  }
}
