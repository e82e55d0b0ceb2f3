package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "journals")
@IdClass(JournalRow.Key.class)
class JournalRow extends PanacheEntityBase {
  /** A journal belongs to one version. */
  record Key(UUID documentId, int version) implements Serializable {}

  @Id
  @Column(name = "document_id")
  UUID documentId;

  @Id int version;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  static JournalRow of(UUID documentId, int version, String body) {
    JournalRow row = new JournalRow();
    row.documentId = documentId;
    row.version = version;
    row.body = body;
    return row;
  }
}
