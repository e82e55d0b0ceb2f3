package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "sent_texts")
class SentRow extends PanacheEntityBase {
  @Id
  @Column(name = "turn_id")
  UUID turnId;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  static SentRow of(UUID turnId, String body) {
    SentRow row = new SentRow();
    row.turnId = turnId;
    row.body = body;
    return row;
  }
}
