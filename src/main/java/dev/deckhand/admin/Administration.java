package dev.deckhand.admin;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.deckhand.admin.SettingsDiff.Change;
import dev.deckhand.admin.secret.Credentials;
import dev.deckhand.model.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of settings and keys. Each is one transaction with its row in the audit. */
@ApplicationScoped
public class Administration {
  private static final String TENANT = Tenant.LOCAL;

  private final SettingsStore store;
  private final Credentials credentials;
  private final SettingsRules rules;
  private final Clock clock;

  Administration(SettingsStore store, Credentials credentials, SettingsRules rules, Clock clock) {
    this.store = store;
    this.credentials = credentials;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Who changes what.
   *
   * @param revision the revision the administrator looked at
   * @param action such as {@code provider.changed}
   */
  public record Order(String actor, int revision, String action, String subject) {}

  /** How a change ended. */
  public sealed interface Outcome {
    /**
     * It is in force.
     *
     * @param droppedKeys providers that need their key again, because they went or moved
     */
    record Changed(int revision, List<Change> changes, List<String> droppedKeys)
        implements Outcome {}

    /** Somebody else changed the settings meanwhile. */
    record Stale(int current) implements Outcome {}
  }

  /** Where a change starts from. */
  private record Start(int revision, Settings settings, @Nullable Integer parent) {}

  /** What a change would do. */
  public record Preview(List<Change> changes, List<String> droppedKeys) {}

  /**
   * Tells what a change would do.
   *
   * @throws SettingsProblem when the outcome cannot be
   */
  public Preview preview(Settings before, Settings after) {
    rules.check(before, after);
    List<String> moved =
        before.providers().stream()
            .filter(p -> after.provider(p.id()).filter(p::sharesKeyWith).isEmpty())
            .map(ProviderSetup::id)
            .toList();
    return new Preview(SettingsDiff.between(before, after), moved);
  }

  /**
   * Changes settings. A change that changes nothing makes no revision.
   *
   * @throws SettingsProblem when the outcome cannot be
   */
  @Transactional
  public Outcome change(Order order, UnaryOperator<Settings> edit) {
    Start base = start();
    if (base.revision() != order.revision()) {
      return new Outcome.Stale(base.revision());
    }
    Settings after = edit.apply(base.settings());
    return settle(order, base, after, base.revision());
  }

  /**
   * Takes the last change back; once more takes back the one before it. Keys do not come back.
   *
   * @throws SettingsProblem when there is none
   */
  @Transactional
  public Outcome undo(Order order) {
    Start base = start();
    if (base.revision() != order.revision()) {
      return new Outcome.Stale(base.revision());
    }
    Integer parent = base.parent();
    if (parent == null) {
      throw SettingsProblem.nothingToUndo();
    }
    Optional<SettingsRow> restored = store.find(TENANT, parent);
    Settings after = restored.map(row -> SettingsJson.read(row.body)).orElse(Settings.EMPTY);
    return settle(order, base, after, restored.map(row -> row.parent).orElse(null));
  }

  /**
   * Gives a provider its key.
   *
   * @throws SettingsProblem when there is no such provider
   */
  @Transactional
  public Outcome setKey(Order order, String provider, ApiKey key) {
    return keyed(
        order,
        provider,
        () -> {
          credentials.put(TENANT, provider, key);
          return "set";
        });
  }

  /**
   * Takes a provider's key away.
   *
   * @throws SettingsProblem when there is no such provider
   */
  @Transactional
  public Outcome removeKey(Order order, String provider) {
    return keyed(
        order,
        provider,
        () -> {
          credentials.remove(TENANT, provider);
          return "removed";
        });
  }

  /** Seals all keys anew with a new data key, and data keys with the current master key. */
  @Transactional
  public Outcome rotateKeys(Order order) {
    Start base = start();
    credentials.rotateMasterKey(TENANT);
    credentials.rotateDataKey(TENANT);
    List<Change> changes = List.of(new Change("dataKey", null, TextNode.valueOf("rotated")));
    return new Outcome.Changed(
        write(order, base, base.settings(), changes, base.parent()), changes, List.of());
  }

  private interface KeyChange {
    String apply();
  }

  private Outcome keyed(Order order, String provider, KeyChange change) {
    Start base = start();
    if (base.revision() != order.revision()) {
      return new Outcome.Stale(base.revision());
    }
    if (base.settings().provider(provider).isEmpty()) {
      throw SettingsProblem.unknown("provider", provider);
    }
    String done = change.apply();
    List<Change> changes =
        List.of(new Change("providers[" + provider + "].key", null, TextNode.valueOf(done)));
    int revision = write(order, base, base.settings(), changes, base.parent());
    return new Outcome.Changed(revision, changes, List.of());
  }

  private Outcome settle(Order order, Start base, Settings after, @Nullable Integer parent) {
    rules.check(base.settings(), after);
    List<Change> changes = SettingsDiff.between(base.settings(), after);
    if (changes.isEmpty() && parent != null && parent == base.revision()) {
      return new Outcome.Changed(base.revision(), changes, List.of());
    }
    List<String> dropped = dropKeys(base.settings(), after);
    List<Change> all = new ArrayList<>(changes);
    dropped.forEach(
        provider ->
            all.add(
                new Change("providers[" + provider + "].key", null, TextNode.valueOf("removed"))));
    int revision = write(order, base, after, all, parent);
    return new Outcome.Changed(revision, changes, dropped);
  }

  /** A key goes with its provider, and does not follow it to another server. */
  private List<String> dropKeys(Settings before, Settings after) {
    return before.providers().stream()
        .filter(p -> after.provider(p.id()).filter(p::sharesKeyWith).isEmpty())
        .map(ProviderSetup::id)
        .filter(id -> credentials.remove(TENANT, id))
        .toList();
  }

  private int write(
      Order order, Start base, Settings after, List<Change> changes, @Nullable Integer parent) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return store.write(
        TENANT,
        now,
        base.revision() + 1,
        new SettingsStore.Revision(
            order.actor(), order.action(), order.subject(), after, changes, parent));
  }

  private Start start() {
    store.lock(TENANT);
    return store
        .last(TENANT)
        .map(row -> new Start(row.revision, SettingsJson.read(row.body), row.parent))
        .orElseGet(() -> new Start(0, Settings.EMPTY, null));
  }
}
