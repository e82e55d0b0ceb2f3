package dev.deckhand.web;

import static dev.deckhand.web.AdminApi.now;
import static dev.deckhand.web.Api.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import dev.deckhand.assist.OpenDocuments;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class RetentionApiTest {
  /** Before all sessions of other tests. */
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Inject EntityManager database;
  @Inject UserTransaction transaction;
  @Inject OpenDocuments open;

  @AfterEach
  void reset() {
    AdminApi.reset();
  }

  @Test
  void whatIsOldIsDeletedWithItsDocumentsAndItIsSaid() throws Exception {
    String fresh = Api.document("project-plan.xlsx");
    String old = Api.document("budget-vs-actual.xlsx");
    String session = Api.sessionOf(old);
    assertThat(open.current(UUID.fromString(old))).isPresent();
    transaction.begin();
    database
        .createNativeQuery("update sessions set updated_at = :at where id = :id")
        .setParameter("at", LONG_AGO)
        .setParameter("id", UUID.fromString(session))
        .executeUpdate();
    transaction.commit();

    api()
        .queryParam("sessionDays", 400)
        .get("/admin/retention/due")
        .then()
        .body("sessions", greaterThanOrEqualTo(1));
    api().post("/admin/retention/runs").then().statusCode(200).body("sessions", equalTo(0));
    now(Map.of("sessionDays", 400))
        .put("/admin/retention")
        .then()
        .statusCode(200)
        .body("changes.path", contains("retention.sessionDays"));
    api().post("/admin/retention/runs").then().body("sessions", greaterThanOrEqualTo(1));

    api().get("/sessions/" + session).then().statusCode(404);
    api().get("/documents/" + old + "/content?version=1").then().statusCode(404);
    assertThat(open.at(UUID.fromString(old), 1)).isEmpty();
    api().get("/documents/" + fresh).then().statusCode(200);
    api()
        .queryParam("search", "retention.deleted")
        .get("/admin/audit")
        .then()
        .body("entries[0].actor", equalTo("local"))
        .body("entries[0].changes.path", hasItem("sessions"));
    api().get("/admin/retention").then().body("due.sessions", equalTo(0));
  }

  @Test
  void textsThatWereSentCanGoBeforeTheirSession() throws Exception {
    UUID turn = UUID.randomUUID();
    String session = Api.session("excel");
    transaction.begin();
    database
        .createNativeQuery(
            "insert into turns (id, session_id, status, created_at, body)"
                + " values (:id, :session, 'answered', :at, cast('{}' as jsonb))")
        .setParameter("id", turn)
        .setParameter("session", UUID.fromString(session))
        .setParameter("at", LONG_AGO)
        .executeUpdate();
    database
        .createNativeQuery("insert into sent_texts values (:id, cast('[]' as jsonb))")
        .setParameter("id", turn)
        .executeUpdate();
    transaction.commit();
    now(Map.of("sentTextDays", 30)).put("/admin/retention").then().statusCode(200);

    api().get("/admin/retention").then().body("due.sentTexts", greaterThanOrEqualTo(1));
    api().post("/admin/retention/runs").then().body("sentTexts", greaterThanOrEqualTo(1));
    Number left =
        (Number)
            database
                .createNativeQuery("select count(*) from sent_texts where turn_id = :id")
                .setParameter("id", turn)
                .getSingleResult();
    assertThat(left.intValue()).isZero();
    transaction.begin();
    database
        .createNativeQuery("delete from turns where id = :id")
        .setParameter("id", turn)
        .executeUpdate();
    transaction.commit();
  }

  @Test
  void answersThatCanNoLongerBeReplayedAreForgotten() throws Exception {
    transaction.begin();
    database
        .createNativeQuery(
            "insert into idempotency_keys values ('a scope', 'a key', 'hash', :at, 200,"
                + " 'text/plain', cast('what was said' as bytea))")
        .setParameter("at", LONG_AGO)
        .executeUpdate();
    transaction.commit();

    api().post("/admin/retention/runs").then().statusCode(200);

    Number left =
        (Number)
            database
                .createNativeQuery("select count(*) from idempotency_keys where scope = 'a scope'")
                .getSingleResult();
    assertThat(left.intValue()).isZero();
  }

  @Test
  void impossibleRetentionsAreRefused() {
    Map<String, Object> zero = new HashMap<>();
    zero.put("sessionDays", 0);
    now(zero)
        .put("/admin/retention")
        .then()
        .statusCode(422)
        .body("detail", containsString("1 to 3650 days"));
    api().queryParam("sessionDays", -1).get("/admin/retention/due").then().statusCode(400);
  }
}
