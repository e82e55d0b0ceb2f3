package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.deckhand.evaluation.check.CheckNames;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the QA pages ask of the service. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class QaApiTest {
  private static final String CASES = "/suites/" + QaData.SUITE + "/cases";
  private static final String PLANNING = "/evaluations/planning";

  @Inject QaData data;
  @Inject ConsoleData scores;

  @BeforeEach
  void suite() {
    data.forget();
    data.suite();
  }

  @AfterEach
  void forget() {
    data.forget();
  }

  @Test
  void aSuiteListsItsCases() {
    api()
        .get(CASES)
        .then()
        .statusCode(200)
        .body("title", equalTo("Questions about sales"))
        .body("cases", hasSize(9))
        .body("cases.find { it.id == 'set-a-cell' }.difficulty", equalTo("easy"))
        .body("cases.find { it.id == 'set-a-cell' }.checks", equalTo(2))
        .body("cases.find { it.id == 'set-a-cell' }.variants", equalTo(1));
    api().get("/suites/none/cases").then().statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void aCaseIsToldAsItsFileHasIt() {
    api()
        .get(CASES + "/set-a-cell")
        .then()
        .statusCode(200)
        .body("checks.check", equalTo(List.of("cellValues", "onlyChanged")))
        .body("checks[1].ranges", equalTo(List.of("Orders!F2")))
        .body("variants[0].change", equalTo("renamedSheet"))
        .body("solution.plan.operations[0].op", equalTo("writeCells"))
        .body("files", equalTo(List.of("regional-sales.xlsx")));
    byte[] file =
        api().get(CASES + "/set-a-cell/files/1").then().statusCode(200).extract().asByteArray();
    assertThat(file).isEqualTo(Api.sample("regional-sales.xlsx"));
    api().get(CASES + "/set-a-cell/files/2").then().statusCode(404);
    api().get(CASES + "/none").then().statusCode(404).body("detail", containsString("none"));
  }

  @Test
  void whatARunWouldTakeIsToldBeforeItBegins() {
    scores.scored("excel.ask", ConsoleData.OPENAI, 10, 0.8);
    api()
        .get(PLANNING)
        .then()
        .statusCode(200)
        .body("currency", equalTo("USD"))
        .body("models.id", hasItems(Api.BUILTIN, ConsoleData.OPENAI))
        .body("models.find { it.builtin }.priced", equalTo(false))
        .body("models.find { it.id == '" + ConsoleData.OPENAI + "' }.judges", equalTo(true));

    JsonPath found =
        json(Map.of(
                "suite",
                QaData.SUITE,
                "models",
                List.of(Api.BUILTIN, ConsoleData.OPENAI),
                "variants",
                true,
                "repeat",
                2))
            .post(PLANNING)
            .then()
            .statusCode(200)
            .body("cases", equalTo(9), "plays", equalTo(40), "needsMaxCost", equalTo(true))
            .extract()
            .jsonPath();

    assertThat(found.getFloat("models[0].cost")).isZero();
    assertThat(found.getInt("models[0].unknown")).isZero();
    assertThat(found.getDouble("models[1].cost")).isEqualTo(16 * 0.0123);
    assertThat(found.getInt("models[1].unknown")).isEqualTo(4);
    json(Map.of("suite", QaData.SUITE, "models", List.of("no/model")))
        .post(PLANNING)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-model"));
  }

  @Test
  void twoRunsAreComparedAndARunIsKeptAsJUnit() {
    String before = QaData.played();
    data.easier();
    String after = QaData.played();
    api()
        .get("/evaluations/" + after + "/comparison?baseline=" + before)
        .then()
        .statusCode(200)
        .body("models", hasSize(1))
        .body("models[0].comparison.better", equalTo(4))
        .body("models[0].comparison.cases", equalTo(9))
        .body("models[0].verdict", equalTo("tooFewCases"))
        .body("features.feature", equalTo(List.of("excel.ask", "excel.edit")))
        .body("cases.anchor", hasItem("case-pages-question-2"));
    api()
        .get("/evaluations/" + after + "/comparison")
        .then()
        .statusCode(400)
        .body("code", equalTo("baseline-missing"));
    String junit =
        api().get("/evaluations/" + after + "/junit").then().statusCode(200).extract().asString();
    assertThat(junit).contains("<testsuites").contains("question-2");
    api().get("/evaluations/" + UUID.randomUUID() + "/junit").then().statusCode(404);
  }

  @Test
  void whatIsPlayedIsToldWithItsReasonsAndItsCost() {
    String id = QaData.played();

    String events = api().get("/evaluations/" + id + "/events").then().extract().asString();

    assertThat(events).contains("event:progress").contains("\"spent\":0");
    assertThat(events).contains("\"solved\":true,").contains("\"solved\":false,");
    assertThat(events).contains("\"failed\":[]").containsPattern("\"failed\":\\[\"[^\"]+");
  }

  @Test
  void aCaseOfATurnHasTheNameItIsGivenAndGoesWhereItIsFound() {
    String place = "/turns/" + QaData.asked() + "/case";
    json(Map.of("suite", "made-here", "name", "total-revenue"))
        .post(place)
        .then()
        .statusCode(201)
        .body("caseId", equalTo("total-revenue"));
    api()
        .get("/suites/made-here/cases/total-revenue")
        .then()
        .statusCode(200)
        .body("tags", equalTo(List.of("turn")));
    api().get("/suites").then().body("find { it.name == 'made-here' }.open", equalTo(true));
    api().get("/suites").then().body("find { it.name == 'excel-core' }.open", equalTo(false));
    json(Map.of("suite", "excel-core", "name", "total-revenue"))
        .post(place)
        .then()
        .statusCode(409)
        .body("code", equalTo("suite-taken"));
    json(Map.of("suite", "made-here", "name", "../x")).post(place).then().statusCode(400);
  }

  @Test
  void everyCheckHasWordsOnThePages() {
    JsonPath texts =
        new JsonPath(new File("src/main/resources/META-INF/resources/qa/i18n/en.json"));
    Map<String, String> words = texts.getMap("$");
    CheckNames.all().keySet().forEach(name -> assertThat(words).containsKey("check." + name));
  }
}
