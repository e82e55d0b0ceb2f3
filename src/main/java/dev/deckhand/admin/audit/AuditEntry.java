package dev.deckhand.admin.audit;

import dev.deckhand.document.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One row of the audit.
 *
 * @param sequence counts from 1 without gaps
 * @param actor who did it
 * @param action what was done, such as {@code provider.changed}
 * @param subject what it was done to, such as a provider's id
 * @param changes JSON: a list of {@code path}, {@code from}, {@code to}; never a secret
 * @param previousHash hash of the row before; 64 zeros for the first
 * @param hash SHA-256 over all of the above, each field with its length before it
 */
public record AuditEntry(
    String tenant,
    long sequence,
    Instant at,
    String actor,
    String action,
    String subject,
    String changes,
    String previousHash,
    String hash) {
  /** What the first row follows. */
  public static final String START = "0".repeat(64);

  /** The row that follows another, with its hash. */
  static AuditEntry after(String previousHash, String tenant, long sequence, Event event) {
    AuditEntry open =
        new AuditEntry(
            tenant,
            sequence,
            event.at(),
            event.actor(),
            event.action(),
            event.subject(),
            event.changes(),
            previousHash,
            "");
    return open.sealed();
  }

  /** What happened, before it has a place in the chain. */
  record Event(Instant at, String actor, String action, String subject, String changes) {}

  private AuditEntry sealed() {
    return new AuditEntry(
        tenant, sequence, at, actor, action, subject, changes, previousHash, expectedHash());
  }

  /** The hash a row with this content has. */
  String expectedHash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(sequence);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      for (String field : new String[] {tenant, actor, action, subject, changes, previousHash}) {
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(bytes.toByteArray());
  }
}
