package dev.deckhand.session;

import dev.deckhand.document.DocumentFormat;
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
@Table(name = "documents")
class DocumentRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "session_id", updatable = false)
  UUID sessionId;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  DocumentFormat format;

  @Column(name = "current_version")
  int currentVersion;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  Document value(int size) {
    return new Document(id, sessionId, name, format, currentVersion, size);
  }
}
