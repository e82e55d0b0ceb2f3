package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.change;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.ooxml.Corpus;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no prompt may decide, as it looks from outside. */
@QuarkusTest
class GuardsApiTest {
  private static final String OUTSIDE = "{'op':'writeCells','range':'Variance!Z1','values':[[1]]}";

  private static String body(List<String> scope, String... operations) {
    String plan = Api.plan(operations);
    return plan.substring(0, plan.length() - 1)
        + ",\"scope\":[\""
        + String.join("\",\"", scope)
        + "\"]}";
  }

  @Test
  void aPlanStaysInItsScope() {
    String id = Api.document("budget-vs-actual.xlsx");
    for (String step : List.of("preview", "apply")) {
      change(1, body(List.of("Variance!A:F", "Notes"), OUTSIDE))
          .post("/documents/" + id + "/plan/" + step)
          .then()
          .statusCode(422)
          .body("code", equalTo("plan-invalid"))
          .body("violations.code", contains("out-of-scope"))
          .body("violations[0].message", containsString("Variance!Z1"));
    }
    change(1, body(List.of("Variance!Z:Z"), OUTSIDE))
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(200)
        .body("receipt.checks", hasItem(containsString("held to Variance!Z:Z")));
  }

  @Test
  void aScopeThatCannotBeReadIsRefused() {
    String id = Api.document("budget-vs-actual.xlsx");
    for (List<String> scope : List.of(List.of("Variance!nowhere"), List.of(""))) {
      json(body(scope, OUTSIDE))
          .post("/documents/" + id + "/plan/preview")
          .then()
          .statusCode(400)
          .body("code", equalTo("bad-scope"));
    }
  }

  @Test
  void aTurnIsHeldToItsScopeUntilItIsApplied() {
    String document = Api.document("regional-sales.xlsx");
    Map<String, Object> ask =
        Map.of(
            "instruction",
            "put hello in Orders!N2",
            "documentId",
            document,
            "feature",
            "excel.edit",
            "model",
            Api.BUILTIN);
    String turns = "/sessions/" + Api.sessionOf(document) + "/turns";
    json(with(ask, "scope", List.of("Orders!A:M")))
        .post(turns)
        .then()
        .statusCode(200)
        .body("status", equalTo("refused"))
        .body("violations.code", hasItem("out-of-scope"));
    String turn =
        json(with(ask, "scope", List.of("Orders!N:N")))
            .post(turns)
            .then()
            .statusCode(200)
            .body("status", equalTo("proposed"))
            .extract()
            .path("id");
    api().get("/turns/" + turn).then().body("scope", contains("Orders!N:N"));
    change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    json(with(ask, "scope", List.of("Orders!")))
        .post(turns)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-scope"));
    json(ask).post(turns).then().statusCode(200).body("scope", nullValue());
  }

  private static Map<String, Object> with(Map<String, Object> ask, String key, Object value) {
    Map<String, Object> all = new HashMap<>(ask);
    all.put(key, value);
    return all;
  }

  @Test
  void onlyTheExactConsentLetsAnExitIntoTheFile() {
    String id = Api.document("budget-vs-actual.xlsx");
    String write = "{'op':'writeCells','range':'Variance!Z1','values':[['=WEBSERVICE(B1)']]}";
    String plan = Api.plan(write);
    for (String consent : List.of("egress", "egress:=WEBSERVICE(B2)", "egress:=webservice(b1)")) {
      change(1, consented(plan, consent))
          .post("/documents/" + id + "/plan/apply")
          .then()
          .statusCode(422)
          .body("code", equalTo("consent-required"))
          .body("violations.consent", hasItem("egress:=WEBSERVICE(B1)"));
    }
    api().get("/documents/" + id + "/versions").then().body("size()", equalTo(1));
    change(1, consented(plan, "egress:=WEBSERVICE(B1)"))
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(200)
        .body("receipt.consents", contains("egress:=WEBSERVICE(B1)"));
  }

  private static String consented(String plan, String consent) {
    return plan.substring(0, plan.length() - 1) + ",\"consents\":[\"" + consent + "\"]}";
  }

  @Test
  void oversizedFormulasAreRefusedAsViolations() {
    String id = Api.document("budget-vs-actual.xlsx");
    for (String formula :
        List.of(
            "=1" + "+1".repeat(10_000),
            "=" + "(".repeat(1_000) + "1" + ")".repeat(1_000),
            "=" + "ABS(".repeat(65) + "1" + ")".repeat(65),
            "=" + "-".repeat(5_000) + "1")) {
      json(Api.plan("{'op':'fillFormula','range':'Variance!Z1','formula':'" + formula + "'}"))
          .post("/documents/" + id + "/plan/preview")
          .then()
          .statusCode(422)
          .body("violations.code", everyItem(equalTo("bad-formula")));
    }
  }

  @Test
  void aSignedWorkbookIsEditedOnlyByConsent() throws IOException {
    byte[] signed =
        Files.readAllBytes(Corpus.folder("office/xlsx").resolve("tika__testEXCEL_signed.xlsx"));
    String session = Api.session("excel");
    String id = Api.upload(session, "signed.xlsx", signed).statusCode(201).extract().path("id");
    String sheet =
        api().get("/documents/" + id + "/outline").then().extract().path("sheets[0].name");
    String plan = Api.plan("{'op':'writeCells','range':'" + sheet + "!Z1','values':[[1]]}");
    List<String> asked =
        change(1, plan)
            .post("/documents/" + id + "/plan/apply")
            .then()
            .statusCode(422)
            .body("violations[0].message", containsString("digital signature"))
            .extract()
            .path("violations.consent");
    assertThat(Set.copyOf(asked)).containsExactly("signature:file");
    change(1, consented(plan, "signature:file"))
        .post("/documents/" + id + "/plan/apply")
        .then()
        .statusCode(200);
  }
}
