package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.deckhand.evaluation.run.SmallSuite;
import dev.deckhand.testing.provider.AnthropicStub;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs over HTTP, with stub models of known quality. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class EvaluationsApiTest {
  private static final String OPENAI = "openai-stub/small";
  private static final String ANTHROPIC = "anthropic-stub/small";
  private static final String FEATURE = "excel.ask";
  private static final Path FOLDER = Path.of("target", "test-suites");
  private static final int CASES = 120;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+):");

  @Inject EntityManager database;
  @Inject UserTransaction transaction;

  OpenAiStub openAi;
  AnthropicStub anthropic;

  @BeforeEach
  void suite() throws IOException {
    remove();
    SmallSuite.in(FOLDER, CASES);
  }

  @AfterEach
  void forget() throws Exception {
    remove();
    transaction.begin();
    database.createNativeQuery("delete from outcomes").executeUpdate();
    database.createNativeQuery("delete from evaluations").executeUpdate();
    transaction.commit();
  }

  @Test
  void theFeatureMovesToTheBetterModelAndBackWhenThatBreaks() {
    openAi.answer(right(number -> number % 5 != 0));
    anthropic.answer(right(number -> number % 5 < 3));
    JsonPath first = play(List.of(ANTHROPIC, OPENAI));

    assertThat(first.getString("status")).isEqualTo("done");
    assertThat(score(first, OPENAI)).isEqualTo(0.8f);
    assertThat(score(first, ANTHROPIC)).isEqualTo(0.6f);
    JsonPath board = api().get("/scoreboard").then().statusCode(200).extract().jsonPath();
    assertThat(board.getList("scores.model")).containsExactlyInAnyOrder(OPENAI, ANTHROPIC);
    assertThat(board.getInt("scores.find { it.model == '" + OPENAI + "' }.cases")).isEqualTo(CASES);
    route(OPENAI, "0.80 over 120 cases");
    api()
        .get("/evaluations")
        .then()
        .statusCode(200)
        .body(
            "[0].models.model", equalTo(List.of(OPENAI, ANTHROPIC)),
            "[0].models[0].mean", equalTo(0.8f),
            "[0].models[0].cases", equalTo(CASES),
            "[0].models[0].interval.low", greaterThan(0.7f),
            "[0].models[1].interval.high", lessThan(0.7f),
            "[0].models[0].cost", notNullValue(),
            "[0].scores.size()", equalTo(0));

    openAi.answer(right(number -> false));
    JsonPath second = play(List.of(ANTHROPIC, OPENAI));

    assertThat(score(second, OPENAI)).isEqualTo(0f);
    route(ANTHROPIC, "0.60 over 120 cases");
  }

  @Test
  void aRunCanBeFollowedAndItsResultsRead() {
    openAi.answer(right(number -> true));
    String id = begin(List.of(OPENAI), "smoke");

    String events =
        api().get("/evaluations/" + id + "/events").then().statusCode(200).extract().asString();

    assertThat(events.split("event:played", -1)).hasSize(CASES / 3 + 1);
    assertThat(events).contains("event:done").contains("\"status\":\"done\"");
    api()
        .get("/evaluations/" + id + "/results")
        .then()
        .statusCode(200)
        .body(
            "version", equalTo(1),
            "played.size()", equalTo(CASES / 3),
            "played[0].score", equalTo(1.0f),
            "played[0].answer.markdown", equalTo("that is right"));
    api().get("/evaluations").then().body("id", hasItem(id));
    api()
        .get("/evaluations/" + id + "/report?baseline=" + id)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("that is right"), containsString(CASES / 3 + " of " + CASES / 3));
    api()
        .post("/evaluations/" + id + "/cancel")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-running"));
  }

  @Test
  void aRunStopsWhenItWouldCostMoreThanAgreed() {
    openAi.answer(right(number -> true));
    // a call may cost 0.032 for its longest reply and something for what is asked
    JsonPath run =
        played(begin(Map.of("suite", "small", "models", List.of(OPENAI), "maxCost", 0.001)));

    assertThat(run.getString("status")).isEqualTo("done");
    assertThat(run.getInt("leftOut")).isEqualTo(CASES);
    assertThat(run.getInt("played")).isZero();
    assertThat(run.getFloat("spent")).isZero();
  }

  @Test
  void whatCannotBeBegunIsRefusedWithTheNextStep() throws IOException {
    refused(Map.of("suite", "small", "models", List.of(OPENAI)), 422, "max-cost-missing");
    refused(Map.of("suite", "small", "models", List.of("no/model")), 422, "unknown-model");
    refused(
        Map.of("suite", "small", "models", List.of("builtin/rules"), "tags", List.of("none")),
        422,
        "no-cases");
    refused(Map.of("suite", "../small", "models", List.of("builtin/rules")), 404, "not-found");
    refused(Map.of("models", List.of("builtin/rules")), 400, "invalid-request");
    refused(
        Map.of("suite", "small", "models", List.of("builtin/rules"), "judge", "builtin/rules"),
        422,
        "unknown-model");
    Files.writeString(FOLDER.resolve("small").resolve("broken.yaml"), "feature: excel.ask\n");
    refused(Map.of("suite", "small", "models", List.of("builtin/rules")), 422, "suite-broken");
    api()
        .get("/suites")
        .then()
        .statusCode(200)
        .body("find { it.name == 'small' }.problems[0]", containsString("broken.yaml"));
  }

  @Test
  void suitesAreListed() {
    api()
        .get("/suites")
        .then()
        .statusCode(200)
        .body("find { it.name == 'small' }.cases", equalTo(CASES))
        .body("find { it.name == 'small' }.features", equalTo(List.of(FEATURE)))
        .body("find { it.name == 'small' }.tags", equalTo(List.of("long", "smoke")));
  }

  private static void refused(Map<String, Object> request, int status, String code) {
    json(request)
        .post("/evaluations")
        .then()
        .statusCode(status)
        .body("code", equalTo(code), "detail", notNullValue());
  }

  private JsonPath play(List<String> models) {
    return played(begin(Map.of("suite", "small", "models", models, "maxCost", 100)));
  }

  private static String begin(List<String> models, String tag) {
    return begin(Map.of("suite", "small", "models", models, "tags", List.of(tag), "maxCost", 100));
  }

  private static String begin(Map<String, Object> request) {
    return json(request).post("/evaluations").then().statusCode(202).extract().path("id");
  }

  /** The stream of its events ends with the run. */
  private static JsonPath played(String id) {
    api().get("/evaluations/" + id + "/events").then().statusCode(200);
    return api().get("/evaluations/" + id).then().statusCode(200).extract().jsonPath();
  }

  private static float score(JsonPath run, String model) {
    return run.getFloat("scores.find { it.model == '" + model + "' }.mean");
  }

  private static void route(String model, String reason) {
    api()
        .get("/features/" + FEATURE + "/route")
        .then()
        .statusCode(200)
        .body("model", equalTo(model), "reason", containsString(reason));
  }

  /** Answers rightly when the number of the question says so. */
  private static Function<StubRequest, StubReply> right(IntPredicate when) {
    return request -> {
      Matcher matcher = QUESTION.matcher(request.body());
      boolean knows = matcher.find() && when.test(Integer.parseInt(matcher.group(1)));
      String answer = knows ? "that is right" : "no idea";
      return StubReply.text("{\"answer\":\"" + answer + "\",\"citations\":[]}");
    };
  }

  private static void remove() throws IOException {
    remove(FOLDER.resolve("small"));
  }

  private static void remove(Path suite) throws IOException {
    if (!Files.isDirectory(suite)) {
      return;
    }
    try (Stream<Path> files = Files.list(suite)) {
      files.forEach(EvaluationsApiTest::delete);
    }
    Files.delete(suite);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
