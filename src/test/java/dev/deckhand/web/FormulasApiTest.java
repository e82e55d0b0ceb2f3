package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas tried out and cells traced over HTTP. */
@QuarkusTest
class FormulasApiTest {
  private static ValidatableResponse evaluate(String id, Map<String, String> body) {
    return Api.json(body).post("/documents/" + id + "/evaluate").then();
  }

  @Test
  void aFormulaIsEvaluatedWithoutWritingIt() {
    String id = Api.document("budget-vs-actual.xlsx");

    evaluate(id, Map.of("formula", "=SUM(C5:D5)", "at", "Variance!R5"))
        .statusCode(200)
        .body("value", equalTo(6620.0f))
        .body("type", equalTo("number"))
        .body("at", equalTo("Variance!R5"))
        .body("precedents", equalTo(List.of("Variance!C5:D5")))
        .body("notEvaluated", nullValue());
    evaluate(id, Map.of("formula", "=FILTER(Variance!C5:C6,Variance!C5:C6>5000)&\"\""))
        .statusCode(200)
        .body("value", equalTo("8724"), "type", equalTo("text"), "spill", nullValue());
    evaluate(id, Map.of("formula", "=Variance!C5:D6"))
        .statusCode(200)
        .body("spill.values.value", equalTo(List.of(List.of(8724f, -2104f), List.of(4694f, 9625f))))
        .body("spill.truncated", equalTo(false));
    api().get("/documents/" + id).then().body("version", equalTo(1));
  }

  @Test
  void aFormulaThatCannotBeReadIsAProblemWithThePlace() {
    String id = Api.document("budget-vs-actual.xlsx");

    evaluate(id, Map.of("formula", "=SUM(A1;B1)"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("bad-formula"), "detail", containsString("at character 8"))
        .body("nextStep", containsString("commas"));
    evaluate(id, Map.of("formula", "=1", "at", "Nope!A1"))
        .statusCode(400)
        .body("code", equalTo("bad-range"), "detail", containsString("Nope"));
    evaluate(id, Map.of("formula", "=1", "at", "A1"))
        .statusCode(400)
        .body("code", equalTo("bad-range"));
    evaluate(id, Map.of("formula", " ")).statusCode(400).body("code", equalTo("invalid-request"));
    evaluate(id, Map.of()).statusCode(400).body("code", equalTo("invalid-request"));
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "=SUM(Orders!A1:XFD1048576*1)",
        "=LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))",
        "=REPT(\"x\",30000)&SEQUENCE(100000)",
        "=SUM(XLOOKUP(SEQUENCE(90000)&\"\",SEQUENCE(90000)&\"\",SEQUENCE(90000)))",
        "=MAP(SEQUENCE(100000),LAMBDA(x,SUM(Orders!K2:K3001)))"
      })
  void hostileFormulasAreAnsweredWithAReason(String formula) {
    evaluate(Api.document("regional-sales.xlsx"), Map.of("formula", formula))
        .statusCode(200)
        .body("value", nullValue())
        .body("notEvaluated", containsString(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "SUM(", "-", "1+"})
  void hostileTextsAreProblems(String part) {
    evaluate(Api.document("messy-export.xlsx"), Map.of("formula", "=" + part.repeat(4000)))
        .statusCode(400)
        .body("code", equalTo("bad-formula"));
  }

  @Test
  void aCellIsTraced() {
    String id = Api.document("budget-vs-actual.xlsx");

    api()
        .queryParam("cell", "Variance!P5")
        .get("/documents/" + id + "/trace")
        .then()
        .statusCode(200)
        .body("cell.formula", equalTo("IF(Budget!O5=0,0,O5/Budget!O5)"))
        .body("precedents.range", hasItems("Budget!O5", "Variance!O5"))
        .body("precedents.find { it.range == 'Variance!O5' }.value", equalTo(41556.0f))
        .body("dependents.range", hasItems("Variance!Q5"));
    api()
        .queryParam("cell", "Variance!P5")
        .queryParam("depth", 1)
        .get("/documents/" + id + "/trace")
        .then()
        .body("truncated", equalTo(true));
  }

  @Test
  void aTraceNeedsACellAndADepth() {
    String id = Api.document("budget-vs-actual.xlsx");
    String path = "/documents/" + id + "/trace";

    for (String cell : List.of("Nope!A1", "Variance!A1:B2", "A1", "Variance!")) {
      api()
          .queryParam("cell", cell)
          .get(path)
          .then()
          .statusCode(400)
          .body("code", equalTo("bad-range"));
    }
    api().get(path).then().statusCode(400).body("code", equalTo("bad-range"));
    for (int depth : new int[] {0, -1, 11}) {
      api()
          .queryParam("cell", "Variance!A1")
          .queryParam("depth", depth)
          .get(path)
          .then()
          .statusCode(400)
          .body("code", equalTo("bad-depth"), "nextStep", containsString("1 to 10"));
    }
  }

  @Test
  void onlyWithTheTokenAndOnlyForWorkbooks() {
    String deck = Api.document("quarterly-review.pptx");
    String book = Api.document("budget-vs-actual.xlsx");

    evaluate(deck, Map.of("formula", "=1")).statusCode(422).body("code", equalTo("wrong-document"));
    evaluate(UUID.randomUUID().toString(), Map.of("formula", "=1")).statusCode(404);
    for (String path : List.of("/evaluate", "/trace?cell=Variance!A1")) {
      var request = given().basePath("/api/v1").contentType("application/json");
      String address = "/documents/" + book + path;
      (path.equals("/evaluate")
              ? request.body("{\"formula\":\"=1\"}").post(address)
              : request.get(address))
          .then()
          .statusCode(401)
          .body("code", equalTo("token-missing"));
    }
  }

  @Test
  void theDescriptionOfTheApiHasThem() {
    String description = given().get("/q/openapi?format=json").then().extract().asString();

    assertThat(description)
        .contains("/api/v1/documents/{id}/evaluate", "/api/v1/documents/{id}/trace")
        .contains("Evaluate a formula without writing it", "bad-formula");
  }
}
