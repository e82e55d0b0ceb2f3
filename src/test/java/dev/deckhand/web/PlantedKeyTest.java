package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.AdminApi.revision;
import static dev.deckhand.web.AdminApi.yaml;
import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ProviderSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key with a mark in it goes in; the mark comes out nowhere. */
@QuarkusTest
class PlantedKeyTest {
  private static final String MARK = "PLANTEDKEY8d1f";
  private static final String KEY = "sk-" + MARK + "-9b2e";

  @Inject LiveSettings live;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url = "";

  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void aPlantedKeyIsUsedAndNeverSeen() throws SQLException {
    Handler ear = listen();
    try {
      AdminApi.create("vault", "large");
      List<String> answers = new ArrayList<>();
      answers.add(put("{\"apiKey\": \"" + KEY + "\"}", 200));
      assertThat(key("vault")).isEqualTo(new ApiKey(KEY));
      answers.add(put("{\"apiKey\": " + KEY + "}", 422));
      answers.add(put("{\"apiKey\": \"" + KEY + " and more\"}", 422));
      answers.add(put("{\"apiKey\": {\"" + KEY + "\": 1}}", 422));
      answers.add(put(KEY, 422));
      answers.add(
          now(Map.of())
              .post("/admin/credentials/rotation")
              .then()
              .statusCode(200)
              .extract()
              .asString());
      assertThat(key("vault")).isEqualTo(new ApiKey(KEY));
      for (String path :
          List.of(
              "/admin/providers",
              "/admin/providers/vault",
              "/admin/models",
              "/admin/matrix",
              "/admin/audit",
              "/admin/configuration",
              "/models")) {
        answers.add(api().get(path).then().statusCode(200).extract().asString());
      }

      assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain(MARK));
      assertThat(String.join("\n", heard)).doesNotContain(MARK);
      assertThat(live.snapshot().toString()).doesNotContain(MARK);
      dumpHasNothing();
    } finally {
      Logger.getLogger("").removeHandler(ear);
    }
  }

  private static String put(String body, int status) {
    return json(body)
        .header("If-Match", "\"" + revision() + "\"")
        .put("/admin/providers/vault/credential")
        .then()
        .statusCode(status)
        .extract()
        .asString();
  }

  private ApiKey key(String provider) {
    return live.providers().stream()
        .filter(p -> p.id().equals(provider))
        .map(ProviderSettings::apiKey)
        .findFirst()
        .orElseThrow();
  }

  private Handler listen() {
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            heard.add(
                line.getMessage()
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                    + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(ear);
    return ear;
  }

  /** Every value of every table, as a dump would have it. */
  private void dumpHasNothing() throws SQLException {
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    List<String> forms =
        List.of(MARK, HexFormat.of().formatHex(mark), Base64.getEncoder().encodeToString(mark));
    try (Connection owner = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = owner.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      assertThat(tables)
          .contains("credentials", "data_keys", "settings", "audit", "idempotency_keys");
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            String row = rows.getString(1);
            assertThat(forms).as(table).noneMatch(row::contains);
          }
        }
      }
    }
  }

  @Test
  void aKeyDoesNotFollowItsProviderToAnotherServer() {
    AdminApi.create("vault", "large");
    put("{\"apiKey\": \"" + KEY + "\"}", 200);
    Map<String, Object> moved =
        Map.of(
            "kind", "openaiCompatible",
            "baseUrl", "https://elsewhere.example/v1",
            "models", List.of(Map.of("id", "large")));

    now(moved)
        .queryParam("preview", true)
        .put("/admin/providers/vault")
        .then()
        .statusCode(200)
        .body("keysNeeded", contains("vault"));
    api().get("/admin/providers/vault").then().body("hasKey", equalTo(true));
    now(moved)
        .put("/admin/providers/vault")
        .then()
        .statusCode(200)
        .body("keysNeeded", contains("vault"));
    api()
        .get("/admin/providers/vault")
        .then()
        .body("hasKey", equalTo(false), "keySince", nullValue());

    now(Map.of()).post("/admin/undo").then().statusCode(200);
    api().get("/admin/providers/vault").then().body("hasKey", equalTo(false));
  }

  @Test
  void anImportKeepsTheKeysOfProvidersThatStay() {
    AdminApi.create("vault", "large");
    put("{\"apiKey\": \"" + KEY + "\"}", 200);
    String file = api().get("/admin/configuration").then().extract().asString();

    yaml(revision(), file.replace("id: large", "id: larger"))
        .post("/admin/configuration")
        .then()
        .statusCode(200);

    api()
        .get("/admin/providers/vault")
        .then()
        .body("hasKey", equalTo(true), "keySince", notNullValue())
        .body("models.id", contains("larger"));
    now(Map.of()).delete("/admin/providers/vault/credential").then().statusCode(200);
    api().get("/admin/providers/vault").then().body("hasKey", equalTo(false));
  }
}
