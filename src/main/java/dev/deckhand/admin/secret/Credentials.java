package dev.deckhand.admin.secret;

import dev.deckhand.model.ApiKey;
import dev.deckhand.session.IdSource;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps providers' keys. They go in and come out for calls only; each is bound to its tenant and
 * provider, and sealed by a data key of the tenant.
 */
@ApplicationScoped
public class Credentials {
  private final EntityManager database;
  private final MasterKeys masters;
  private final Clock clock;
  private final IdSource ids;

  Credentials(EntityManager database, MasterKeys masters, Clock clock, IdSource ids) {
    this.database = database;
    this.masters = masters;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A provider's key as it came out.
   *
   * @param key empty when it cannot be opened
   * @param problem why; never has a part of the key
   */
  public record Opened(Optional<ApiKey> key, Instant changedAt, @Nullable String problem) {}

  /** Keeps a key in the place of the one before. */
  @Transactional
  public void put(String tenant, String provider, ApiKey key) {
    lock(tenant);
    DataKeyRow dataKey = currentKey(tenant).orElseGet(() -> newKey(tenant));
    CredentialRow.Key id = new CredentialRow.Key(tenant, provider);
    @Nullable CredentialRow known = CredentialRow.findById(id);
    CredentialRow row = known == null ? new CredentialRow() : known;
    row.tenant = tenant;
    row.provider = provider;
    row.changedAt = now();
    seal(row, dataKey.id, dataKey.open(masters), key.reveal());
    row.persist();
  }

  /** Forgets a key; false when there was none. */
  @Transactional
  public boolean remove(String tenant, String provider) {
    return CredentialRow.deleteById(new CredentialRow.Key(tenant, provider));
  }

  /** All keys of a tenant by provider, read at one moment. */
  @Transactional
  public Map<String, Opened> open(String tenant) {
    Map<String, Opened> opened = new HashMap<>();
    for (Object[] row :
        database
            .createQuery(
                "select c, k from CredentialRow c join DataKeyRow k on k.id = c.dataKey"
                    + " where c.tenant = :tenant",
                Object[].class)
            .setParameter("tenant", tenant)
            .getResultList()) {
      CredentialRow credential = (CredentialRow) row[0];
      opened.put(credential.provider, open(credential, (DataKeyRow) row[1]));
    }
    return opened;
  }

  /** Makes a new data key and seals all keys of the tenant with it. */
  @Transactional
  public void rotateDataKey(String tenant) {
    lock(tenant);
    List<DataKeyRow> before = DataKeyRow.list("tenant", tenant);
    DataKeyRow fresh = newKey(tenant);
    byte[] freshKey = fresh.open(masters);
    for (CredentialRow row : CredentialRow.<CredentialRow>list("tenant", tenant)) {
      DataKeyRow old = DataKeyRow.findById(row.dataKey);
      seal(row, fresh.id, freshKey, plain(row, old));
    }
    database.flush();
    before.forEach(DataKeyRow::delete);
  }

  /**
   * Seals a tenant's data keys anew that another master key seals.
   *
   * @return how many
   */
  @Transactional
  public int rotateMasterKey(String tenant) {
    List<DataKeyRow> rows =
        DataKeyRow.<DataKeyRow>find("tenant = ?1 and masterKey <> ?2", tenant, masters.current())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    rows.forEach(row -> row.seal(masters, row.open(masters)));
    return rows.size();
  }

  private Opened open(CredentialRow row, DataKeyRow dataKey) {
    try {
      return new Opened(Optional.of(new ApiKey(plain(row, dataKey))), row.changedAt, null);
    } catch (SecretProblem e) {
      return new Opened(
          Optional.empty(), row.changedAt, "Its key cannot be used: " + e.getMessage());
    }
  }

  private String plain(CredentialRow row, DataKeyRow dataKey) {
    byte[] plain =
        SealedBox.open(dataKey.open(masters), row.sealed, "credential", row.tenant, row.provider);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static void seal(CredentialRow row, UUID dataKey, byte[] key, String secret) {
    row.dataKey = dataKey;
    row.sealed =
        SealedBox.seal(
            key, secret.getBytes(StandardCharsets.UTF_8), "credential", row.tenant, row.provider);
  }

  private static Optional<DataKeyRow> currentKey(String tenant) {
    return DataKeyRow.<DataKeyRow>find("tenant", Sort.descending("createdAt"), tenant)
        .firstResultOptional();
  }

  private DataKeyRow newKey(String tenant) {
    DataKeyRow row = new DataKeyRow();
    row.id = ids.next();
    row.tenant = tenant;
    row.createdAt = now();
    row.seal(masters, SealedBox.newKey());
    row.persist();
    return row;
  }

  /** Changes of keys wait for each other; reading waits for nobody. */
  private void lock(String tenant) {
    database
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "credentials:" + tenant)
        .getSingleResult();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
