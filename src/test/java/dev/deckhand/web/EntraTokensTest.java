package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.deckhand.testing.entra.EntraProfile;
import dev.deckhand.testing.entra.EntraStub;
import dev.deckhand.testing.entra.Forge;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tokens of Entra ID open the API, which do not, and what each role may do. */
@QuarkusTest
@TestProfile(EntraProfile.class)
class EntraTokensTest {
  @SuppressWarnings("NullAway.Init") // set by the test resource
  EntraStub entra;

  @Test
  void whoIsSignedInMayWork() {
    as(ada()).get("/sessions").then().statusCode(200);
    as(ada().claim("tid", EntraStub.PARTNER).claim("iss", entra.issuer(EntraStub.PARTNER)))
        .get("/sessions")
        .then()
        .statusCode(200);
  }

  @Test
  void everythingElseIsRefusedAndLearnsNothing() {
    Map<String, String> answers = new LinkedHashMap<>();
    badTokens().forEach((what, token) -> answers.put(what, said(as(token).get("/sessions"))));
    String refusal = answers.values().iterator().next();
    assertThat(refusal).startsWith("401 Bearer").contains("\"code\":\"token-refused\"");
    assertThat(refusal).doesNotContainIgnoringCase("audience").doesNotContainIgnoringCase("issuer");
    assertThat(answers)
        .allSatisfy((what, answer) -> assertThat(answer).as(what).isEqualTo(refusal));
  }

  private Map<String, String> badTokens() {
    long now = Instant.now().getEpochSecond();
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("another audience", ada().claim("aud", "another").signed());
    bad.put("the audience of version 1", ada().claim("aud", "api://" + EntraStub.CLIENT).signed());
    bad.put("no audience", ada().without("aud").signed());
    bad.put("another issuer", ada().claim("iss", "https://evil.example/v2.0").signed());
    bad.put(
        "the issuer of another directory",
        ada().claim("iss", entra.issuer(EntraStub.PARTNER)).signed());
    bad.put(
        "a directory that may not sign in",
        ada()
            .claim("tid", EntraStub.STRANGER)
            .claim("iss", entra.issuer(EntraStub.STRANGER))
            .signed());
    bad.put("no directory", ada().without("tid").signed());
    bad.put("expired", ada().claim("exp", now - 3600).signed());
    bad.put("never expires", ada().without("exp").signed());
    bad.put("not yet valid", ada().claim("nbf", now + 3600).signed());
    bad.put("another application", ada().claim("azp", "another").signed());
    bad.put("no application", ada().without("azp").signed());
    bad.put("another scope", ada().claim("scp", "openid").signed());
    bad.put("a program", ada().without("scp").claim("idtyp", "app").signed());
    bad.put("no person", ada().without("oid").signed());
    bad.put("no subject", ada().without("sub").signed());
    bad.put("another key", ada().by(EntraStub.anotherKey()).signed());
    bad.put("an unknown key", ada().header("kid", "key-of-somebody").signed());
    bad.put(
        "an unknown key it brings along",
        ada().header("jku", "https://evil.example").by(EntraStub.anotherKey()).signed());
    bad.put("no algorithm", ada().header("alg", "none").unsigned());
    bad.put("no algorithm, oddly written", ada().header("alg", "NoNe").unsigned());
    bad.put("no signature", ada().unsigned());
    bad.put(
        "the public key as a secret",
        ada().header("alg", "HS256").authenticatedWith(entra.publicKey()));
    bad.put("another algorithm", ada().header("alg", "RS512").signed());
    bad.put("claims that were changed", swapped());
    bad.put("the token of local mode", "test-token");
    bad.put("nothing like a token", "a.b.c");
    bad.put("very long", "x".repeat(4_000));
    return bad;
  }

  /** Ada's signature under claims of somebody else. */
  private String swapped() {
    String[] ada = ada().signed().split("\\.", -1);
    String[] ben = entra.token(EntraStub.BEN, "Ben", "Admin").signed().split("\\.", -1);
    return ben[0] + "." + ben[1] + "." + ada[2];
  }

  @Test
  void withoutATokenThereIsAChallengeAndNothingElse() {
    given()
        .get("/api/v1/sessions")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo("token-missing"));
    given()
        .header("Authorization", "Basic dGVzdDp0ZXN0")
        .get("/api/v1/sessions")
        .then()
        .statusCode(401)
        .body("code", equalTo("token-missing"));
  }

  @Test
  void aNewKeyIsFetchedOnceATokenNeedsIt() {
    String old = ada().signed();
    as(old).get("/sessions").then().statusCode(200);
    entra.rotate();
    as(ada()).get("/sessions").then().statusCode(200);
    as(old).get("/sessions").then().statusCode(401);
  }

  @Test
  void rolesOpenWhatTheyShould() {
    assertThat(open(ada())).isEqualTo("200 403 403");
    assertThat(open(ada("Editor"))).isEqualTo("200 403 403");
    assertThat(open(ada("Analyst"))).isEqualTo("200 200 403");
    assertThat(open(ada("Admin"))).isEqualTo("200 200 200");
    assertThat(open(ada().claim("roles", "none"))).isEqualTo("200 403 403");
  }

  private static String open(Forge token) {
    return "%d %d %d"
        .formatted(
            as(token).get("/features").statusCode(),
            as(token).get("/suites").statusCode(),
            as(token).get("/admin/status").statusCode());
  }

  @Test
  void pagesLearnHowToSignInBeforeAnybodyHas() {
    given()
        .get("/api/v1/sign-in")
        .then()
        .statusCode(200)
        .body("mode", equalTo("oidc"))
        .body("clientId", equalTo(EntraStub.CLIENT))
        .body("authority", equalTo(entra.address() + "/" + EntraStub.TENANT))
        .body("scope", equalTo("api://" + EntraStub.CLIENT + "/access_as_user"))
        .body("library", equalTo("/sign-in/msal.js"));
    given()
        .get("/sign-in/msal.js")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/javascript"));
    as(ada()).get("/pane").then().body("local", equalTo(false));
  }

  @Test
  void onlyTheSignInIsReachedFromPages() {
    String reached = "connect-src 'self' " + entra.address() + ";";
    for (String page : new String[] {"/", "/admin/", "/pane/"}) {
      given()
          .get(page)
          .then()
          .header("Content-Security-Policy", containsString(reached))
          .header("Cross-Origin-Opener-Policy", not(equalTo("same-origin")));
    }
    given()
        .get("/pane/")
        .then()
        .header("Content-Security-Policy", containsString("frame-src " + entra.address()));
  }

  private Forge ada(String... roles) {
    return entra.token(EntraStub.ADA, "Ada Lovelace", roles);
  }

  private static String said(Response response) {
    return response.statusCode()
        + " "
        + response.header("WWW-Authenticate")
        + " "
        + response.asString();
  }

  private static RequestSpecification as(Forge token) {
    return as(token.signed());
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).basePath("/api/v1");
  }
}
