package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells whose sessions, documents and turns are whose. */
@ApplicationScoped
public class Owners {
  private final EntityManager database;

  Owners(EntityManager database) {
    this.database = database;
  }

  /** What belongs to somebody. */
  public enum Kind {
    SESSION("SessionRow x where x.id = :id and x.owner = :owner"),
    DOCUMENT(
        "DocumentRow x, SessionRow s where x.id = :id and s.id = x.sessionId and s.owner = :owner"),
    TURN("TurnRow x, SessionRow s where x.id = :id and s.id = x.sessionId and s.owner = :owner");

    private final String owned;

    Kind(String owned) {
      this.owned = owned;
    }
  }

  /** Whether there is such a thing and it belongs to that user. */
  @Transactional
  public boolean owns(String user, Kind kind, UUID id) {
    return database
            .createQuery("select count(*) from " + kind.owned, Long.class)
            .setParameter("id", id)
            .setParameter("owner", user)
            .getSingleResult()
        > 0;
  }
}
