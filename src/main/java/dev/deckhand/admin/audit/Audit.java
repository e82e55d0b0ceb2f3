package dev.deckhand.admin.audit;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the audit. */
@ApplicationScoped
public class Audit {
  /** Rows of one page at most. */
  public static final int MAX_PAGE = 500;

  private static final int BATCH = 1000;

  private final EntityManager database;
  private final Clock clock;

  Audit(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A part of the audit, the newest row first.
   *
   * @param total rows that match
   */
  public record Listing(long total, List<AuditEntry> entries) {}

  /**
   * Adds a row within the running transaction: it is kept exactly when the change is.
   *
   * @param changes JSON without secrets
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AuditEntry record(
      String tenant, String actor, String action, String subject, String changes) {
    database
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "audit:" + tenant)
        .getSingleResult();
    @Nullable AuditRow last =
        AuditRow.<AuditRow>find("tenant", Sort.descending("sequence"), tenant)
            .page(Page.ofSize(1))
            .firstResult();
    AuditEntry.Event event =
        new AuditEntry.Event(
            clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action, subject, changes);
    AuditEntry entry =
        last == null
            ? AuditEntry.after(AuditEntry.START, tenant, 1, event)
            : AuditEntry.after(last.hash, tenant, last.sequence + 1, event);
    AuditRow.of(entry).persist();
    return entry;
  }

  /**
   * Rows with the text in any of their fields, in whatever case.
   *
   * @param page from 0
   * @param size 1 to {@link #MAX_PAGE}
   */
  @Transactional
  public Listing find(String tenant, String text, int page, int size) {
    String where =
        "tenant = :tenant and position(:text in lower(concat(actor, ' ', action, ' ', subject, ' ',"
            + " changes))) > 0";
    var query =
        AuditRow.<AuditRow>find(
            where,
            Sort.descending("sequence"),
            Map.of("tenant", tenant, "text", text.toLowerCase(Locale.ROOT)));
    List<AuditEntry> entries =
        query.page(Page.of(page, size)).stream().map(AuditRow::value).toList();
    return new Listing(query.count(), entries);
  }

  /** One row. */
  @Transactional
  public Optional<AuditEntry> find(String tenant, long sequence) {
    return AuditRow.<AuditRow>findByIdOptional(new AuditRow.Key(tenant, sequence))
        .map(AuditRow::value);
  }

  /**
   * Checks every row.
   *
   * @param known rows somebody noted earlier; they have to be there still
   */
  @Transactional
  public AuditChain.Verification verify(String tenant, List<AuditChain.Head> known) {
    AuditChain chain = new AuditChain();
    for (long from = 0; ; ) {
      List<AuditRow> batch =
          AuditRow.<AuditRow>find(
                  "tenant = ?1 and sequence > ?2", Sort.ascending("sequence"), tenant, from)
              .page(Page.ofSize(BATCH))
              .list();
      batch.forEach(row -> chain.add(row.value()));
      database.clear();
      if (batch.size() < BATCH) {
        break;
      }
      from = batch.getLast().sequence;
    }
    for (AuditChain.Head head : known) {
      chain.expect(head, hash(tenant, head.sequence()));
    }
    return chain.result();
  }

  private static @Nullable String hash(String tenant, long sequence) {
    @Nullable AuditRow row = AuditRow.findById(new AuditRow.Key(tenant, sequence));
    return row == null ? null : row.hash;
  }
}
