package dev.deckhand.admin.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "audit")
@IdClass(AuditRow.Key.class)
class AuditRow extends PanacheEntityBase {
  record Key(String tenant, long sequence) implements Serializable {}

  @Id String tenant;
  @Id long sequence;
  @Column Instant at;
  @Column String actor;
  @Column String action;
  @Column String subject;
  @Column String changes;

  @Column(name = "previous_hash")
  String previousHash;

  @Column String hash;

  static AuditRow of(AuditEntry entry) {
    AuditRow row = new AuditRow();
    row.tenant = entry.tenant();
    row.sequence = entry.sequence();
    row.at = entry.at();
    row.actor = entry.actor();
    row.action = entry.action();
    row.subject = entry.subject();
    row.changes = entry.changes();
    row.previousHash = entry.previousHash();
    row.hash = entry.hash();
    return row;
  }

  AuditEntry value() {
    return new AuditEntry(
        tenant, sequence, at, actor, action, subject, changes, previousHash, hash);
  }
}
