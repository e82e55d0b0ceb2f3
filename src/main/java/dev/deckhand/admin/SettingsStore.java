package dev.deckhand.admin;

import dev.deckhand.admin.SettingsDiff.Change;
import dev.deckhand.admin.audit.Audit;
import dev.deckhand.admin.audit.AuditChain;
import dev.deckhand.admin.audit.AuditEntry;
import dev.deckhand.admin.secret.Credentials;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps every revision of the settings; each comes with its row in the audit. */
@ApplicationScoped
public class SettingsStore {
  /** The channel on which nodes hear of changes (PostgreSQL NOTIFY). */
  static final String CHANNEL = "deckhand_settings";

  private final EntityManager database;
  private final Audit audit;
  private final Credentials credentials;
  private final Event<SettingsChanged> changed;

  SettingsStore(
      EntityManager database,
      Audit audit,
      Credentials credentials,
      Event<SettingsChanged> changed) {
    this.database = database;
    this.audit = audit;
    this.credentials = credentials;
    this.changed = changed;
  }

  /** A change was written; it counts once its transaction is through. */
  record SettingsChanged(int revision) {}

  /**
   * The settings in force.
   *
   * @param revision 0 as long as nothing was changed
   */
  record Kept(int revision, Settings settings, Map<String, Credentials.Opened> keys) {}

  /**
   * A new revision.
   *
   * @param parent the revision undo goes back to from here
   */
  record Revision(
      String actor,
      String action,
      String subject,
      Settings settings,
      List<Change> changes,
      @Nullable Integer parent) {}

  /** Settings and keys of one moment. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Kept current(String tenant) {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    Optional<SettingsRow> last = last(tenant);
    return new Kept(
        last.map(row -> row.revision).orElse(0),
        last.map(row -> SettingsJson.read(row.body)).orElse(Settings.EMPTY),
        credentials.open(tenant));
  }

  /** Waits for other changes of the tenant, until the transaction ends. */
  void lock(String tenant) {
    database
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "settings:" + tenant)
        .getSingleResult();
  }

  Optional<SettingsRow> last(String tenant) {
    return SettingsRow.<SettingsRow>find("tenant", Sort.descending("revision"), tenant)
        .page(Page.ofSize(1))
        .firstResultOptional();
  }

  Optional<SettingsRow> find(String tenant, int revision) {
    return SettingsRow.findByIdOptional(new SettingsRow.Key(tenant, revision));
  }

  /** Writes a revision and its audit row, and tells all nodes. */
  @Transactional(Transactional.TxType.MANDATORY)
  int write(String tenant, Instant now, int number, Revision revision) {
    AuditEntry entry =
        audit.record(
            tenant,
            revision.actor(),
            revision.action(),
            revision.subject(),
            SettingsJson.text(revision.changes()));
    SettingsRow row = new SettingsRow();
    row.tenant = tenant;
    row.revision = number;
    row.body = SettingsJson.write(revision.settings());
    row.changedAt = now;
    row.parent = revision.parent();
    row.auditSequence = entry.sequence();
    row.auditHash = entry.hash();
    row.persist();
    database
        .createNativeQuery("select cast(pg_notify(:channel, :payload) as text)")
        .setParameter("channel", CHANNEL)
        .setParameter("payload", tenant + " " + number)
        .getSingleResult();
    changed.fire(new SettingsChanged(number));
    return number;
  }

  /**
   * The change that made the settings in force.
   *
   * @param undoable whether undo goes back from here
   */
  public record LastChange(int revision, AuditEntry entry, boolean undoable) {}

  /** The last change; empty as long as nothing was changed. */
  @Transactional
  public Optional<LastChange> lastChange(String tenant) {
    return last(tenant)
        .flatMap(
            row ->
                audit
                    .find(tenant, row.auditSequence)
                    .map(entry -> new LastChange(row.revision, entry, row.parent != null)));
  }

  /** The settings undo would go back to; empty when there is nothing to undo. */
  @Transactional
  public Optional<Settings> beforeLast(String tenant) {
    return last(tenant)
        .filter(row -> row.parent != null)
        .map(
            row ->
                find(tenant, Objects.requireNonNullElse(row.parent, 0))
                    .map(before -> SettingsJson.read(before.body))
                    .orElse(Settings.EMPTY));
  }

  /** The audit rows that revisions were made with. */
  @Transactional
  public List<AuditChain.Head> auditRows(String tenant) {
    return SettingsRow.<SettingsRow>stream("tenant", tenant)
        .map(row -> new AuditChain.Head(row.auditSequence, row.auditHash))
        .toList();
  }
}
