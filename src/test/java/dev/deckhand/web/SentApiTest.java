package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What left for a provider, and what would. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the stub is injected by the test resource
class SentApiTest {
  private static final String OPENAI = "openai-stub/small";

  OpenAiStub openAi;

  private String document = "";

  @BeforeEach
  void freshDocument() {
    document = Api.document("budget-vs-actual.xlsx");
  }

  @Test
  void theTextsOfATurnAreKeptAsTheyLeft() {
    openAi.reply(StubReply.text("{\"answer\":\"The budget is 123456789.\",\"citations\":[]}"));
    int before = openAi.requests().size();

    ValidatableResponse turn =
        post("turns", OPENAI)
            .body("status", equalTo("answered"), "answer.unverified", contains("123456789"));
    String id = turn.extract().path("id");

    assertThat(openAi.requests().size() - before).as("asked once more to mend it").isEqualTo(2);
    ValidatableResponse sent =
        api()
            .get("/turns/" + id + "/sent")
            .then()
            .statusCode(200)
            .body(
                "turnId", equalTo(id),
                "requests", hasSize(2),
                "requests[0].model", equalTo(OPENAI),
                "requests[0].messages", hasSize(1),
                "requests[1].opening", nullValue(),
                "requests[1].messagesBefore", equalTo(1),
                "requests[1].messages.role", contains("assistant", "user"),
                "requests[1].messages[1].text", containsString("123456789"));
    String system = sent.extract().path("requests[0].opening.systemPrompt");
    String user = sent.extract().path("requests[0].messages[0].text");
    var wire = openAi.requests().get(before).json().path("messages");
    assertThat(wire.path(0).path("content").asText()).isEqualTo(system);
    assertThat(wire.path(1).path("content").asText()).isEqualTo(user);
  }

  @Test
  void whatWouldLeaveIsShownWithoutAskingAnyModel() {
    int before = openAi.requests().size();
    post("turns/would-send", OPENAI)
        .body(
            "feature", equalTo("excel.ask"),
            "model", equalTo(OPENAI),
            "leaves", equalTo(true),
            "first.opening.systemPrompt", containsString("You answer questions"),
            "first.messages[0].text", containsString("hiddenSheetsLeftOut"));
    assertThat(openAi.requests()).hasSize(before);
    post("turns/would-send", "builtin/rules")
        .body("leaves", equalTo(false), "first", nullValue(), "refusal", nullValue());
    post("turns/would-send", "no/model").body("refusal.code", equalTo("no-model"));
  }

  @Test
  void nothingLeavesWithTheBuiltInModel() {
    String id = post("turns", "builtin/rules").extract().path("id");
    api().get("/turns/" + id + "/sent").then().statusCode(200).body("requests", empty());
    api().get("/turns/" + UUID.randomUUID() + "/sent").then().statusCode(404);
  }

  private ValidatableResponse post(String path, String model) {
    return json(Map.of(
            "instruction",
            "What is the total budget?",
            "feature",
            "excel.ask",
            "model",
            model,
            "documentId",
            document))
        .post("/sessions/" + Api.sessionOf(document) + "/" + path)
        .then()
        .statusCode(200);
  }
}
