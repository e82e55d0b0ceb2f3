package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.AdminApi.revision;
import static dev.deckhand.web.AdminApi.yaml;
import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminConfigurationApiTest {
  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  private static String export() {
    return api()
        .get("/admin/configuration")
        .then()
        .statusCode(200)
        .contentType("application/yaml")
        .extract()
        .asString();
  }

  @Test
  void anExportIsShownAsADiffBeforeItIsApplied() {
    AdminApi.create("acme", "large", "small");
    String file = export();
    assertThat(file).contains("id: acme", "id: large");
    String changed = file.replace("state: enabled", "state: draining");

    int seen =
        yaml(0, changed)
            .post("/admin/configuration/preview")
            .then()
            .statusCode(200)
            .body("preview", equalTo(true))
            .body(
                "changes.path",
                contains(
                    "providers[acme].models[large].state", "providers[acme].models[small].state"))
            .extract()
            .path("revision");
    assertThat(export()).isEqualTo(file);
    yaml(seen, changed).post("/admin/configuration").then().statusCode(200);

    assertThat(export()).isEqualTo(changed);
    yaml(seen, file)
        .post("/admin/configuration")
        .then()
        .statusCode(412)
        .body("code", equalTo("revision-changed"));
    yaml(0, changed)
        .post("/admin/configuration/preview")
        .then()
        .body("changes", empty(), "moves", empty());
  }

  @Test
  void unreadableFilesAreRefusedWithTheLine() {
    for (String file :
        new String[] {
          "providers: 5",
          "providers:\n  - id: a\n    sky: blue",
          "{",
          "a: &x [*x]",
          "providers: !!java.net.URL [x]"
        }) {
      yaml(revision(), file)
          .post("/admin/configuration")
          .then()
          .statusCode(400)
          .body("code", equalTo("configuration-unreadable"), "detail", containsString("line"));
    }
    yaml(revision(), "matrix: {excel.fly: {floor: 0.1}}")
        .post("/admin/configuration/preview")
        .then()
        .statusCode(422)
        .body("detail", containsString("excel.fly"));
  }

  @Test
  void theAuditTellsWhoChangedWhatFromWhatToWhat() {
    AdminApi.create("audited", "large");
    now(Map.of("state", "off")).put("/admin/providers/audited/models/large").then().statusCode(200);

    api()
        .queryParam("search", "AUDITED/large")
        .get("/admin/audit")
        .then()
        .statusCode(200)
        .body("entries[0].actor", equalTo("local"), "entries[0].action", equalTo("model.changed"))
        .body("entries[0].changes[0].path", equalTo("providers[audited].models[large].state"))
        .body("entries[0].changes[0].from", equalTo("enabled"))
        .body("entries[0].changes[0].to", equalTo("off"));
    api()
        .queryParam("search", "provider.created")
        .queryParam("size", 1)
        .get("/admin/audit")
        .then()
        .body("entries.subject", hasItem("audited"), "size", equalTo(1));
    api().queryParam("size", 501).get("/admin/audit").then().statusCode(400);
  }

  @Test
  void theAuditIsIntactAndItsHeadCanBeHeldAgainstIt() {
    AdminApi.create("acme", "large");
    var head =
        api()
            .get("/admin/audit/verification")
            .then()
            .statusCode(200)
            .body("intact", equalTo(true), "findings", empty())
            .extract();
    Number sequence = head.path("head.sequence");
    String hash = head.path("head.hash");

    verify(sequence + ":" + hash).body("intact", equalTo(true));
    verify(sequence + ":" + "0".repeat(64)).body("intact", equalTo(false));
    verify((sequence.longValue() + 1) + ":" + hash)
        .body("intact", equalTo(false), "findings[0].what", containsString("missing"));
  }

  private static ValidatableResponse verify(String head) {
    return api().queryParam("head", head).get("/admin/audit/verification").then().statusCode(200);
  }
}
