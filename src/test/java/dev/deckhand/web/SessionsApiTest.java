package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsApiTest {
  @Test
  void aSessionIsMadeListedReadAndDeleted() {
    String id = Api.session("excel");

    api().get("/sessions").then().statusCode(200).body("id", hasItem(id));
    api()
        .get("/sessions/" + id)
        .then()
        .statusCode(200)
        .body("host", equalTo("excel"), "documents", empty(), "turns", empty());
    api().delete("/sessions/" + id).then().statusCode(204);
    api().get("/sessions").then().body("id", not(hasItem(id)));
    api()
        .get("/sessions/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"), "nextStep", notNullValue());
  }

  @Test
  void withoutTheTokenNothingIsSaid() {
    given().get("/api/v1/sessions").then().statusCode(401).body("code", equalTo("token-missing"));
    given()
        .header("Authorization", "Bearer wrong")
        .get("/api/v1/documents/" + UUID.randomUUID())
        .then()
        .statusCode(401);
    given().get("/").then().statusCode(200);
  }

  @Test
  void impossibleRequestsAreProblems() {
    json(Map.of("host", "word"))
        .post("/sessions")
        .then()
        .statusCode(400)
        .body("code", notNullValue());
    json(Map.of()).post("/sessions").then().statusCode(400).body("detail", containsString("host"));
    json("{").post("/sessions").then().statusCode(400).body("code", equalTo("unreadable-json"));
    api().get("/sessions/nonsense").then().statusCode(404).body("code", equalTo("not-found"));
    api().get("/nowhere").then().statusCode(404);
  }
}
