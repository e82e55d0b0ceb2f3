package dev.deckhand.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {
  @Inject Sessions sessions;
  @Inject Documents documents;
  @Inject Turns turns;

  @Test
  void aSessionIsFoundAsItWasMade() {
    Session session = sessions.create(Host.POWERPOINT, "Quarterly review");

    assertThat(sessions.find(session.id())).contains(session);
    assertThat(sessions.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void theListShowsDocumentsTurnsAndTheLastUsedFirst() {
    Session older = sessions.create(Host.EXCEL, "Older");
    Session newer = sessions.create(Host.EXCEL, "Newer");
    Document document = upload(older.id(), "content");
    turns.save(turn(older.id(), "answered", "{}"));

    var listed = sessions.list().stream().filter(s -> isOneOf(s, older, newer)).toList();

    assertThat(listed).extracting(s -> s.session().title()).containsExactly("Older", "Newer");
    assertThat(listed.getFirst().documents()).containsExactly(document);
    assertThat(listed.getFirst().turnCount()).isEqualTo(1);
    assertThat(listed.getLast().documents()).isEmpty();
  }

  @Test
  void aTurnIsReplacedBySavingItAgain() {
    UUID session = sessions.create(Host.EXCEL, "Turns").id();
    Turn proposed = turn(session, "proposed", "{\"plan\": {\"n\": 1}}");
    turns.save(proposed);

    Turn applied =
        new Turn(proposed.id(), session, "applied", proposed.createdAt(), "{\"plan\": {\"n\": 2}}");
    turns.save(applied);

    assertThat(turns.find(proposed.id())).contains(applied);
    assertThat(turns.ofSession(session)).containsExactly(applied);
  }

  @Test
  void deletingASessionTakesEverythingButSharedContent() {
    UUID kept = sessions.create(Host.EXCEL, "Kept").id();
    UUID gone = sessions.create(Host.EXCEL, "Gone").id();
    String content = "shared " + UUID.randomUUID();
    Document shared = upload(kept, content);
    Document deleted = upload(gone, content);
    byte[] own = "own".getBytes(UTF_8);
    documents.commit(deleted.id(), 1, new Edit(own, "Own", null, "{}"));
    Turn turn = turn(gone, "answered", "{}");
    turns.save(turn);

    assertThat(sessions.delete(gone)).isTrue();

    assertThat(sessions.delete(gone)).isFalse();
    assertThat(sessions.find(gone)).isEmpty();
    assertThat(documents.find(deleted.id())).isEmpty();
    assertThat(documents.content(deleted.id(), 2)).isEmpty();
    assertThat(documents.receipt(deleted.id(), 2)).isEmpty();
    assertThat(turns.find(turn.id())).isEmpty();
    assertThat(documents.content(shared.id(), 1)).isPresent();
  }

  @Test
  void contentThatNothingRefersToIsDeletedAndCanComeBack() {
    UUID session = sessions.create(Host.EXCEL, "Short").id();
    String content = "only here " + UUID.randomUUID();
    upload(session, content);
    sessions.delete(session);

    Document again = upload(sessions.create(Host.EXCEL, "Again").id(), content);

    assertThat(documents.content(again.id(), 1).orElseThrow().content())
        .isEqualTo(content.getBytes(UTF_8));
  }

  private Document upload(UUID session, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    return documents
        .add(session, new OfficeFile("a.xlsx", DocumentFormat.XLSX, bytes))
        .orElseThrow();
  }

  private static Turn turn(UUID session, String status, String body) {
    return new Turn(
        UUID.randomUUID(), session, status, Instant.parse("2026-11-02T09:00:00Z"), body);
  }

  private static boolean isOneOf(SessionSummary summary, Session first, Session second) {
    UUID id = summary.session().id();
    return id.equals(first.id()) || id.equals(second.id());
  }
}
