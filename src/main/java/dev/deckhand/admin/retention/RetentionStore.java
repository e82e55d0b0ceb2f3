package dev.deckhand.admin.retention;

import dev.deckhand.admin.Retention;
import dev.deckhand.admin.audit.Audit;
import dev.deckhand.session.Erasure;
import dev.deckhand.session.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts and deletes what is due, a batch and its audit row in each transaction. */
@ApplicationScoped
public class RetentionStore {
  private final EntityManager database;
  private final Erasure erasure;
  private final Idempotency answers;
  private final Audit audit;
  private final Clock clock;

  RetentionStore(
      EntityManager database, Erasure erasure, Idempotency answers, Audit audit, Clock clock) {
    this.database = database;
    this.erasure = erasure;
    this.answers = answers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is due, or what was deleted.
   *
   * @param sentTexts turns whose sent texts it is about; those of sessions that go as a whole count
   *     as well
   */
  public record Amount(long sessions, long sentTexts) {
    static final Amount NOTHING = new Amount(0, 0);

    Amount plus(Amount other) {
      return new Amount(sessions + other.sessions, sentTexts + other.sentTexts);
    }
  }

  /** What would be deleted now. */
  @Transactional
  public Amount due(Retention retention) {
    Instant sessions = limit(retention.sessionDays());
    Instant texts = limit(retention.sentTextDays());
    return new Amount(
        sessions == null ? 0 : erasure.unusedSince(sessions),
        texts == null ? 0 : erasure.sentBefore(texts));
  }

  /** Deletes a part of what is due; nothing while another node is at it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Amount batch(String tenant, String actor, Retention retention, int most) {
    boolean mine =
        (Boolean)
            database
                .createNativeQuery(
                    "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", "retention:" + tenant)
                .getSingleResult();
    if (!mine) {
      return Amount.NOTHING;
    }
    answers.forgetOld();
    Instant sessions = limit(retention.sessionDays());
    Instant texts = limit(retention.sentTextDays());
    if (sessions != null) {
      erasure.eraseCellAnswers(sessions);
    }
    Amount deleted =
        new Amount(
            sessions == null ? 0 : erasure.eraseSessions(sessions, most),
            texts == null ? 0 : erasure.eraseSentTexts(texts, most));
    if (!deleted.equals(Amount.NOTHING)) {
      audit.record(tenant, actor, "retention.deleted", "sessions", changes(deleted));
    }
    return deleted;
  }

  private static String changes(Amount deleted) {
    return "[{\"path\":\"sessions\",\"from\":%d,\"to\":null},{\"path\":\"sentTexts\",\"from\":%d,\"to\":null}]"
        .formatted(deleted.sessions(), deleted.sentTexts());
  }

  private @Nullable Instant limit(@Nullable Integer days) {
    return days == null ? null : clock.instant().minus(Duration.ofDays(days));
  }
}
