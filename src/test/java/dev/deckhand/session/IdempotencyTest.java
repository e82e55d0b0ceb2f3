package dev.deckhand.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.session.IdempotencyOutcome.Answered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
  @Inject Sessions sessions;
  @Inject Documents documents;
  @Inject Idempotency idempotency;
  @Inject EntityManager database;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aRepetitionGetsTheSameBytesAndRunsNothing() {
    AtomicInteger runs = new AtomicInteger();

    Answered first = (Answered) idempotency.execute("doc", key, "h", counting(runs));
    Answered second = (Answered) idempotency.execute("doc", key, "h", counting(runs));

    assertThat(runs).hasValue(1);
    assertThat(first.replayed()).isFalse();
    assertThat(second.replayed()).isTrue();
    assertThat(second.answer().body()).isEqualTo(first.answer().body());
    assertThat(second.answer().status()).isEqualTo(200);
    assertThat(second.answer().contentType()).isEqualTo("application/json");
  }

  @Test
  void aKeyBelongsToOneRequestOfOneScope() {
    AtomicInteger runs = new AtomicInteger();
    idempotency.execute("doc", key, "h", counting(runs));

    assertThat(idempotency.execute("doc", key, "other", counting(runs)))
        .isEqualTo(new IdempotencyOutcome.Reused());
    assertThat(idempotency.execute("other", key, "other", counting(runs)))
        .isInstanceOf(Answered.class);
    assertThat(runs).hasValue(2);
  }

  @Test
  void aFailureLeavesTheKeyAndTheDocumentAsTheyWere() {
    UUID id = upload();
    Supplier<StoredAnswer> fails =
        () -> {
          documents.commit(id, 1, edit("half done"));
          throw new IllegalStateException("cut off");
        };

    assertThatThrownBy(() -> idempotency.execute("doc", key, "h", fails)).hasMessage("cut off");

    assertThat(documents.versions(id)).hasSize(1);
    assertThat(idempotency.execute("doc", key, "h", counting(new AtomicInteger())))
        .isInstanceOf(Answered.class);
  }

  @Test
  void aSecondRequestDoesNotWaitForTheFirst() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(() -> idempotency.execute("doc", key, "h", waiting(running, finish)));
    running.await();

    IdempotencyOutcome second = idempotency.execute("doc", key, "h", counting(new AtomicInteger()));
    finish.countDown();
    first.join();

    assertThat(second).isEqualTo(new IdempotencyOutcome.StillRunning());
  }

  @Test
  void aHundredRequestsWithOneKeyMakeOneVersion() throws Exception {
    UUID id = upload();
    List<Callable<IdempotencyOutcome>> requests = new ArrayList<>();
    for (int request = 0; request < 100; request++) {
      requests.add(() -> idempotency.execute(id.toString(), key, "h", () -> apply(id)));
    }

    List<IdempotencyOutcome> outcomes = DocumentsTest.inParallel(requests);

    assertThat(documents.versions(id)).hasSize(2);
    assertThat(outcomes).noneMatch(IdempotencyOutcome.Reused.class::isInstance);
    assertThat(outcomes.stream().filter(Answered.class::isInstance).map(Answered.class::cast))
        .isNotEmpty()
        .allSatisfy(a -> assertThat(new String(a.answer().body(), UTF_8)).isEqualTo("2"))
        .filteredOn(a -> !a.replayed())
        .hasSize(1);
  }

  @Test
  void anAnswerIsKeptForADay() {
    Instant start = Instant.parse("2026-11-02T09:00:00Z");
    AtomicInteger runs = new AtomicInteger();

    at(start, runs);
    at(start.plus(Duration.ofHours(24)), runs);
    assertThat(runs).hasValue(1);
    at(start.plus(Duration.ofHours(24)).plusMillis(1), runs);
    assertThat(runs).hasValue(2);
  }

  private void at(Instant now, AtomicInteger runs) {
    Idempotency then = new Idempotency(database, Clock.fixed(now, ZoneOffset.UTC));
    QuarkusTransaction.requiringNew().run(() -> then.execute("doc", key, "h", counting(runs)));
  }

  private StoredAnswer apply(UUID id) {
    return switch (documents.commit(id, 1, edit("edited"))) {
      case CommitOutcome.Committed(Version version) -> answer("" + version.number());
      case CommitOutcome.VersionChanged(int current) -> answer("changed to " + current);
      case CommitOutcome.Gone() -> answer("gone");
    };
  }

  private UUID upload() {
    UUID session = sessions.create(Host.EXCEL, "Keys").id();
    OfficeFile file = new OfficeFile("a.xlsx", DocumentFormat.XLSX, key.getBytes(UTF_8));
    return documents.add(session, file).orElseThrow().id();
  }

  private static Edit edit(String content) {
    return new Edit(content.getBytes(UTF_8), "Edit", null, "{}");
  }

  private static Supplier<StoredAnswer> counting(AtomicInteger runs) {
    return () -> answer("run " + runs.incrementAndGet());
  }

  private static Supplier<StoredAnswer> waiting(CountDownLatch running, CountDownLatch finish) {
    return () -> {
      running.countDown();
      try {
        finish.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return answer("late");
    };
  }

  private static StoredAnswer answer(String body) {
    return new StoredAnswer(200, "application/json", body.getBytes(UTF_8));
  }
}
