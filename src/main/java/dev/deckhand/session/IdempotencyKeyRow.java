package dev.deckhand.session;

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
@Table(name = "idempotency_keys")
@IdClass(IdempotencyKeyRow.Key.class)
class IdempotencyKeyRow extends PanacheEntityBase {
  /** Keys of different scopes (a document, a turn) have nothing to do with each other. */
  record Key(String scope, String key) implements Serializable {}

  @Id String scope;
  @Id String key;

  @Column(name = "request_hash")
  String requestHash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column int status;

  @Column(name = "content_type")
  String contentType;

  @Column byte[] body;

  static IdempotencyKeyRow of(Key key, String requestHash, Instant now, StoredAnswer answer) {
    IdempotencyKeyRow row = new IdempotencyKeyRow();
    row.scope = key.scope();
    row.key = key.key();
    row.requestHash = requestHash;
    row.createdAt = now;
    row.status = answer.status();
    row.contentType = answer.contentType();
    row.body = answer.body();
    return row;
  }

  StoredAnswer answer() {
    return new StoredAnswer(status, contentType, body);
  }
}
