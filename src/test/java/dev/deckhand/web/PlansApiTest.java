package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static dev.deckhand.web.Api.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlansApiTest {
  private static final String NEW_SHEET =
      plan(
          "{'id':'1','op':'addSheet','name':'Notes'}",
          "{'id':'2','op':'writeCells','range':'Notes!A1','values':[['Total',5],['Twice','=B1*2']]}");

  @Test
  void aPlanIsLookedUpForExcel() {
    String id = Api.document("budget-vs-actual.xlsx");
    json(Api.plan(
            "{'op': 'addSheet', 'name': 'Notes'}",
            "{'op': 'insertRows', 'sheet': 'Notes', 'at': 2}"))
        .queryParam("version", 1)
        .post("/documents/" + id + "/plan/bind")
        .then()
        .statusCode(200)
        .body(
            "version", equalTo(1),
            "date1904", equalTo(false),
            "operations.op", equalTo(List.of("addSheet", "insertLines")),
            "operations[1].lines", equalTo("Notes!2:2"));
    json(Api.plan("{'op': 'deleteSheet', 'sheet': 'Nowhere'}"))
        .post("/documents/" + id + "/plan/bind")
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-invalid"));
    json(NEW_SHEET)
        .queryParam("version", 9)
        .post("/documents/" + id + "/plan/bind")
        .then()
        .statusCode(404);
  }

  @Test
  void cellsTellTheirLooksWhenAsked() {
    String id = Api.document("budget-vs-actual.xlsx");
    String range =
        api().get("/documents/" + id + "/outline").then().extract().path("sheets[0].name");
    api()
        .queryParam("range", "'" + range + "'!A1:H20")
        .queryParam("formats", true)
        .get("/documents/" + id + "/cells")
        .then()
        .body("rows[0].cells[0].format.fontSize", notNullValue());
    api()
        .queryParam("range", "'" + range + "'!A1:H20")
        .get("/documents/" + id + "/cells")
        .then()
        .body("rows[0].cells[0].containsKey('format')", equalTo(false));
  }

  @Test
  void aPlanIsPreviewedAppliedAndTakenBack() {
    String id = Api.document("budget-vs-actual.xlsx");
    byte[] original = content(id);

    Map<String, ?> preview =
        json(NEW_SHEET)
            .post("/documents/" + id + "/plan/preview")
            .then()
            .statusCode(200)
            .body("preview.counts.cellsEdited", equalTo(4))
            .extract()
            .path("preview");
    Map<String, ?> applied =
        change(1, NEW_SHEET)
            .post("/documents/" + id + "/plan/apply")
            .then()
            .statusCode(200)
            .body("version", equalTo(2), "receipt.sha256After", notNullValue())
            .extract()
            .path("receipt.report");
    assertThat(applied).isEqualTo(preview);
    api()
        .queryParam("range", "Notes!A1:B2")
        .get("/documents/" + id + "/cells")
        .then()
        .body(
            "rows[1].cells[1].value", equalTo(10.0f), "rows[1].cells[1].formula", equalTo("B1*2"));

    change(2, Map.of())
        .post("/documents/" + id + "/undo")
        .then()
        .statusCode(200)
        .body("version", equalTo(3), "restored", equalTo(1));
    assertThat(content(id)).isEqualTo(original);
    change(3, Map.of())
        .post("/documents/" + id + "/undo")
        .then()
        .statusCode(409)
        .body("code", equalTo("nothing-to-undo"));
    change(3, Map.of("version", 2))
        .post("/documents/" + id + "/undo")
        .then()
        .statusCode(200)
        .body("version", equalTo(4));
    assertThat(content(id)).isNotEqualTo(original);
  }

  @Test
  void aChangeNeedsItsVersionAndItsKey() {
    String id = Api.document("budget-vs-actual.xlsx");
    String apply = "/documents/" + id + "/plan/apply";

    json(NEW_SHEET)
        .header("Idempotency-Key", "k")
        .post(apply)
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition-required"));
    json(NEW_SHEET)
        .header("If-Match", "\"1\"")
        .post(apply)
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
    change(7, NEW_SHEET)
        .post(apply)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-changed"));
  }

  @Test
  void theSameRequestTwiceIsOneVersionAndOneAnswer() {
    String id = Api.document("budget-vs-actual.xlsx");
    String apply = "/documents/" + id + "/plan/apply";
    String key = UUID.randomUUID().toString();

    Response first = change(1, key, NEW_SHEET).post(apply);
    Response second = change(1, key, NEW_SHEET).post(apply);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    api().get("/documents/" + id + "/versions").then().body("size()", equalTo(2));
    change(1, key, plan("{'op':'addSheet','name':'Other'}"))
        .post(apply)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void ofManyWritersAtOneVersionOneWins() throws Exception {
    String id = Api.document("budget-vs-actual.xlsx");
    Callable<Integer> writer =
        () -> change(1, NEW_SHEET).post("/documents/" + id + "/plan/apply").statusCode();

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(java.util.Collections.nCopies(8, writer)).stream()
              .map(PlansApiTest::get)
              .toList();
    }

    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @Test
  void overwritingWaitsForConsent() {
    String id = Api.document("budget-vs-actual.xlsx");
    String body =
        plan("{'id':'1','op':'writeCells','range':'Variance!A1','values':[['New title']]}");

    List<String> consents =
        change(1, body)
            .post("/documents/" + id + "/plan/apply")
            .then()
            .statusCode(422)
            .body("code", equalTo("consent-required"))
            .extract()
            .path("violations.consent");
    String agreed =
        body.substring(0, body.length() - 1) + ",\"consents\":[\"" + consents.getFirst() + "\"]}";
    change(1, agreed)
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(200)
        .body("receipt.consents", equalTo(consents));
  }

  @Test
  void formulasThatReachOutsideNeedConsentForTheirLiteralText() {
    String id = Api.document("budget-vs-actual.xlsx");
    String body =
        plan(
            "{'op':'addSheet','name':'X'}",
            "{'op':'writeCells','range':'X!A1','values':[['=WEBSERVICE(B1)']]}");

    change(1, body)
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(422)
        .body("violations.consent", hasItem("egress:=WEBSERVICE(B1)"));
  }

  @Test
  void aPlanThatCannotRunSaysAllThatIsWrong() {
    String id = Api.document("budget-vs-actual.xlsx");

    json(plan(
            "{'op':'writeCells','range':'Nope!A1','values':[[1]]}",
            "{'op':'fillFormula','range':'Variance!Z1','formula':'=SUM('}"))
        .post("/documents/" + id + "/plan/preview")
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-invalid"), "violations.size()", greaterThan(1));
    json(plan("{'op':'explode'}"))
        .post("/documents/" + id + "/plan/preview")
        .then()
        .statusCode(422)
        .body("violations[0].code", equalTo("unknown-operation"));
    json("{\"plan\":7}").post("/documents/" + id + "/plan/preview").then().statusCode(422);
    json("{}").post("/documents/" + id + "/plan/preview").then().statusCode(400);
  }

  @Test
  void anEmptyPlanMakesNoVersion() {
    String id = Api.document("budget-vs-actual.xlsx");

    change(1, plan())
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    api().get("/documents/" + id + "/versions").then().body("size()", equalTo(1));
  }

  private static byte[] content(String id) {
    return api()
        .get("/documents/" + id + "/content")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
