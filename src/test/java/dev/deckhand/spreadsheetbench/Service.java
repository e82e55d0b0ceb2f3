package dev.deckhand.spreadsheetbench;

import static io.restassured.RestAssured.given;

import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A document as a caller of the HTTP interface sees it. */
final class Service {
  private final String id;
  private int version = 1;

  private Service(String id) {
    this.id = id;
  }

  private static RequestSpecification api() {
    return given()
        .header("Authorization", "Bearer test-token")
        .basePath("/api/v1")
        .accept(ContentType.JSON);
  }

  /** Uploads a workbook into a session of its own. */
  static Service upload(String name, byte[] content) {
    String session =
        api()
            .contentType(ContentType.JSON)
            .body(Map.of("host", "excel", "title", name))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Service(
        api()
            .multiPart("file", name, content)
            .post("/sessions/" + session + "/documents")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /**
   * What applying a plan said.
   *
   * @param preview the report of the preview before it
   * @param report the report of the apply
   */
  record Run(Map<String, Object> preview, Map<String, Object> report) {
    /** The cells whose formulas could not be computed. */
    List<String> notEvaluated() {
      List<Map<String, String>> list =
          Objects.requireNonNull((List<Map<String, String>>) report.get("notEvaluated"));
      return list.stream().map(entry -> String.valueOf(entry.get("anchor"))).toList();
    }
  }

  /** Previews a plan, agrees to all that it asks for and applies it. */
  Run run(EditPlan plan) {
    String json = PlanJson.write(plan).toString();
    Response preview = body("{\"plan\":" + json + "}").post("/documents/" + id + "/plan/preview");
    if (preview.statusCode() != 200) {
      throw new AssertionError("preview: " + preview.asString());
    }
    List<String> consents = preview.path("violations.consent.findAll { it != null }");
    String agreed = "{\"plan\":" + json + ",\"consents\":" + quoted(consents) + "}";
    Response applied = change(agreed).post("/documents/" + id + "/plan/apply");
    if (applied.statusCode() != 200) {
      throw new AssertionError("apply: " + applied.asString());
    }
    version = applied.path("version");
    return new Run(preview.path("preview"), applied.path("receipt.report"));
  }

  void undo() {
    Response undone = change("{}").post("/documents/" + id + "/undo");
    if (undone.statusCode() != 200) {
      throw new AssertionError("undo: " + undone.asString());
    }
    version = undone.path("version");
  }

  byte[] content() {
    return api()
        .accept(ContentType.ANY)
        .get("/documents/" + id + "/content")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private RequestSpecification change(String json) {
    return body(json)
        .header("If-Match", "\"" + version + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static RequestSpecification body(String json) {
    return api().contentType(ContentType.JSON).body(json);
  }

  private static String quoted(List<String> texts) {
    return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(texts).toString();
  }
}
