package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.Api.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminProbeApiTest {
  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void addressesInsideTheNetworkAreRefused() {
    for (String address :
        List.of(
            "http://169.254.169.254/latest",
            "https://169.254.169.254/latest",
            "https://127.0.0.1:8080",
            "https://10.0.0.7/v1",
            "https://[::ffff:127.0.0.1]/v1",
            "https://database.internal/v1",
            "http://models.example/v1")) {
      now(Map.of("id", "inside", "kind", "openaiCompatible", "baseUrl", address))
          .post("/admin/providers")
          .then()
          .statusCode(422)
          .body("code", equalTo("settings-invalid"))
          .body("detail", containsString("provider inside: the base address"));
    }
  }

  @Test
  void aTestOfWhatCannotBeAskedSaysWhy() {
    api().post("/admin/providers/nobody/test").then().statusCode(404);
    now(Map.of("id", "keyless", "kind", "anthropic", "models", List.of(Map.of("id", "m"))))
        .post("/admin/providers")
        .then()
        .statusCode(200);
    api()
        .post("/admin/providers/keyless/test")
        .then()
        .statusCode(409)
        .body("code", equalTo("provider-unusable"), "detail", containsString("key"));
    api()
        .get("/admin/providers/keyless")
        .then()
        .body("problem", containsString("needs an API key"));
    api()
        .queryParam("model", "gone")
        .post("/admin/providers/openai-stub/test")
        .then()
        .statusCode(404);
  }

  @Test
  void everyAddressOfAdministrationIsDescribed() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given()
            .accept("application/json")
            .queryParam("format", "json")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    Map<String, Map<String, Map<String, Object>>> admin =
        paths.entrySet().stream()
            .filter(path -> path.getKey().startsWith("/api/v1/admin"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    assertThat(admin.keySet())
        .contains(
            "/api/v1/admin/providers",
            "/api/v1/admin/providers/{id}",
            "/api/v1/admin/providers/{id}/credential",
            "/api/v1/admin/providers/{id}/test",
            "/api/v1/admin/models",
            "/api/v1/admin/matrix",
            "/api/v1/admin/matrix/{feature}/{provider}",
            "/api/v1/admin/budgets",
            "/api/v1/admin/usage",
            "/api/v1/admin/audit",
            "/api/v1/admin/audit/verification",
            "/api/v1/admin/configuration",
            "/api/v1/admin/configuration/preview",
            "/api/v1/admin/undo");
    admin.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  if (Set.of("get", "put", "post", "delete").contains(method)) {
                    assertThat(String.valueOf(operation.get("responses")))
                        .as(method + " " + path)
                        .contains("200", path.endsWith("configuration") ? "" : "schema");
                  }
                }));
  }
}
