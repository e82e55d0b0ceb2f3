package dev.deckhand.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "receipts")
class ReceiptRow extends VersionText {
  static ReceiptRow of(UUID documentId, int version, String body) {
    ReceiptRow row = new ReceiptRow();
    row.documentId = documentId;
    row.version = version;
    row.body = body;
    return row;
  }
}
