package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.AdminApi.revision;
import static dev.deckhand.web.Api.api;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminMatrixApiTest {
  private static final String ASK = "features.find { it.feature == 'excel.ask' }";

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void theMatrixTellsWhoServesEachFeatureAndWhy() {
    api()
        .get("/admin/matrix")
        .then()
        .statusCode(200)
        .header("ETag", "\"" + revision() + "\"")
        .body("providers", hasItems("openai-stub", "anthropic-stub"))
        .body(ASK + ".serving.route.model", equalTo("anthropic-stub/small"))
        .body(ASK + ".serving.route.reason", notNullValue())
        .body(ASK + ".policy.providers", empty());
  }

  @Test
  void aSwitchInTheMatrixMovesTheFeatureAndSaysSo() {
    now(Map.of("on", false))
        .queryParam("preview", true)
        .put("/admin/matrix/excel.ask/anthropic-stub")
        .then()
        .statusCode(200)
        .body("preview", equalTo(true), "moves.feature", contains("excel.ask"))
        .body("moves[0].from", equalTo("anthropic-stub/small"))
        .body("moves[0].to", equalTo("openai-stub/small"));
    api().get("/admin/matrix").then().body(ASK + ".policy.providers", empty());

    now(Map.of("on", false))
        .put("/admin/matrix/excel.ask/anthropic-stub")
        .then()
        .statusCode(200)
        .body("preview", equalTo(false), "moves.feature", contains("excel.ask"));
    api()
        .get("/admin/matrix")
        .then()
        .body(ASK + ".policy.providers[0].on", equalTo(false))
        .body(ASK + ".serving.route.model", equalTo("openai-stub/small"));
  }

  @Test
  void undoTakesBackOneChangeAfterTheOther() {
    AdminApi.create("acme", "large");
    now(Map.of("floor", 0.5, "regions", List.of("eu")))
        .put("/admin/matrix/excel.edit")
        .then()
        .statusCode(200);

    now(Map.of())
        .post("/admin/undo")
        .then()
        .statusCode(200)
        .body("changes.path", contains("matrix[excel.edit]"));
    api().get("/admin/providers/acme").then().statusCode(200);
    now(Map.of()).post("/admin/undo").then().statusCode(200);
    api().get("/admin/providers/acme").then().statusCode(404);
  }

  @Test
  void impossibleRowsAreRefused() {
    refused(Map.of("floor", 1.5), "floor");
    refused(Map.of("providers", List.of(Map.of("id", "nobody"))), "no provider nobody");
    refused(
        Map.of("providers", List.of(Map.of("id", "openai-stub", "pin", "gone"))),
        "openai-stub/gone does not exist");
    refused(Map.of("providers", List.of(Map.of("id", "openai-stub", "order", 0))), "counts from 1");
    now(Map.of("floor", 0.5))
        .put("/admin/matrix/excel.fly")
        .then()
        .statusCode(422)
        .body("detail", containsString("no feature excel.fly"));
  }

  private static void refused(Map<String, Object> row, String why) {
    now(row)
        .put("/admin/matrix/excel.ask")
        .then()
        .statusCode(422)
        .body("code", equalTo("settings-invalid"), "detail", containsString(why));
  }

  @Test
  void budgetsShowWhereTheyStand() {
    now(Map.of(
            "budgets",
            List.of(
                Map.of("feature", "excel.ask", "period", "day", "limit", 1.5),
                Map.of("provider", "openai-stub", "period", "month", "limit", 20),
                Map.of("limit", 100))))
        .put("/admin/budgets")
        .then()
        .statusCode(200);
    api()
        .get("/admin/budgets")
        .then()
        .statusCode(200)
        .body("budgets.budget.period", contains("day", "month", "month"))
        .body("budgets.committed", contains(0, 0, 0));
    api().get("/admin/matrix").then().body(ASK + ".budgets.limit", contains(1.5f));
    now(Map.of("budgets", List.of(Map.of("limit", -1), Map.of("limit", 2), Map.of("limit", 3))))
        .put("/admin/budgets")
        .then()
        .statusCode(422)
        .body("detail", containsString("negative"))
        .body("detail", containsString("two of the same budget"));
  }

  @Test
  void aBudgetTellsWhichFeaturesItWouldMove() {
    Map<String, Object> nothing =
        Map.of(
            "budgets",
            List.of(Map.of("feature", "excel.ask", "provider", "anthropic-stub", "limit", 0)));
    now(nothing)
        .queryParam("preview", true)
        .put("/admin/budgets")
        .then()
        .statusCode(200)
        .body("moves.feature", contains("excel.ask"), "moves.to", contains("openai-stub/small"));
    now(nothing).put("/admin/budgets").then().statusCode(200);
    api()
        .get("/admin/matrix")
        .then()
        .body(ASK + ".serving.route.reason", containsString("no budget is left for anthropic"));
  }

  @Test
  void usageIsToldByDay() {
    api()
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-01-31")
        .get("/admin/usage")
        .then()
        .statusCode(200)
        .body("from", equalTo("2026-01-01"), "to", equalTo("2026-01-31"), "lines", empty());
    api()
        .queryParam("from", "yesterday")
        .get("/admin/usage")
        .then()
        .statusCode(400)
        .body("nextStep", containsString("2026-01-31"));
  }
}
