package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.AdminApi.provider;
import static dev.deckhand.web.AdminApi.revision;
import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelRef;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminProvidersApiTest {
  @Inject KnownFaults faults;
  @Inject LiveSettings live;

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void aProviderIsThereAtOnceAndGoneAtOnce() {
    int before = revision();
    AdminApi.create("acme", "large", "vendor/small")
        .body("revision", equalTo(before + 1), "preview", equalTo(false));

    api().get("/models").then().body("id", hasItems("acme/large", "acme/vendor/small"));
    api()
        .get("/admin/providers/acme")
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (before + 1) + "\"")
        .body(
            "kind", equalTo("openaiCompatible"),
            "baseUrl", equalTo("https://models.example/v1"),
            "source", equalTo("administrator"),
            "hasKey", equalTo(false),
            "models[0].contextWindow", equalTo(128_000),
            "models[0].state", equalTo("enabled"),
            "models[0].capabilities", hasItem("jsonSchema"));

    now(Map.of()).delete("/admin/providers/acme").then().statusCode(200);
    api().get("/models").then().body("id", not(hasItem("acme/large")));
    api().get("/admin/providers/acme").then().statusCode(404).body("code", equalTo("not-found"));
  }

  @Test
  void drainingAndSwitchedOffModelsGetNoNewTurns() {
    AdminApi.create("acme", "large", "small");

    now(Map.of("state", "draining"))
        .put("/admin/providers/acme/models/large")
        .then()
        .statusCode(200)
        .body("changes.path", contains("providers[acme].models[large].state"))
        .body("changes[0].from", equalTo("enabled"), "changes[0].to", equalTo("draining"));
    now(Map.of("state", "off")).put("/admin/providers/acme/models/small").then().statusCode(200);

    api().get("/models").then().body("id", not(hasItem("acme/large")));
    api().get("/models").then().body("id", not(hasItem("acme/small")));
    api()
        .get("/admin/models")
        .then()
        .body("models.find { it.ref == 'acme/large' }.model.state", equalTo("draining"));
    now(Map.of()).delete("/admin/providers/acme/models/small").then().statusCode(200);
    now(Map.of())
        .delete("/admin/providers/acme/models/small")
        .then()
        .statusCode(404)
        .body("detail", containsString("acme/small"));
  }

  @Test
  void modelsTellHowTheyDo() {
    AdminApi.create("ailing", "large", "small");
    String health = "models.find { it.ref == 'ailing/large' }.health";
    api().get("/admin/models").then().body(health, equalTo("answers"));

    for (int i = 0; i < Breakers.Rule.STANDARD.consecutive(); i++) {
      faults.breakers().enter(new ModelRef("ailing", "large")).orElseThrow().failed();
    }
    api()
        .get("/admin/models")
        .then()
        .body(health, equalTo("rests"))
        .body("models.find { it.ref == 'ailing/small' }.health", equalTo("answers"));

    live.providers().stream()
        .filter(provider -> provider.id().equals("ailing"))
        .forEach(faults.keys()::refuse);
    api().get("/admin/models").then().body(health, equalTo("keyRefused"));
    faults.keys().forget("ailing");
  }

  @Test
  void whatTheOperatorSetIsShownAndStays() {
    api()
        .get("/admin/providers/openai-stub")
        .then()
        .body("source", equalTo("operator"), "hasKey", equalTo(true), "keySince", nullValue());
    now(provider("openai-stub", "small"))
        .put("/admin/providers/openai-stub")
        .then()
        .statusCode(409)
        .body("code", equalTo("set-by-operator"), "nextStep", containsString("matrix"));
    now(Map.of()).delete("/admin/providers/openai-stub").then().statusCode(409);
    now(Map.of("apiKey", "x"))
        .put("/admin/providers/openai-stub/credential")
        .then()
        .statusCode(409);
    now(provider("openai-stub", "small")).post("/admin/providers").then().statusCode(422);
  }

  @Test
  void aChangeNamesTheRevisionItSaw() {
    int seen = revision();
    AdminApi.create("acme", "large");

    json(provider("acme", "other"))
        .header("If-Match", "\"" + seen + "\"")
        .put("/admin/providers/acme")
        .then()
        .statusCode(412)
        .body("code", equalTo("revision-changed"), "detail", containsString("" + (seen + 1)));
    json(provider("acme", "other"))
        .put("/admin/providers/acme")
        .then()
        .statusCode(428)
        .body("code", equalTo("precondition-required"));
    api().get("/admin/providers/acme").then().body("models.id", contains("large"));
  }

  @Test
  void creatingTwiceWithOneKeyCreatesOnce() {
    int seen = revision();
    String key = UUID.randomUUID().toString();
    String first = createdWith(seen, key).statusCode(200).extract().asString();
    createdWith(seen, key)
        .statusCode(200)
        .header("Idempotent-Replayed", "true")
        .body(equalTo(first));
    now(provider("acme", "large"))
        .post("/admin/providers")
        .then()
        .statusCode(409)
        .body("code", equalTo("provider-exists"));
    json(provider("other", "large"))
        .header("If-Match", "\"" + revision() + "\"")
        .post("/admin/providers")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
  }

  private static ValidatableResponse createdWith(int seen, String key) {
    return Api.change(seen, key, provider("acme", "large")).post("/admin/providers").then();
  }

  @Test
  void impossibleProvidersAreRefusedWithEveryReason() {
    now(Map.of(
            "id",
            "Not An Id",
            "kind",
            "openaiCompatible",
            "baseUrl",
            "ftp://models.example",
            "models",
            List.of(Map.of("id", "m", "contextWindow", -1), Map.of("id", "m"))))
        .post("/admin/providers")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("settings-invalid"), "nextStep", notNullValue())
        .body("detail", containsString("token limits must be positive"));
    now(Map.of("id", "acme", "kind", "telepathy"))
        .post("/admin/providers")
        .then()
        .statusCode(400)
        .body("code", equalTo("unreadable-json"), "detail", containsString("openaiCompatible"));
    now(Map.of("id", "builtin", "kind", "anthropic"))
        .post("/admin/providers")
        .then()
        .statusCode(422)
        .body("detail", containsString("builtin"));
    api().get("/admin/providers").then().body("providers.id", not(hasItem("acme")));
  }

  @Test
  void nothingIsSaidWithoutTheToken() {
    given().get("/api/v1/admin/providers").then().statusCode(401);
    given().get("/api/v1/admin/audit").then().statusCode(401);
  }
}
