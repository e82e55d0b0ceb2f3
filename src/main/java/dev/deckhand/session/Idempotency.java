package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a request once, however often it is sent (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>Effect and answer are written in one transaction, so there is never one without the other. The
 * key is held by an advisory lock of that transaction: when the process dies, the database lets go
 * of it and the key is free again.
 */
@ApplicationScoped
public class Idempotency {
  /** How long an answer can be replayed. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final EntityManager database;
  private final Clock clock;

  Idempotency(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Answers a request, from memory where it was answered before.
   *
   * @param scope what the key is about, for example a document's id
   * @param requestHash tells one request from another
   * @param request runs inside the transaction; when it throws, nothing is kept
   */
  @Transactional
  public IdempotencyOutcome execute(
      String scope, String key, String requestHash, Supplier<StoredAnswer> request) {
    IdempotencyKeyRow.Key id = new IdempotencyKeyRow.Key(scope, key);
    if (!hold(id)) {
      return new IdempotencyOutcome.StillRunning();
    }
    Instant now = Now.of(clock);
    sweep(now.minus(KEPT));
    @Nullable IdempotencyKeyRow known = IdempotencyKeyRow.findById(id);
    if (known == null) {
      StoredAnswer answer = request.get();
      IdempotencyKeyRow.of(id, requestHash, now, answer).persist();
      return new IdempotencyOutcome.Answered(answer, false);
    }
    return known.requestHash.equals(requestHash)
        ? new IdempotencyOutcome.Answered(known.answer(), true)
        : new IdempotencyOutcome.Reused();
  }

  /** Forgets answers that can no longer be replayed; they may quote what is deleted elsewhere. */
  @Transactional
  public void forgetOld() {
    sweep(Now.of(clock).minus(KEPT));
  }

  private boolean hold(IdempotencyKeyRow.Key id) {
    return (Boolean)
        database
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
            .setParameter("name", id.scope().length() + ":" + id.scope() + id.key())
            .getSingleResult();
  }

  /** Rows another sweep is at are left to it: nobody waits for a transaction that works. */
  private void sweep(Instant limit) {
    database
        .createNativeQuery(
            "delete from idempotency_keys where (scope, key) in (select scope, key"
                + " from idempotency_keys where created_at < :limit for update skip locked)")
        .setParameter("limit", limit)
        .executeUpdate();
  }
}
