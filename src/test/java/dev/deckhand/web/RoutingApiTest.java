package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.routing.Outcome;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who serves a turn, and what is learnt from it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class RoutingApiTest {
  private static final String OPENAI = "openai-stub/small";
  private static final String ANTHROPIC = "anthropic-stub/small";
  private static final String FEATURE = "excel.ask";
  private static final String ANSWER = "{\"answer\":\"yes\",\"citations\":[]}";
  private static final String PLAN =
      """
      {"answer": "I add a sheet.", "citations": [], "plan": {"summary": "Adds a sheet", "operations": [
        {"id": "1", "op": "addSheet", "name": "Notes"},
        {"id": "2", "op": "writeCells", "range": "Notes!A1", "values": [["Hello"]]}]}}""";

  @Inject Outcomes outcomes;
  @Inject Features features;
  @Inject KeyRefusals keys;
  @Inject EntityManager database;
  @Inject UserTransaction transaction;

  OpenAiStub openAi;
  AnthropicStub anthropic;

  private String document = "";

  @BeforeEach
  void freshDocument() {
    keys.forget("openai-stub");
    keys.forget("anthropic-stub");
    document = Api.document("budget-vs-actual.xlsx");
  }

  @AfterEach
  void forget() throws Exception {
    transaction.begin();
    database.createNativeQuery("delete from outcomes").executeUpdate();
    database.createNativeQuery("delete from user_outcomes").executeUpdate();
    transaction.commit();
  }

  @Test
  void theBestScoredModelServesAndTheRouteSaysWhy() {
    scored(OPENAI, 40, 0.60);
    scored(ANTHROPIC, 40, 0.95);
    anthropic.reply(StubReply.text(ANSWER));

    ask(FEATURE, null)
        .body("status", equalTo("answered"))
        .body("route.model", equalTo(ANTHROPIC))
        .body("route.reason", containsString("0.95 over 40 cases"))
        .body("route.cases", equalTo(40))
        .body("route.runnerUp", equalTo(OPENAI))
        .body("route.considered.model", hasItems(ANTHROPIC, OPENAI, "builtin/rules"));
  }

  @Test
  void aRouteIsExplainedByWhatWasKnownThenHoweverMuchChangedSince() throws Exception {
    scored(OPENAI, 40, 0.60);
    scored(ANTHROPIC, 40, 0.95);
    anthropic.reply(StubReply.text(ANSWER));
    JsonPath then = ask(FEATURE, null).extract().jsonPath();

    forget();
    scored(OPENAI, 40, 0.99);

    JsonPath later = api().get("/turns/" + then.getString("id")).then().extract().jsonPath();
    assertThat(later.getMap("route")).isEqualTo(then.getMap("route"));
    String other = "route.considered.find { it.model == '" + OPENAI + "' }";
    assertThat(later.getDouble(other + ".score")).isEqualTo(0.6);
    assertThat(later.getInt(other + ".cases")).isEqualTo(40);
  }

  @Test
  void theFeatureMovesWhenScoresDoButASessionKeepsItsModel() throws Exception {
    scored(OPENAI, 40, 0.60);
    scored(ANTHROPIC, 40, 0.95);
    anthropic.reply(StubReply.text(ANSWER));
    ask(FEATURE, null).body("route.model", equalTo(ANTHROPIC));

    forget();
    scored(OPENAI, 40, 0.95);
    scored(ANTHROPIC, 40, 0.30);

    route(FEATURE).body("model", equalTo(OPENAI));
    ask(FEATURE, null)
        .body("route.model", equalTo(ANTHROPIC))
        .body("route.reason", containsString("this session"));
    String kept = document;
    document = Api.document("budget-vs-actual.xlsx");
    openAi.reply(StubReply.text(ANSWER));
    ask(FEATURE, null).body("route.model", equalTo(OPENAI));
    assertThat(document).isNotEqualTo(kept);
  }

  @Test
  void theNextModelServesWhereOneFailsBeforeAnythingWasRead() {
    scored(OPENAI, 40, 0.60);
    scored(ANTHROPIC, 40, 0.95);
    anthropic.reply(StubReply.status(401));
    openAi.reply(StubReply.text(ANSWER));

    ask(FEATURE, null)
        .body("status", equalTo("answered"))
        .body("route.model", equalTo(OPENAI))
        .body("route.reason", containsString(ANTHROPIC + " failed"))
        .body("route.tried.model", equalTo(List.of(ANTHROPIC)))
        .body("route.tried[0].failure", containsString("key"));
  }

  @Test
  void aModelTheUserChoseIsNotSwapped() {
    anthropic.reply(StubReply.status(401));
    int others = openAi.requests().size();

    ask(FEATURE, ANTHROPIC)
        .body("status", equalTo("failed"))
        .body("route.model", equalTo(ANTHROPIC));

    assertThat(openAi.requests()).hasSize(others);
  }

  @Test
  void theScoreboardKeepsReplaysAndUsersApart() {
    scored(OPENAI, 5, 0.5);
    openAi.reply(StubReply.text(PLAN));
    String turn = ask("excel.edit", OPENAI).extract().path("id");
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    change(2, Map.of()).post("/documents/" + document + "/undo").then().statusCode(200);
    json(Map.of("rating", "up")).post("/turns/" + turn + "/feedback").then().statusCode(200);
    json(Map.of("rating", "down")).post("/turns/" + turn + "/feedback").then().statusCode(200);

    JsonPath board = api().get("/scoreboard").then().statusCode(200).extract().jsonPath();

    String row = "scores.find { it.model == '" + OPENAI + "' }";
    assertThat(board.getFloat(row + ".score")).isEqualTo(0.5f);
    assertThat(board.getInt(row + ".cases")).isEqualTo(5);
    assertThat(board.getBoolean(row + ".provisional")).isTrue();
    assertThat(board.getBoolean(row + ".stale")).isFalse();
    assertThat(board.getDouble(row + ".cost")).isEqualTo(0.01);
    assertThat(board.getLong(row + ".p95Millis")).isEqualTo(1_000 + 10 * 5);
    String votes = "users.find { it.feature == 'excel.edit' }";
    assertThat(board.getMap(votes))
        .containsEntry("model", OPENAI)
        .containsEntry("accepted", 1)
        .containsEntry("undone", 1)
        .containsEntry("up", 0)
        .containsEntry("down", 1);
  }

  @Test
  void aPartThatIsAppliedIsPartlyAccepted() {
    openAi.reply(StubReply.text(PLAN));
    String turn = ask("excel.edit", OPENAI).extract().path("id");
    change(1, Map.of("operations", new String[] {"1"}))
        .post("/turns/" + turn + "/apply")
        .then()
        .statusCode(200);

    api()
        .get("/scoreboard")
        .then()
        .body("users.find { it.feature == 'excel.edit' }.partlyAccepted", equalTo(1));
  }

  @Test
  void scoresOfAnOlderHarnessAreStaleAndRepeatsOfACaseCountOnce() {
    UUID run = UUID.randomUUID();
    outcomes.add(
        IntStream.range(0, 20)
            .mapToObj(i -> outcome(OPENAI, "0ld", run, "suite/case", i % 2 == 0 ? 1.0 : 0.0))
            .toList());

    JsonPath board = api().get("/scoreboard").then().extract().jsonPath();

    assertThat(board.getInt("scores[0].cases")).isEqualTo(1);
    assertThat(board.getDouble("scores[0].score")).isEqualTo(0.5);
    assertThat(board.getBoolean("scores[0].stale")).isTrue();
    route(FEATURE).body("model", equalTo(OPENAI)).body("stale", equalTo(true));
  }

  @Test
  void aDryRunAsksNobody() {
    int before = openAi.requests().size() + anthropic.requests().size();

    route(FEATURE).body("reason", not(containsString("session")));
    api().get("/features/excel.nothing/route").then().statusCode(404);

    assertThat(openAi.requests().size() + anthropic.requests().size()).isEqualTo(before);
    api().get("/models").then().body("id", hasItem("builtin/rules"));
  }

  private void scored(String model, int cases, double score) {
    UUID run = UUID.randomUUID();
    Feature feature = features.find(FEATURE).orElseThrow();
    outcomes.add(
        IntStream.rangeClosed(1, cases)
            .mapToObj(i -> outcome(model, HarnessVersion.of(feature), run, "case " + i, score))
            .toList());
  }

  private static Outcome outcome(
      String model, String harness, UUID run, String caseId, double score) {
    int number = caseId.startsWith("case ") ? Integer.parseInt(caseId.substring(5)) : 0;
    return new Outcome(
        UUID.randomUUID(),
        FEATURE,
        model,
        harness,
        run,
        caseId,
        score,
        new BigDecimal("0.01"),
        1_000 + 10L * number,
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  private static ValidatableResponse route(String feature) {
    return api().get("/features/" + feature + "/route").then().statusCode(200);
  }

  private ValidatableResponse ask(String feature, @Nullable String model) {
    Map<String, Object> body = new HashMap<>();
    body.put("instruction", "add a sheet");
    body.put("feature", feature);
    body.put("documentId", document);
    if (model != null) {
      body.put("model", model);
    }
    return json(body)
        .post("/sessions/" + Api.sessionOf(document) + "/turns")
        .then()
        .statusCode(200);
  }
}
