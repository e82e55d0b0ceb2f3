package dev.deckhand.session;

import dev.deckhand.document.SourceFormat;
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
@Table(name = "sources")
class SourceRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "session_id", updatable = false)
  UUID sessionId;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  SourceFormat format;

  @Column(updatable = false)
  String sha256;

  @Column(updatable = false)
  int size;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  Source value() {
    return new Source(id, sessionId, name, format, size);
  }
}
