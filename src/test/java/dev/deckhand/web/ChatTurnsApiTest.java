package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.model.KeyRefusals;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turns answered by chat models behind scripted providers. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stubs are injected by the test resource
class ChatTurnsApiTest {
  private static final String OPENAI = "openai-stub/small";
  private static final String ANTHROPIC = "anthropic-stub/small";

  private static final String PLAN =
      """
      {"answer": "I add a sheet.", "citations": [], "plan": {"summary": "Adds a sheet", "operations": [
        {"id": "1", "op": "addSheet", "name": "Notes"},
        {"id": "2", "op": "writeCells", "range": "Notes!A1", "values": [["Hello"]]}]}}""";

  @Inject KeyRefusals keys;

  OpenAiStub openAi;
  AnthropicStub anthropic;

  private String document = "";

  @BeforeEach
  void freshDocument() {
    document = Api.document("budget-vs-actual.xlsx");
  }

  @Test
  void aProposalIsProvenShownAndApplied() {
    openAi.reply(StubReply.text(PLAN));

    String turn =
        ask("excel.edit", OPENAI)
            .body(
                "status", equalTo("proposed"),
                "route.model", equalTo(OPENAI),
                "route.reason", equalTo("You chose it"),
                "plan.operations.size()", equalTo(2),
                "preview.counts.cellsEdited", equalTo(1),
                "usage.inputTokens", greaterThan(0),
                "usage.cost", notNullValue(),
                "promptVersion.length()", equalTo(12))
            .extract()
            .path("id");

    change(1, Map.of())
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(200)
        .body("version", equalTo(2), "receipt.model", equalTo(OPENAI));
    api()
        .get("/turns/" + turn)
        .then()
        .body("status", equalTo("applied"), "appliedVersion", equalTo(2));
    change(2, Map.of())
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-applied"));
    api().get("/documents/" + document + "/outline").then().body("sheets.name", hasItem("Notes"));
  }

  @Test
  void aPartOfAProposalCanBeApplied() {
    anthropic.reply(StubReply.text(PLAN));
    String turn =
        ask("excel.edit", ANTHROPIC).body("status", equalTo("proposed")).extract().path("id");

    api()
        .queryParam("operations", "2")
        .get("/turns/" + turn + "/preview")
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-invalid"));
    api()
        .queryParam("operations", "1")
        .get("/turns/" + turn + "/preview")
        .then()
        .statusCode(200)
        .body("preview.counts.cellsEdited", equalTo(0));
    change(1, Map.of("operations", new String[] {"1"}))
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(200);
    api()
        .queryParam("range", "Notes!A1:B2")
        .get("/documents/" + document + "/cells")
        .then()
        .body("rows.size()", equalTo(0));
  }

  @Test
  void aPlanThatCannotRunGoesBackToTheModelWithTheFindings() {
    openAi.reply(
        StubReply.text(PLAN.replace("\"name\": \"Notes\"", "\"name\": \"a/b\"")),
        StubReply.text(PLAN));
    int before = openAi.requests().size();

    ask("excel.edit", OPENAI).body("status", equalTo("proposed"));

    assertThat(openAi.requests()).hasSize(before + 2);
    assertThat(openAi.requests().getLast().body()).contains("cannot have");
  }

  @Test
  void aModelThatNeverMendsItsPlanIsRefusedWithTheReasons() {
    openAi.reply(StubReply.text(PLAN.replace("Notes!A1", "Nowhere!A1")));

    ask("excel.edit", OPENAI)
        .body(
            "status", equalTo("refused"),
            "refusal.code", equalTo("no-valid-plan"),
            "violations.code", hasItem("unknown-sheet"),
            "plan", nullValue());
  }

  @Test
  void operationsTheFeatureMayNotUseAreRefused() {
    openAi.reply(StubReply.text(PLAN));

    ask("excel.formula", OPENAI)
        .body("status", equalTo("refused"), "violations.code", hasItem("operation-not-allowed"));
  }

  @Test
  void citationsAreCheckedAgainstTheWorkbook() {
    openAi.reply(
        StubReply.text(
            "{\"answer\":\"x\",\"citations\":[{\"anchor\":\"Variance!A4\",\"text\":\"Department\"},"
                + "{\"anchor\":\"Variance!A4\",\"text\":\"Wrong\"},{\"anchor\":\"Nope!A1\",\"text\":\"1\"}]}"));

    ask("excel.ask", OPENAI)
        .body(
            "status", equalTo("answered"),
            "answer.citations.verified", equalTo(java.util.List.of(true, false, false)));
  }

  @Test
  void everyFaultOfAProviderIsATypedFailureAndChangesNothing() {
    Map<StubReply, String> faults =
        Map.of(
            StubReply.status(401),
            "model-unauthorised",
            StubReply.status(400),
            "model-rejected-request",
            StubReply.text("no json at all"),
            "model-malformed-reply",
            new StubReply.Answer("{\"answer\":\"x\"", StubReply.Finish.LENGTH, true),
            "model-truncated");

    faults.forEach(
        (fault, code) -> {
          openAi.reply(fault);
          ask("excel.edit", OPENAI)
              .body(
                  "status",
                  equalTo("failed"),
                  "refusal.code",
                  equalTo(code),
                  "refusal.nextStep",
                  notNullValue());
          keys.forget("openai-stub");
        });
    api().get("/documents/" + document + "/versions").then().body("size()", equalTo(1));
  }

  @Test
  void theDocumentGoesToTheModelAsMarkedDataWithoutHiddenSheets() {
    openAi.reply(StubReply.text("{\"answer\":\"x\",\"citations\":[]}"));

    ask("excel.ask", OPENAI).body("status", equalTo("answered"));

    String sent = openAi.requests().getLast().body();
    assertThat(sent).contains("BEGIN ", "END ", "Variance", "hiddenSheetsLeftOut");
    assertThat(sent).doesNotContain("Assumptions\\\\\"", "\\\"name\\\":\\\"Assumptions");
  }

  @Test
  void aStreamedTurnTellsItsStepsAndEndsWithTheTurn() {
    openAi.reply(StubReply.text(PLAN));

    String events =
        api()
            .contentType(ContentType.JSON)
            .accept("text/event-stream")
            .body(
                Map.of(
                    "instruction",
                    "add a sheet",
                    "feature",
                    "excel.edit",
                    "model",
                    OPENAI,
                    "documentId",
                    document))
            .post("/sessions/" + Api.sessionOf(document) + "/turns")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(
            events
                .lines()
                .filter(line -> line.startsWith("event:"))
                .map(line -> line.substring(6).strip())
                .distinct())
        .containsExactly("route", "step", "text", "plan", "preview", "done");
    assertThat(events).contains("I add a sheet.", "id:1", "\"status\":\"proposed\"");
  }

  @Test
  void aTurnThatEndedCannotBeCancelled() {
    openAi.reply(StubReply.text(PLAN));
    String turn = ask("excel.edit", OPENAI).extract().path("id");

    api()
        .post("/turns/" + turn + "/cancel")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-running"));
    api().post("/turns/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
  }

  @Test
  void feedbackIsKept() {
    openAi.reply(StubReply.text(PLAN));
    String turn = ask("excel.edit", OPENAI).extract().path("id");

    json(Map.of("rating", "up", "reason", "neat"))
        .post("/turns/" + turn + "/feedback")
        .then()
        .statusCode(200)
        .body("feedback.rating", equalTo("up"));
    json(Map.of("rating", "meh"))
        .post("/turns/" + turn + "/feedback")
        .then()
        .statusCode(400)
        .body("detail", containsString("up or down"));
  }

  @Test
  void unknownFeaturesModelsAndSessionsAreNamed() {
    ask("excel.nothing", OPENAI)
        .body("status", equalTo("refused"), "refusal.code", equalTo("unknown-feature"));
    ask("excel.ask", "no/model")
        .body("status", equalTo("refused"), "refusal.code", equalTo("no-model"));
    json(Map.of("instruction", "hi"))
        .post("/sessions/" + UUID.randomUUID() + "/turns")
        .then()
        .statusCode(404);
    json(Map.of("instruction", "hi"))
        .post("/sessions/" + Api.session("excel") + "/turns")
        .then()
        .statusCode(422)
        .body("code", equalTo("no-document"));
    json(Map.of("instruction", " "))
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(400);
  }

  private ValidatableResponse ask(String feature, String model) {
    return json(Map.of(
            "instruction",
            "add a sheet",
            "feature",
            feature,
            "model",
            model,
            "documentId",
            document))
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200);
  }
}
