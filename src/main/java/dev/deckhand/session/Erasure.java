package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Deletes for good what was kept long enough. */
@ApplicationScoped
public class Erasure {
  private static final String OLD_TEXTS =
      " from sent_texts where turn_id in (select id from turns where created_at < :limit";

  private final EntityManager database;
  private final Blobs blobs;
  private final Event<DocumentsErased> erased;

  Erasure(EntityManager database, Blobs blobs, Event<DocumentsErased> erased) {
    this.database = database;
    this.blobs = blobs;
    this.erased = erased;
  }

  /** Documents are gone once the transaction is through. */
  public record DocumentsErased(List<UUID> documents) {
    public DocumentsErased {
      documents = List.copyOf(documents);
    }
  }

  /** How many sessions were not used since. */
  @Transactional
  public long unusedSince(Instant limit) {
    return SessionRow.count("updatedAt < ?1", limit);
  }

  /** How many turns older than that still have the texts they sent. */
  @Transactional
  public long sentBefore(Instant limit) {
    return ((Number)
            database
                .createNativeQuery("select count(*)" + OLD_TEXTS + ")", Long.class)
                .setParameter("limit", limit)
                .getSingleResult())
        .longValue();
  }

  /**
   * Deletes sessions that were not used since, with all they hold and every content nothing else
   * refers to.
   *
   * @param most how many at most
   * @return how many
   */
  @Transactional
  public int eraseSessions(Instant limit, int most) {
    List<UUID> old =
        SessionRow.<SessionRow>find("updatedAt < ?1 order by updatedAt, id", limit)
            .page(0, most)
            .stream()
            .map(row -> row.id)
            .toList();
    if (old.isEmpty()) {
      return 0;
    }
    // documents first, as a commit does: the same order keeps the two from waiting for each other
    List<UUID> documents = lockDocuments(old);
    long deleted = SessionRow.delete("id in ?1 and updatedAt < ?2", old, limit);
    blobs.sweep();
    erased.fire(new DocumentsErased(documents));
    return (int) deleted;
  }

  /**
   * Deletes the texts that turns older than that sent to providers.
   *
   * @param most how many at most
   * @return how many
   */
  @Transactional
  public int eraseSentTexts(Instant limit, int most) {
    return database
        .createNativeQuery(
            "delete from sent_texts where turn_id in (select turn_id"
                + OLD_TEXTS
                + ") limit :most)")
        .setParameter("limit", limit)
        .setParameter("most", most)
        .executeUpdate();
  }

  /** Forgets what cells were answered before that, and who asked how often. */
  @Transactional
  public void eraseCellAnswers(Instant limit) {
    database
        .createNativeQuery("delete from function_answers where at < :limit")
        .setParameter("limit", limit)
        .executeUpdate();
    database
        .createNativeQuery("delete from function_calls where day < :day")
        .setParameter("day", limit.atZone(ZoneOffset.UTC).toLocalDate())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked") // a native query has no type of its own
  private List<UUID> lockDocuments(List<UUID> sessions) {
    return database
        .createNativeQuery(
            "select id from documents where session_id in (:sessions) order by id for update",
            UUID.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }
}
