package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes of settings as tests make them, always against the revision in force. */
final class AdminApi {
  private AdminApi() {}

  static int revision() {
    return api().get("/admin/providers").then().statusCode(200).extract().path("revision");
  }

  /** A change against the revision in force, with a fresh idempotency key. */
  static RequestSpecification now(Object body) {
    return json(body)
        .header("If-Match", "\"" + revision() + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A file against a revision. */
  static RequestSpecification yaml(int revision, String file) {
    return api()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .contentType("application/yaml")
        .header("If-Match", "\"" + revision + "\"")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(file);
  }

  static Map<String, Object> provider(String id, String... models) {
    return Map.of(
        "id",
        id,
        "kind",
        "openaiCompatible",
        "baseUrl",
        "https://models.example/v1",
        "models",
        List.of(models).stream().map(model -> Map.of("id", model)).toList());
  }

  static ValidatableResponse create(String id, String... models) {
    return now(provider(id, models)).post("/admin/providers").then().statusCode(200);
  }

  /** Back to no settings at all. */
  static void reset() {
    yaml(revision(), "providers: []\nmatrix: {}\nbudgets: []\n")
        .post("/admin/configuration")
        .then()
        .statusCode(200);
  }
}
