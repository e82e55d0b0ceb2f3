package dev.deckhand.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.deckhand.testing.entra.EntraProfile;
import dev.deckhand.testing.entra.EntraStub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is Ada's is not there for Ben, whatever roles he has and whatever address he tries. */
@QuarkusTest
@TestProfile(EntraProfile.class)
class EntraOwnersTest {
  private static final String OWNED = "/api/v1/(sessions|documents|turns)/\\{id}.*";

  @SuppressWarnings("NullAway.Init") // set by the test resource
  EntraStub entra;

  private Map<String, String> hers = Map.of();

  @BeforeEach
  void adaWorks() {
    String session =
        ada()
            .contentType("application/json")
            .body(Map.of("host", "excel", "title", "Ada's budget"))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String document =
        ada()
            .multiPart("file", "regional-sales.xlsx", Api.sample("regional-sales.xlsx"))
            .post("/sessions/" + session + "/documents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String turn =
        ada()
            .contentType("application/json")
            .accept("application/json")
            .body(Map.of("instruction", "sum of revenue by region", "model", Api.BUILTIN))
            .post("/sessions/" + session + "/turns")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    hers = Map.of("sessions", session, "documents", document, "turns", turn);
  }

  @Test
  void everyAddressOfHersIsMissingForBen() {
    Map<String, Map<String, Object>> paths =
        given().get("/q/openapi?format=json").then().extract().path("paths");
    List<String> tried = new ArrayList<>();
    paths.forEach(
        (path, operations) -> {
          if (path.matches(OWNED)) {
            operations.forEach((method, operation) -> tried.add(tried(path, method, operation)));
          }
        });
    assertThat(tried).hasSizeGreaterThan(30).allMatch(line -> line.endsWith(" 404 not-found"));
  }

  /** The call with Ada's id and its answer to Ben. */
  private String tried(String path, String method, Object operation) {
    String kind = path.split("/")[3];
    String address =
        path.substring("/api/v1".length())
            .replace("{id}", String.valueOf(hers.get(kind)))
            .replaceAll("\\{format}", "png")
            .replaceAll("\\{source}", UUID.randomUUID().toString())
            .replaceAll("\\{\\w+}", "1");
    RequestSpecification request = ben().accept("*/*");
    String type = type(operation);
    if (type.startsWith("multipart/")) {
      request.multiPart("file", "a.xlsx", new byte[] {1});
    } else if (!type.isEmpty()) {
      request.contentType(type).body("{}");
    }
    Response answer = request.request(method.toUpperCase(Locale.ROOT), address);
    String code =
        String.valueOf(answer.contentType()).startsWith(Problem.MEDIA_TYPE)
            ? answer.jsonPath().getString("code")
            : "no problem";
    return method + " " + path + " " + answer.statusCode() + " " + code;
  }

  private static String type(Object operation) {
    if (operation instanceof Map<?, ?> fields
        && fields.get("requestBody") instanceof Map<?, ?> body
        && body.get("content") instanceof Map<?, ?> content) {
      return String.valueOf(content.keySet().iterator().next());
    }
    return "";
  }

  @Test
  void adaFindsHerOwn() {
    hers.forEach((kind, id) -> ada().get("/" + kind + "/" + id).then().statusCode(200));
    ada().get("/sessions").then().body("id", hasItem(hers.get("sessions")));
    ben().get("/sessions").then().statusCode(200).body("id", not(hasItem(hers.get("sessions"))));
  }

  @Test
  void whatIsMissingLooksLikeWhatIsAnothersAndWhatWasNever() {
    UUID never = UUID.randomUUID();
    String others = ben().get("/sessions/" + hers.get("sessions")).asString();
    String nobodys = ben().get("/sessions/" + never).asString();
    assertThat(others.replace(hers.get("sessions") + "", ""))
        .isEqualTo(nobodys.replace(never + "", ""));
  }

  @Test
  void benCannotTakeBackWhatAdaDid() {
    String session =
        ben()
            .contentType("application/json")
            .body(Map.of("host", "excel"))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] sample = Api.sample("regional-sales.xlsx");
    String document =
        ben()
            .multiPart("file", "regional-sales.xlsx", sample)
            .post("/sessions/" + session + "/documents")
            .then()
            .extract()
            .path("id");
    ben()
        .contentType("application/octet-stream")
        .header("If-Match", "\"1\"")
        .queryParam("takesBack", hers.get("turns"))
        .body(sample)
        .put("/documents/" + document + "/content")
        .then()
        .statusCode(404);
    ben()
        .contentType("application/json")
        .accept("application/json")
        .body(
            Map.of("instruction", "sum", "documentId", hers.get("documents"), "model", Api.BUILTIN))
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(404);
  }

  @Test
  void administratorsSeeThatItIsThereAndSayWhyTheyLook() {
    String session = String.valueOf(hers.get("sessions"));
    ben().get("/admin/sessions").then().statusCode(200).body("sessions.id", hasItem(session));
    ben().get("/admin/sessions/" + session + "/content").then().statusCode(403);
    ben()
        .contentType("application/json")
        .body(Map.of("reason", "She asked for help"))
        .post("/admin/sessions/" + session + "/grants")
        .then()
        .statusCode(200);
    ben().get("/admin/sessions/" + session + "/content").then().statusCode(200);
    ben()
        .queryParam("search", session)
        .get("/admin/audit")
        .then()
        .body("entries[0].actor", equalTo("Ben (" + EntraStub.BEN + "@" + EntraStub.TENANT + ")"));
    ada()
        .get("/admin/audit")
        .then()
        .statusCode(403)
        .body("detail", containsString("administrators"));
  }

  private RequestSpecification ada() {
    return as("Ada Lovelace", EntraStub.ADA);
  }

  private RequestSpecification ben() {
    return as("Ben", EntraStub.BEN, "Admin", "QA");
  }

  private RequestSpecification as(String name, String person, String... roles) {
    return given()
        .header("Authorization", "Bearer " + entra.token(person, name, roles).signed())
        .basePath("/api/v1");
  }
}
