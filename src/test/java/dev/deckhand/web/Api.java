package dev.deckhand.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Calls of the API as tests make them. */
final class Api {
  static final String BUILTIN = "builtin/rules";

  private Api() {}

  /** A request with the right token. */
  static RequestSpecification api() {
    return given().header("Authorization", "Bearer test-token").basePath("/api/v1");
  }

  static RequestSpecification json(Object body) {
    return api().contentType(ContentType.JSON).accept(ContentType.JSON).body(body);
  }

  /** The id of a new session. */
  static String session(String host) {
    return json(Map.of("host", host, "title", "Test"))
        .post("/sessions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static byte[] sample(String name) {
    try {
      return Files.readAllBytes(Path.of("samples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ValidatableResponse upload(String session, String name, byte[] content) {
    return api()
        .multiPart("file", name, content)
        .post("/sessions/" + session + "/documents")
        .then();
  }

  /** The id of a document made from a sample, in a session of its own. */
  static String document(String sample) {
    String session =
        session(sample.endsWith("x") && sample.contains(".ppt") ? "powerpoint" : "excel");
    return upload(session, sample, sample(sample)).statusCode(201).extract().path("id");
  }

  static String sessionOf(String document) {
    return api().get("/documents/" + document).then().statusCode(200).extract().path("sessionId");
  }

  /** A changing request against a version, with a fresh idempotency key. */
  static RequestSpecification change(int version, Object body) {
    return change(version, UUID.randomUUID().toString(), body);
  }

  static RequestSpecification change(int version, String key, Object body) {
    return json(body).header("If-Match", "\"" + version + "\"").header("Idempotency-Key", key);
  }

  /** A plan as a request body, from JSON with single quotes. */
  static String plan(String... operations) {
    return "{\"plan\":{\"summary\":\"Test\",\"operations\":["
        + String.join(",", operations).replace('\'', '"')
        + "]}}";
  }
}
