package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.testing.BookOfText;
import dev.deckhand.testing.FillAnswers;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fill over HTTP: sample, limit, batch with progress, faults, going on, ledger. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stubs are injected by the test resource
class FillApiTest {
  private static final String OPENAI = "openai-stub/small";
  private static final String ANTHROPIC = "anthropic-stub/small";
  private static final int VALUES = 150;

  OpenAiStub openAi;
  AnthropicStub anthropic;

  private final AtomicInteger calls = new AtomicInteger();
  private String document = "";
  private String instruction = "";

  @BeforeEach
  void aWorkbookOfComments() {
    List<String> rows = new ArrayList<>(List.of("No|Comment"));
    IntStream.rangeClosed(1, VALUES).forEach(i -> rows.add("%d|remark %d".formatted(i, i)));
    byte[] book = BookOfText.of("Data", rows.toArray(String[]::new)).bytes();
    document =
        Api.upload(Api.session("excel"), "remarks.xlsx", book).statusCode(201).extract().path("id");
    instruction = "Classify the remarks " + UUID.randomUUID();
    openAi.answer(request -> reply(request, "a", Integer.MAX_VALUE));
    anthropic.answer(request -> reply(request, "b", Integer.MAX_VALUE));
    calls.set(0);
  }

  /** Says what to fill, then gives every value the same result, until so many calls are over. */
  private StubReply reply(StubRequest request, String result, int working) {
    String message = message(request);
    if (!FillAnswers.asked(message)) {
      return StubReply.text(
          """
          {"answer":"I read the remarks.","citations":[],"fill":{"reads":["Data!B2:B151"],\
          "writes":"Data!C2:C151","header":"Class","kind":"text","allowed":[]}}""");
    }
    return calls.incrementAndGet() > working
        ? StubReply.status(400)
        : StubReply.text(FillAnswers.results(message, value -> result));
  }

  private static String message(StubRequest request) {
    var messages = request.json().path("messages");
    var content = messages.path(messages.size() - 1).path("content");
    return content.isTextual() ? content.asText() : content.path(0).path("text").asText();
  }

  @Test
  void aSampleIsAcceptedFilledAndApplied() {
    String sample =
        ask(OPENAI)
            .body(
                "status", equalTo("proposed"),
                "fill.rows", equalTo(VALUES),
                "fill.done", equalTo(20),
                "fill.rest.values", equalTo(130),
                "fill.rest.cost", notNullValue(),
                "preview.counts.cellsEdited", equalTo(21))
            .extract()
            .path("id");
    json(Map.of())
        .post("/turns/" + sample + "/batch")
        .then()
        .statusCode(422)
        .body("code", equalTo("cap-missing"), "detail", containsString("about"));

    String events =
        api()
            .contentType(ContentType.JSON)
            .accept("text/event-stream")
            .body(Map.of("costCap", 1))
            .post("/turns/" + sample + "/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(events)
        .contains("event:route", "\"done\":20", "\"done\":150", "event:preview", "event:done")
        .contains("150 of 150 values worked out for 150 rows, 20 of them paid for before");
    assertThat(calls).as("20, then 60, 60 and 10").hasValue(4);
    String batch = id(events);
    change(1, Map.of())
        .post("/turns/" + batch + "/apply")
        .then()
        .statusCode(200)
        .body("version", equalTo(2), "receipt.model", equalTo(OPENAI));
    api()
        .queryParam("range", "Data!C1:C151")
        .get("/documents/" + document + "/cells")
        .then()
        .body(
            "rows.size()", equalTo(VALUES + 1),
            "rows[150].cells[0].value", equalTo("a"),
            "rows[150].cells[0].formula", nullValue());
    api()
        .get("/turns/" + batch + "/ledger")
        .then()
        .statusCode(200)
        .body(
            "total", equalTo(VALUES),
            "entries", hasSize(VALUES),
            "entries[0].value", equalTo("remark 1"),
            "entries[0].reused", equalTo(true),
            "entries[149].result", equalTo("a"),
            "entries[149].reused", equalTo(false),
            "entries[149].cost", notNullValue(),
            "entries.model", everyItem(equalTo(OPENAI)),
            "entries.promptVersion", everyItem(notNullValue()));
    api()
        .queryParam("from", 140)
        .get("/turns/" + batch + "/ledger")
        .then()
        .body("entries", hasSize(10));
    api().get("/turns/" + batch + "/sent").then().body("requests", hasSize(3));
  }

  @Test
  void whatWasWorkedOutIsNotPaidForAgain() {
    String sample = ask(OPENAI).extract().path("id");
    batch(sample, Map.of("costCap", 1)).body("status", equalTo("proposed"));
    int before = calls.get();

    ask(OPENAI)
        .body(
            "status", equalTo("proposed"),
            "fill.rest", nullValue(),
            "fill.reused", equalTo(VALUES),
            "plan.operations[2].values.size()", equalTo(VALUES))
        .extract()
        .path("id");

    assertThat(calls).hasValue(before);
    ask(ANTHROPIC).body("fill.done", equalTo(20), "fill.reused", equalTo(0));
  }

  @Test
  void afterAFailureTheRestIsAskedAndOtherModelsAreNamed() {
    openAi.answer(request -> reply(request, "a", 2));
    String sample = ask(OPENAI).extract().path("id");

    String failed =
        batch(sample, Map.of("costCap", 1))
            .body(
                "status", equalTo("failed"),
                "refusal.code", equalTo("model-rejected-request"),
                "refusal.message", containsString("80 of 150 values"),
                "refusal.nextStep", containsString("not paid for again"),
                "plan", nullValue())
            .extract()
            .path("id");
    api().get("/turns/" + failed + "/ledger").then().body("total", equalTo(80));

    batch(failed, Map.of("tokenCap", 1_000_000, "model", ANTHROPIC))
        .body(
            "status", equalTo("proposed"),
            "fill.done", equalTo(VALUES),
            "fill.shares.model", contains(OPENAI, ANTHROPIC),
            "fill.shares.values", contains(80, 70),
            "answer.markdown", containsString("By more than one model"));
  }

  @Test
  void aModelWhosePricesAreUnknownNeedsALimitInTokens() {
    String sample = ask(ANTHROPIC).body("fill.rest.cost", nullValue()).extract().path("id");
    json(Map.of("costCap", 1))
        .post("/turns/" + sample + "/batch")
        .then()
        .statusCode(422)
        .body("code", equalTo("price-unknown"));
    batch(sample, Map.of("tokenCap", 10))
        .body("status", equalTo("refused"), "refusal.code", equalTo("cost-cap"))
        .body("fill.reached.tokens", equalTo(10));
    batch(sample, Map.of("tokenCap", 1_000_000))
        .body("status", equalTo("proposed"), "usage.inputTokens", greaterThan(0));
  }

  @Test
  void aBatchNeedsTheWorkbookOfItsSample() {
    String sample = ask(OPENAI).extract().path("id");
    change(1, Map.of()).post("/turns/" + sample + "/apply").then().statusCode(200);
    batch(sample, Map.of("costCap", 1))
        .body(
            "status", equalTo("proposed"),
            "fill.leftOut.held", equalTo(20),
            "plan.operations.range", contains("Data!C22:C151"));
    change(2, Api.plan("{'op':'deleteRows','sheet':'Data','at':3,'count':1}"))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(422);
    change(2, Api.plan("{'op':'writeCells','range':'Data!E1','values':[['x']]}"))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
    batch(sample, Map.of("costCap", 1)).body("status", equalTo("proposed"));
    change(3, Api.plan("{'op':'insertRows','sheet':'Data','at':30}"))
        .post("/documents/" + document + "/plan/apply")
        .then()
        .statusCode(200);
    json(Map.of("costCap", 1))
        .post("/turns/" + sample + "/batch")
        .then()
        .statusCode(409)
        .body("code", equalTo("version-changed"));
  }

  @Test
  void otherTurnsHaveNothingToGoOnFrom() {
    openAi.reply(StubReply.text("{\"answer\":\"x\",\"citations\":[]}"));
    String turn =
        json(Map.of("instruction", "hi", "feature", "excel.ask", "model", OPENAI))
            .post("/sessions/" + Api.sessionOf(document) + "/turns")
            .then()
            .extract()
            .path("id");
    json(Map.of("costCap", 1))
        .post("/turns/" + turn + "/batch")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-fill"));
    json(Map.of("costCap", -1)).post("/turns/" + turn + "/batch").then().statusCode(400);
    json(Map.of("costCap", 1))
        .post("/turns/" + UUID.randomUUID() + "/batch")
        .then()
        .statusCode(404);
    api().get("/turns/" + UUID.randomUUID() + "/ledger").then().statusCode(404);
    api().get("/turns/" + turn + "/ledger").then().body("total", equalTo(0));
  }

  private static String id(String events) {
    int done = events.indexOf("event:done");
    int at = events.indexOf("\"id\":\"", done) + 6;
    return events.substring(at, at + 36);
  }

  private ValidatableResponse ask(String model) {
    return json(Map.of("instruction", instruction, "feature", "excel.fill", "model", model))
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200)
        .body("status", equalTo("proposed"));
  }

  private ValidatableResponse batch(String turn, Map<String, Object> request) {
    return json(request).post("/turns/" + turn + "/batch").then().statusCode(200);
  }
}
