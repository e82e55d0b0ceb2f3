package dev.deckhand.web;

import static dev.deckhand.web.Api.api;
import static dev.deckhand.web.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Administrators see that there are sessions; what is in them only by a grant. */
@QuarkusTest
class OversightApiTest {
  private static final String SECRET = "What is the total of the secret column zanzibar?";
  private static final Map<String, Object> REASON =
      Map.of("reason", "A user asked for help, ticket 17", "minutes", 5);

  @Test
  void sessionsAreListedWithoutWhatIsInThem() {
    String session = sessionWithATurn();
    String all = api().get("/admin/sessions").then().statusCode(200).extract().asString();

    api()
        .queryParam("search", "OVERSEEN")
        .get("/admin/sessions")
        .then()
        .statusCode(200)
        .body("sessions.id", hasItem(session))
        .body("sessions.find { it.id == '" + session + "' }.turns", equalTo(1))
        .body("sessions.find { it.id == '" + session + "' }.documents", equalTo(1))
        .body("sessions.find { it.id == '" + session + "' }.owner", equalTo("local"));
    api()
        .queryParam("search", "loca")
        .get("/admin/sessions")
        .then()
        .body("sessions.id", hasItem(session));
    assertThat(all).doesNotContain("zanzibar");
    api()
        .queryParam("search", "no session has this title")
        .get("/admin/sessions")
        .then()
        .body("total", equalTo(0));
  }

  @Test
  void contentNeedsAGrantAndEveryLookIsInTheAudit() {
    String session = sessionWithATurn();
    api()
        .get("/admin/sessions/" + session + "/content")
        .then()
        .statusCode(403)
        .body("code", equalTo("grant-missing"));

    json(REASON)
        .post("/admin/sessions/" + session + "/grants")
        .then()
        .statusCode(200)
        .body("actor", equalTo("local"), "endedAt", nullValue());
    api()
        .get("/admin/sessions/" + session + "/content")
        .then()
        .statusCode(200)
        .body("turns[0].instruction", equalTo(SECRET))
        .body("grant.reason", containsString("ticket 17"));
    api().delete("/admin/sessions/" + session + "/grants").then().statusCode(200);
    api().get("/admin/sessions/" + session + "/content").then().statusCode(403);
    api().delete("/admin/sessions/" + session + "/grants").then().statusCode(403);

    api()
        .queryParam("search", session)
        .get("/admin/audit")
        .then()
        .body(
            "entries.action",
            equalTo(List.of("session.closed", "session.viewed", "session.opened")))
        .body("entries[2].changes.to", hasItem("A user asked for help, ticket 17"))
        .body("entries.changes.to.flatten()", not(hasItem(containsString("zanzibar"))));
    api().get("/admin/audit/verification").then().body("intact", equalTo(true));
  }

  @Test
  void aGrantSaysWhyAndForHowLong() {
    String session = Api.session("excel");
    json(Map.of("reason", " "))
        .post("/admin/sessions/" + session + "/grants")
        .then()
        .statusCode(400);
    json(Map.of("reason", "Because of this", "minutes", 1441))
        .post("/admin/sessions/" + session + "/grants")
        .then()
        .statusCode(400);
    json(REASON).post("/admin/sessions/" + UUID.randomUUID() + "/grants").then().statusCode(404);
  }

  private static String sessionWithATurn() {
    String session =
        json(Map.of("host", "excel", "title", "Overseen budget"))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String document =
        Api.upload(session, "regional-sales.xlsx", Api.sample("regional-sales.xlsx"))
            .statusCode(201)
            .extract()
            .path("id");
    json(Map.of("instruction", SECRET, "documentId", document, "model", Api.BUILTIN))
        .post("/sessions/" + session + "/turns")
        .then()
        .statusCode(200);
    return session;
  }
}
