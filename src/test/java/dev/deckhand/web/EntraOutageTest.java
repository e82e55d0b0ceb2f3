package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.deckhand.testing.entra.EntraProfile;
import dev.deckhand.testing.entra.EntraStub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A service that starts while Entra ID is out of reach. */
@QuarkusTest
@TestProfile(EntraOutageTest.Unreached.class)
class EntraOutageTest {
  /** Its own service, which has asked for no key yet. */
  public static final class Unreached extends EntraProfile {}

  @SuppressWarnings("NullAway.Init") // set by the test resource
  EntraStub entra;

  @Test
  void itSaysSoAndRecovers() {
    entra.reachable(false);
    sessions()
        .statusCode(503)
        .body("code", equalTo("sign-in-unavailable"))
        .header("Retry-After", "10");
    given().get("/api/v1/sessions").then().statusCode(401).body("code", equalTo("token-missing"));
    given().get("/q/health/ready").then().statusCode(200);
    entra.reachable(true);
    sessions().statusCode(200);
    entra.reachable(false);
    sessions().statusCode(200);
  }

  private ValidatableResponse sessions() {
    return given()
        .header("Authorization", "Bearer " + entra.token(EntraStub.ADA, "Ada").signed())
        .get("/api/v1/sessions")
        .then();
  }
}
