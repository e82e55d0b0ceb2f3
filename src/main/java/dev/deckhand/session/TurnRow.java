package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "turns")
class TurnRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "session_id", updatable = false)
  UUID sessionId;

  @Column String status;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  static TurnRow of(StoredTurn turn) {
    TurnRow row = new TurnRow();
    row.id = turn.id();
    row.sessionId = turn.sessionId();
    row.status = turn.status();
    row.createdAt = turn.createdAt();
    row.body = turn.body();
    return row;
  }

  StoredTurn value() {
    return new StoredTurn(id, sessionId, status, createdAt, body);
  }
}
