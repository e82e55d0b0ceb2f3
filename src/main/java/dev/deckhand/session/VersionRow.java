package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "versions")
@IdClass(VersionRow.Key.class)
class VersionRow extends PanacheEntityBase {
  /** A version is known by its document and its number. */
  record Key(UUID documentId, int number) implements Serializable {}

  @Id
  @Column(name = "document_id")
  UUID documentId;

  @Id int number;

  @Column
  @Enumerated(EnumType.STRING)
  Version.Cause cause;

  @Column String sha256;
  @Column int size;

  @Column(name = "created_at")
  Instant createdAt;

  @Column @Nullable String summary;

  @Column(name = "turn_id")
  @Nullable UUID turnId;

  @Column @Nullable Integer restores;
  @Column @Nullable Integer parent;

  static VersionRow of(UUID documentId, Version version) {
    VersionRow row = new VersionRow();
    row.documentId = documentId;
    row.number = version.number();
    row.cause = version.cause();
    row.sha256 = version.sha256();
    row.size = version.size();
    row.createdAt = version.createdAt();
    row.summary = version.summary();
    row.turnId = version.turnId();
    row.restores = version.restores();
    row.parent = version.parent();
    return row;
  }

  Version value() {
    return new Version(number, cause, sha256, size, createdAt, summary, turnId, restores, parent);
  }
}
