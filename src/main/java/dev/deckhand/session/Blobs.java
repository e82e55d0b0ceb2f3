package dev.deckhand.session;

import dev.deckhand.document.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Document contents by their SHA-256. Plain SQL: an entity would keep copies of 50 MB in the
 * persistence context only to find out that they never change.
 */
@ApplicationScoped
class Blobs {
  /** The advisory lock that keeps a sweep apart from transactions about to refer to a blob. */
  private static final long REFERENCES = 0x6465636b68616e64L;

  private final EntityManager database;

  Blobs(EntityManager database) {
    this.database = database;
  }

  /** Keeps the content until a version of the same transaction refers to it; returns its hash. */
  String store(byte[] content) {
    String sha256 = Sha256.of(content);
    keepReferences();
    database
        .createNativeQuery(
            "insert into blobs (sha256, content) values (:sha256, :content) on conflict do nothing")
        .setParameter("sha256", sha256)
        .setParameter("content", content)
        .executeUpdate();
    return sha256;
  }

  /** Call before a new version refers to a blob that is there already. */
  void keepReferences() {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock_shared(:lock)", Integer.class)
        .setParameter("lock", REFERENCES)
        .getSingleResult();
  }

  /**
   * @throws IllegalStateException when the stored bytes are not those that were stored
   */
  byte[] read(String sha256) {
    byte[] content =
        (byte[])
            database
                .createNativeQuery("select content from blobs where sha256 = :sha256", byte[].class)
                .setParameter("sha256", sha256)
                .getSingleResult();
    if (!Sha256.of(content).equals(sha256)) {
      throw new IllegalStateException("stored content is damaged: " + sha256);
    }
    return content;
  }

  /**
   * Deletes what no version and no source refers to; waits for transactions that may be about to.
   */
  void sweep() {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
        .setParameter("lock", REFERENCES)
        .getSingleResult();
    database
        .createNativeQuery(
            "delete from blobs b where not exists"
                + " (select from versions v where v.sha256 = b.sha256)"
                + " and not exists (select from sources s where s.sha256 = b.sha256)")
        .executeUpdate();
  }
}
