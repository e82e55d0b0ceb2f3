package dev.deckhand.session;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps turns. */
@ApplicationScoped
public class Turns {
  private final EntityManager database;
  private final Clock clock;

  Turns(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds the turn or replaces what was kept of it. */
  @Transactional
  public void save(StoredTurn turn) {
    database.merge(TurnRow.of(turn));
    SessionRow.touch(turn.sessionId(), Now.of(clock));
  }

  @Transactional
  public Optional<StoredTurn> find(UUID id) {
    return TurnRow.<TurnRow>findByIdOptional(id).map(TurnRow::value);
  }

  /** The turns of a session, oldest first. */
  @Transactional
  public List<StoredTurn> ofSession(UUID sessionId) {
    return TurnRow.<TurnRow>list("sessionId", Sort.by("createdAt").and("id"), sessionId).stream()
        .map(TurnRow::value)
        .toList();
  }

  /** Keeps what a turn sent to providers. */
  @Transactional
  public void keepSent(UUID turnId, String body) {
    database.merge(SentRow.of(turnId, body));
  }

  /** What a turn sent to providers, as it was kept. */
  @Transactional
  public Optional<String> sent(UUID turnId) {
    return SentRow.<SentRow>findByIdOptional(turnId).map(row -> row.body);
  }
}
