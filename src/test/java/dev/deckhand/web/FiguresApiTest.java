package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A deck made of a workbook, and its figures after the workbook has moved on. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class FiguresApiTest {
  private static final String WORKBOOK = "regional-sales.xlsx";

  AnthropicStub anthropic;

  /** A session with a workbook and, after it, a deck. */
  private record Held(String session, String workbook, String deck) {
    static Held make() {
      String session = Api.session("powerpoint");
      String workbook = upload(session, WORKBOOK);
      return new Held(session, workbook, upload(session, "company-template.pptx"));
    }

    private static String upload(String session, String sample) {
      return Api.upload(session, sample, Api.sample(sample)).statusCode(201).extract().path("id");
    }
  }

  @Test
  void staleFiguresAreFoundAndRefreshed() {
    Held held = Held.make();
    String turn =
        json(Map.of(
                "instruction",
                "create slides from this workbook",
                "sources",
                List.of(held.workbook()),
                "model",
                Api.BUILTIN))
            .post("/sessions/" + held.session() + "/turns")
            .then()
            .statusCode(200)
            .body("feature", equalTo("deck-from-workbook"), "status", equalTo("proposed"))
            .extract()
            .path("id");
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    String figures = "/documents/" + held.deck() + "/figures";
    api()
        .get(figures)
        .then()
        .statusCode(200)
        .body(
            "size()", greaterThan(20),
            "stale", everyItem(equalTo(false)),
            "range", hasItem("Summary!B6"),
            "workbook", everyItem(equalTo(WORKBOOK)));
    json(Map.of()).post(figures + "/refresh").then().body("plan.operations", empty());

    change(
            1,
            "{\"plan\":{\"summary\":\"\",\"operations\":[{\"id\":\"1\",\"op\":\"writeCells\","
                + "\"range\":\"Summary!B6\",\"values\":[[5]]}]},\"consents\":"
                + consents(held.workbook())
                + "}")
        .post("/documents/" + held.workbook() + "/plan/apply")
        .then()
        .statusCode(200);
    api()
        .get(figures)
        .then()
        .body(
            "findAll { it.stale }.range", hasItem("Summary!B6"),
            "findAll { it.stale }.size()", equalTo(1),
            "find { it.stale }.current", equalTo(2),
            "find { it.stale }.now", equalTo("5"));

    // as text: JsonPath would round the values of the chart
    JsonNode plan =
        read(json(Map.of())
                .post(figures + "/refresh")
                .then()
                .statusCode(200)
                .body(
                    "version", equalTo(2),
                    "lost", empty(),
                    "preview.slides.change", hasItem("changed"))
                .extract()
                .asString())
            .get("plan");
    List<String> agreed =
        json(Map.of("plan", plan))
            .post("/documents/" + held.deck() + "/plan/preview")
            .then()
            .statusCode(200)
            .extract()
            .path("violations.consent.findAll { it != null }");
    change(2, Map.of("plan", plan, "consents", agreed))
        .post("/documents/" + held.deck() + "/plan/apply")
        .then()
        .statusCode(200);
    api().get(figures).then().body("stale", everyItem(equalTo(false)));
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private static String consents(String workbook) {
    List<String> consents =
        json("{\"plan\":{\"summary\":\"\",\"operations\":[{\"id\":\"1\",\"op\":\"writeCells\","
                + "\"range\":\"Summary!B6\",\"values\":[[5]]}]}}")
            .post("/documents/" + workbook + "/plan/preview")
            .then()
            .statusCode(200)
            .extract()
            .path("violations.consent.findAll { it != null }");
    return "[\"" + String.join("\",\"", consents) + "\"]";
  }

  @Test
  void sourcesAreDocumentsOfTheSameSession() {
    Held held = Held.make();
    String elsewhere = Api.document(WORKBOOK);
    for (Object source : List.of(UUID.randomUUID().toString(), elsewhere)) {
      json(Map.of("instruction", "create slides from this workbook", "sources", List.of(source)))
          .post("/sessions/" + held.session() + "/turns")
          .then()
          .statusCode(404);
    }
    api()
        .get("/documents/" + held.workbook() + "/figures")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-document"));
  }

  @Test
  void aChatModelSeesTheSourceInAChannelOfItsOwn() {
    Held held = Held.make();
    anthropic.reply(
        StubReply.text(
            """
            {"answer": "I add a slide.", "citations": [], "plan": {"summary": "Adds sales", "operations": [
              {"id": "1", "op": "addSlide", "after": 3, "layout": "Title Only",
               "placeholders": {"title": "Sales in January"},
               "notes": "Source: regional-sales.xlsx, Summary!A5:F17 (version 1)"},
              {"id": "2", "op": "addTable", "slide": "@1", "at": {"x": 60, "y": 130, "width": 700, "height": 90},
               "rows": [["Month", "DACH"], ["Jan 2025", "153,848"]]}]}}"""));
    String turn =
        json(Map.of(
                "instruction", "create slides from this workbook",
                "sources", List.of(held.workbook()),
                "model", "anthropic-stub/small"))
            .post("/sessions/" + held.session() + "/turns")
            .then()
            .statusCode(200)
            .body("status", equalTo("proposed"))
            .extract()
            .path("id");
    assertThat(anthropic.requests().getLast().body())
        .contains("Take from \\\"regional-sales.xlsx\\\" (version 1)", "Summary");
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    api()
        .get("/documents/" + held.deck() + "/figures")
        .then()
        .body(
            "[0].range", equalTo("Summary!B6"), "[0].stale", equalTo(false), "size()", equalTo(1));
  }

  @Test
  void numbersThatATranslationLosesAreSaidAndMendedOnce() {
    String document = Api.document("quarterly-review.pptx");
    anthropic.reply(
        StubReply.text(translated("Umsatz 1,18 Millionen")),
        StubReply.text(translated("Quartalsbericht Q4 2025")));
    json(Map.of("instruction", "translate slide 1 into German", "model", "anthropic-stub/small"))
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200)
        .body(
            "feature", equalTo("powerpoint.translate"),
            "status", equalTo("proposed"),
            "plan.operations[0].paragraphs[0].text", containsString("2025"),
            "violations.code", not(hasItem("numbers-changed")));
    assertThat(anthropic.requests().getLast().body()).contains("put the numbers back");
  }

  private static String translated(String title) {
    return """
        {"answer": "Fertig.", "citations": [], "plan": {"summary": "Titel", "operations": [
          {"id": "1", "op": "setText", "slide": 1, "shape": "#2", "paragraphs": ["%s"]}]}}"""
        .formatted(title);
  }
}
