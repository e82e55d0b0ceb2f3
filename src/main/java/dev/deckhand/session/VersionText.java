package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A JSON text that one version of a document has at most one of, and that is never changed. */
@MappedSuperclass
@IdClass(VersionText.Key.class)
abstract class VersionText extends PanacheEntityBase {
  record Key(UUID documentId, int version) implements Serializable {}

  @Id
  @Column(name = "document_id")
  UUID documentId;

  @Id int version;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String body;
}
