package dev.deckhand.admin.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_grants")
class GrantRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String tenant;

  @Column(name = "session_id")
  UUID sessionId;

  @Column String actor;
  @Column String reason;

  @Column(name = "given_at")
  Instant givenAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @Column(name = "audit_sequence")
  long auditSequence;

  @Column(name = "audit_hash")
  String auditHash;

  Grant value() {
    return new Grant(id, sessionId, actor, reason, givenAt, expiresAt, endedAt);
  }
}
