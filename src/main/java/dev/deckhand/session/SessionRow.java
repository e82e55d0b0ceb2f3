package dev.deckhand.session;

import dev.deckhand.document.Host;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "sessions")
class SessionRow extends PanacheEntityBase {
  /** The owner of what local mode keeps. */
  static final String LOCAL = "local";

  @Id UUID id;

  @Column(updatable = false)
  String owner;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Host host;

  @Column String title;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  Session value() {
    return new Session(id, host, title, createdAt, updatedAt);
  }

  static void touch(UUID id, Instant now) {
    update("updatedAt = ?1 where id = ?2", now, id);
  }
}
