package dev.deckhand.admin.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.admin.audit.Audit;
import dev.deckhand.admin.audit.AuditChain;
import dev.deckhand.admin.audit.AuditEntry;
import dev.deckhand.session.IdSource;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives grants, ends them, and writes down every look. */
@ApplicationScoped
public class Grants {
  private final Audit audit;
  private final ObjectMapper json;
  private final Clock clock;
  private final IdSource ids;

  Grants(Audit audit, ObjectMapper json, Clock clock, IdSource ids) {
    this.audit = audit;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
  }

  /** Gives an administrator leave to look into a session for a while. */
  @Transactional
  public Grant give(String tenant, String actor, UUID sessionId, String reason, Duration howLong) {
    Instant now = now();
    GrantRow row = new GrantRow();
    row.id = ids.next();
    row.tenant = tenant;
    row.sessionId = sessionId;
    row.actor = actor;
    row.reason = reason;
    row.givenAt = now;
    row.expiresAt = now.plus(howLong);
    AuditEntry entry =
        record(row, "session.opened", Map.of("reason", reason, "until", row.expiresAt.toString()));
    row.auditSequence = entry.sequence();
    row.auditHash = entry.hash();
    row.persist();
    return row.value();
  }

  /** The grant of an administrator for a session that holds now. */
  @Transactional
  public Optional<Grant> held(String tenant, String actor, UUID sessionId) {
    Instant now = now();
    return GrantRow.<GrantRow>find(
            "tenant = ?1 and actor = ?2 and sessionId = ?3",
            Sort.descending("expiresAt").and("id"),
            tenant,
            actor,
            sessionId)
        .stream()
        .map(GrantRow::value)
        .filter(grant -> grant.holdsAt(now))
        .findFirst();
  }

  /**
   * Writes a look down; call it before anything is shown.
   *
   * @return whether there is a grant that allows it
   */
  @Transactional
  public Optional<Grant> look(String tenant, String actor, UUID sessionId, int turns) {
    Optional<Grant> held = held(tenant, actor, sessionId);
    held.ifPresent(
        grant ->
            record(GrantRow.findById(grant.id()), "session.viewed", Map.of("turns", "" + turns)));
    return held;
  }

  /** Ends an administrator's grants for a session; false when none held. */
  @Transactional
  public boolean end(String tenant, String actor, UUID sessionId) {
    Optional<Grant> held = held(tenant, actor, sessionId);
    for (Optional<Grant> next = held; next.isPresent(); next = held(tenant, actor, sessionId)) {
      GrantRow row = GrantRow.findById(next.get().id());
      row.endedAt = now();
      GrantRow.flush();
      record(row, "session.closed", Map.of("grant", row.id.toString()));
    }
    return held.isPresent();
  }

  /** The audit rows that grants were given with. */
  @Transactional
  public List<AuditChain.Head> auditRows(String tenant) {
    return GrantRow.<GrantRow>stream("tenant", tenant)
        .map(row -> new AuditChain.Head(row.auditSequence, row.auditHash))
        .toList();
  }

  private AuditEntry record(GrantRow row, String action, Map<String, String> what) {
    List<Map<String, Object>> changes = new ArrayList<>();
    what.forEach(
        (name, value) -> {
          Map<String, Object> change = new LinkedHashMap<>();
          change.put("path", name);
          change.put("from", null);
          change.put("to", value);
          changes.add(change);
        });
    try {
      return audit.record(
          row.tenant,
          row.actor,
          action,
          "session " + row.sessionId,
          json.writeValueAsString(changes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain texts can be written", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
