package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.AdminApi.revision;
import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class AdminStatusApiTest {
  @TestHTTPResource("/")
  URI address;

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void severalRowsAreOneChangeWhoseUndoIsToldBefore() {
    now(Map.of(
            "features",
            Map.of(
                "excel.ask", Map.of("floor", 0.4),
                "excel.edit", Map.of("floor", 0.6))))
        .put("/admin/matrix")
        .then()
        .statusCode(200)
        .body("changes.path", hasItems("matrix[excel.ask]", "matrix[excel.edit]"));

    api()
        .get("/admin/status")
        .then()
        .statusCode(200)
        .body("revision", equalTo(revision()))
        .body("lastChange.action", equalTo("matrix.changed"))
        .body("lastChange.subject", equalTo("excel.ask, excel.edit"))
        .body("lastChange.undoable", equalTo(true));
    api()
        .get("/admin/undo")
        .then()
        .statusCode(200)
        .body("preview", equalTo(true))
        .body("changes.path", contains("matrix[excel.ask]", "matrix[excel.edit]"));
    now(Map.of()).post("/admin/undo").then().statusCode(200);
  }

  @Test
  void whereNobodyServesTheMatrixStillTellsWhyNot() {
    for (String provider : List.of("openai-stub", "anthropic-stub", "builtin")) {
      now(Map.of("on", false)).put("/admin/matrix/excel.ask/" + provider).then().statusCode(200);
    }
    String row = "features.find { it.feature == 'excel.ask' }.serving";
    api()
        .get("/admin/matrix")
        .then()
        .body(row + ".route", nullValue(), row + ".problem", notNullValue())
        .body(row + ".considered.obstacle", hasItem("notAllowed"))
        .body(row + ".considered.model", hasItem("anthropic-stub/small"));
  }

  @Test
  void trafficCountsTurnsAndWhatUsersMadeOfThem() {
    JsonPath before = traffic();
    String document = Api.document("regional-sales.xlsx");
    String turn =
        json(Map.of(
                "instruction",
                "Add a column Margin = Revenue - Cost",
                "documentId",
                document,
                "model",
                Api.BUILTIN))
            .post("/sessions/" + Api.sessionOf(document) + "/turns")
            .then()
            .body("status", equalTo("proposed"))
            .extract()
            .path("id");
    String feature = api().get("/turns/" + turn).then().extract().path("feature");
    Api.change(1, Map.of()).post("/turns/" + turn + "/apply").then().statusCode(200);
    Api.change(2, Map.of()).post("/documents/" + document + "/undo").then().statusCode(200);

    JsonPath after = traffic();
    for (String count : List.of("turns", "proposed", "accepted", "undone")) {
      assertThat(counted(after, feature, count))
          .as(count)
          .isEqualTo(counted(before, feature, count) + 1);
    }
    assertThat(after.getList("days.day")).isNotEmpty();
    api().queryParam("days", 0).get("/admin/traffic").then().statusCode(400);
  }

  @Test
  void changesAreToldToWhoeverWatches() throws Exception {
    HttpRequest watch =
        HttpRequest.newBuilder(address.resolve("/api/v1/admin/events"))
            .header("Authorization", "Bearer test-token")
            .header("Accept", "text/event-stream")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> stream =
          client.send(watch, HttpResponse.BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        assertThat(events(lines, 3)).containsExactlyInAnyOrder("settings", "health", "traffic");
        AdminApi.create("watched", "large");
        assertThat(events(lines, 2)).containsExactlyInAnyOrder("settings", "health");
      }
    }
  }

  @Test
  void theConsoleIsFoundAndShieldedWithAndWithoutASlash() {
    given()
        .redirects()
        .follow(false)
        .get("/admin")
        .then()
        .statusCode(308)
        .header("Location", "/admin/");
    given()
        .get("/admin/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Cache-Control", "no-cache");
  }

  private static List<String> events(BufferedReader lines, int many) throws Exception {
    List<String> names = new ArrayList<>();
    while (names.size() < many) {
      String line = lines.readLine();
      if (line != null && line.startsWith("event:")) {
        names.add(line.substring("event:".length()).strip());
      }
    }
    return names;
  }

  private static JsonPath traffic() {
    return api().get("/admin/traffic").then().statusCode(200).extract().jsonPath();
  }

  private static long counted(JsonPath traffic, String feature, String count) {
    String line = "lines.find { it.feature == '%s' && it.model == 'builtin/rules' }";
    Object found = traffic.get(line.formatted(feature));
    return found == null ? 0 : traffic.getLong(line.formatted(feature) + ".counts." + count);
  }
}
