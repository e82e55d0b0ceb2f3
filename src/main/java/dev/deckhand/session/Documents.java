package dev.deckhand.session;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.Sha256;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps documents and their versions. */
@ApplicationScoped
public class Documents {
  private final EntityManager database;
  private final Blobs blobs;
  private final Clock clock;
  private final IdSource ids;

  Documents(EntityManager database, Blobs blobs, Clock clock, IdSource ids) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
    this.ids = ids;
  }

  /** Adds a document with its first version; empty when there is no such session. */
  @Transactional
  public Optional<Document> add(UUID sessionId, OfficeFile file) {
    if (SessionRow.count("id", sessionId) == 0) {
      return Optional.empty();
    }
    Instant now = Now.of(clock);
    DocumentRow row = new DocumentRow();
    row.id = ids.next();
    row.sessionId = sessionId;
    row.name = file.name();
    row.format = file.format();
    row.currentVersion = 1;
    row.createdAt = now;
    row.persist();
    String sha256 = blobs.store(file.content());
    int size = file.content().length;
    append(row, new Version(1, Version.Cause.UPLOAD, sha256, size, now, null, null, null, null));
    return Optional.of(row.value(size));
  }

  @Transactional
  public Optional<Document> find(UUID id) {
    return DocumentRow.<DocumentRow>findByIdOptional(id).map(this::value);
  }

  /** The documents of a session in the order they were added. */
  @Transactional
  public List<Document> ofSession(UUID sessionId) {
    return DocumentRow.<DocumentRow>list("sessionId", oldestFirst(), sessionId).stream()
        .map(this::value)
        .toList();
  }

  /** The versions of a document, newest first; empty when there is no such document. */
  @Transactional
  public List<Version> versions(UUID id) {
    return VersionRow.<VersionRow>list("documentId", Sort.descending("number"), id).stream()
        .map(VersionRow::value)
        .toList();
  }

  @Transactional
  public Optional<Version> version(UUID id, int number) {
    return VersionRow.<VersionRow>findByIdOptional(new VersionRow.Key(id, number))
        .map(VersionRow::value);
  }

  /**
   * The content of a version; empty when there is none of that number.
   *
   * @throws IllegalStateException when what is stored no longer has its hash
   */
  @Transactional
  public Optional<OfficeFile> content(UUID id, int number) {
    return version(id, number)
        .map(
            version -> {
              DocumentRow row = DocumentRow.findById(id);
              return new OfficeFile(row.name, row.format, blobs.read(version.sha256()));
            });
  }

  /** The receipt of an applied version, as JSON. */
  @Transactional
  public Optional<String> receipt(UUID id, int number) {
    return ReceiptRow.<ReceiptRow>findByIdOptional(new VersionText.Key(id, number))
        .map(row -> row.body);
  }

  /** Adds an edited version with its receipt, if the document is still at the expected version. */
  @Transactional
  public CommitOutcome commit(UUID id, int expectedVersion, Edit edit) {
    @Nullable DocumentRow row = lock(id);
    if (row == null) {
      return new CommitOutcome.Gone();
    }
    if (row.currentVersion != expectedVersion) {
      return new CommitOutcome.VersionChanged(row.currentVersion);
    }
    Version version =
        new Version(
            expectedVersion + 1,
            Version.Cause.APPLY,
            blobs.store(edit.content()),
            edit.content().length,
            Now.of(clock),
            edit.summary(),
            edit.turnId(),
            null,
            expectedVersion);
    append(row, version);
    ReceiptRow.of(id, version.number(), edit.receipt()).persist();
    return new CommitOutcome.Committed(version);
  }

  /**
   * Adds a version with content that was edited in Office, if the document is still at the expected
   * version. Content it has already makes no new version, whatever version was expected.
   */
  @Transactional
  public CommitOutcome replace(UUID id, int expectedVersion, OfficeEdit edit) {
    @Nullable DocumentRow row = lock(id);
    if (row == null) {
      return new CommitOutcome.Gone();
    }
    VersionRow current = versionRow(id, row.currentVersion);
    if (current.sha256.equals(Sha256.of(edit.content()))) {
      return new CommitOutcome.Committed(current.value());
    }
    if (row.currentVersion != expectedVersion) {
      return new CommitOutcome.VersionChanged(row.currentVersion);
    }
    Version version =
        new Version(
            expectedVersion + 1,
            Version.Cause.OFFICE,
            blobs.store(edit.content()),
            edit.content().length,
            Now.of(clock),
            edit.summary(),
            edit.takesBack(),
            null,
            expectedVersion);
    append(row, version);
    return new CommitOutcome.Committed(version);
  }

  /**
   * Adds a version with the content of an older one.
   *
   * @param target the version to go back to; null: the one before the last change
   */
  @Transactional
  public UndoOutcome undo(UUID id, int expectedVersion, @Nullable Integer target) {
    @Nullable DocumentRow row = lock(id);
    if (row == null) {
      return new UndoOutcome.Gone();
    }
    if (row.currentVersion != expectedVersion) {
      return new UndoOutcome.VersionChanged(row.currentVersion);
    }
    @Nullable Integer wanted = target == null ? versionRow(id, expectedVersion).parent : target;
    if (wanted == null) {
      return new UndoOutcome.NothingToUndo();
    }
    if (wanted < 1 || wanted >= expectedVersion) {
      return new UndoOutcome.NoSuchVersion(wanted);
    }
    return restore(row, versionRow(id, wanted));
  }

  private UndoOutcome restore(DocumentRow row, VersionRow older) {
    blobs.keepReferences();
    Version version =
        new Version(
            row.currentVersion + 1,
            Version.Cause.UNDO,
            older.sha256,
            older.size,
            Now.of(clock),
            "Back to version " + older.number,
            null,
            older.number,
            older.parent);
    List<UUID> turns = turnsSince(row, older.number);
    append(row, version);
    return new UndoOutcome.Undone(version, older.number, turns);
  }

  private static List<UUID> turnsSince(DocumentRow row, int number) {
    return VersionRow.<VersionRow>stream(
            "documentId = ?1 and number > ?2 and cause = ?3 and turnId is not null",
            row.id,
            number,
            Version.Cause.APPLY)
        .map(version -> version.turnId)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  List<Document> ofOwner(String owner) {
    return database
        .createQuery(
            "select d, v.size from DocumentRow d join VersionRow v"
                + " on v.documentId = d.id and v.number = d.currentVersion where d.sessionId in"
                + " (select s.id from SessionRow s where s.owner = :owner)"
                + " order by d.createdAt, d.id",
            Object[].class)
        .setParameter("owner", owner)
        .getResultStream()
        .map(row -> ((DocumentRow) row[0]).value((Integer) row[1]))
        .toList();
  }

  /** Locks the row until the transaction ends and reads it as it is now. */
  private @Nullable DocumentRow lock(UUID id) {
    boolean there =
        !database
            .createNativeQuery("select id from documents where id = :id for update")
            .setParameter("id", id)
            .getResultList()
            .isEmpty();
    if (!there) {
      return null;
    }
    DocumentRow row = DocumentRow.findById(id);
    database.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row;
  }

  private void append(DocumentRow row, Version version) {
    VersionRow.of(row.id, version).persist();
    row.currentVersion = version.number();
    SessionRow.touch(row.sessionId, version.createdAt());
  }

  private Document value(DocumentRow row) {
    return row.value(versionRow(row.id, row.currentVersion).size);
  }

  private static VersionRow versionRow(UUID id, int number) {
    return VersionRow.findById(new VersionRow.Key(id, number));
  }

  private static Sort oldestFirst() {
    return Sort.by("createdAt").and("id");
  }
}
