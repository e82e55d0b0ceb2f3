package dev.deckhand.admin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "settings")
@IdClass(SettingsRow.Key.class)
class SettingsRow extends PanacheEntityBase {
  record Key(String tenant, int revision) implements Serializable {}

  @Id String tenant;
  @Id int revision;
  @Column String body;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column @Nullable Integer parent;

  @Column(name = "audit_sequence")
  long auditSequence;

  @Column(name = "audit_hash")
  String auditHash;
}
