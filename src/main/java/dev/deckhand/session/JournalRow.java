package dev.deckhand.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "journals")
class JournalRow extends VersionText {
  static JournalRow of(UUID documentId, int version, String body) {
    JournalRow row = new JournalRow();
    row.documentId = documentId;
    row.version = version;
    row.body = body;
    return row;
  }
}
