package dev.deckhand.admin;

import dev.deckhand.admin.budget.Budget;
import dev.deckhand.admin.secret.Credentials;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.routing.RoutingPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force on this node: the operator's providers first, then the administrators'.
 * Reading them costs nothing; they are loaded again after a change.
 */
public final class LiveSettings implements ProviderSource, RoutingPolicy.Source {
  private final List<ProviderSettings> operators;
  private final Supplier<SettingsStore.Kept> store;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Snapshot snapshot;

  /** Changes this node made itself, and how many of them the snapshot has. */
  private final AtomicLong changes = new AtomicLong();

  private volatile long loaded;

  /**
   * @param operators providers of the operator's configuration
   * @param store reads the settings in force
   */
  LiveSettings(List<ProviderSettings> operators, Supplier<SettingsStore.Kept> store) {
    this.operators = List.copyOf(operators);
    this.store = store;
  }

  /**
   * Settings of one moment.
   *
   * @param providers all that can be asked
   * @param problems by provider id: why a provider cannot be asked
   * @param keysSince by provider id: when its key was given
   */
  public record Snapshot(
      int revision,
      Settings settings,
      List<ProviderSettings> providers,
      Map<String, String> problems,
      Map<String, Instant> keysSince,
      RoutingPolicy policy) {}

  @Override
  public List<ProviderSettings> providers() {
    return snapshot().providers();
  }

  @Override
  public RoutingPolicy policy() {
    return snapshot().policy();
  }

  public List<Budget> budgets() {
    return snapshot().settings().budgets();
  }

  /** The providers of the operator's configuration. */
  public List<ProviderSettings> operators() {
    return operators;
  }

  public Snapshot snapshot() {
    Snapshot current = snapshot;
    return current == null || loaded != changes.get() ? load(false) : current;
  }

  /** What is loaded is no longer in force; whoever asks from now on waits for what is. */
  void expire() {
    changes.incrementAndGet();
  }

  /** Loads what is in force. */
  Snapshot refresh() {
    return load(true);
  }

  /** Runs the action after each change, whichever node it was made on. */
  void whenChanged(Runnable action) {
    followers.add(action);
  }

  private Snapshot load(boolean always) {
    Snapshot before = snapshot;
    Snapshot latest = loaded(always);
    if (before != null && latest.revision() > before.revision()) {
      followers.forEach(Runnable::run);
    }
    return latest;
  }

  private synchronized Snapshot loaded(boolean always) {
    Snapshot current = snapshot;
    long seen = changes.get();
    if (!always && current != null && loaded == seen) {
      return current;
    }
    Snapshot fresh = of(store.get());
    // never back to an earlier revision
    Snapshot latest = current == null || fresh.revision() >= current.revision() ? fresh : current;
    snapshot = latest;
    loaded = seen;
    return latest;
  }

  /** The providers as they would be with other settings and the keys there are now. */
  public List<ProviderSettings> providersWith(Settings settings) {
    Map<String, ApiKey> keys = new HashMap<>();
    Snapshot now = snapshot();
    for (ProviderSettings provider : now.providers()) {
      ApiKey key = provider.apiKey();
      boolean same =
          now.settings()
              .provider(provider.id())
              .flatMap(before -> settings.provider(provider.id()).filter(before::sharesKeyWith))
              .isPresent();
      if (key != null && same) {
        keys.put(provider.id(), key);
      }
    }
    return assembled(settings, keys, new HashMap<>());
  }

  private Snapshot of(SettingsStore.Kept kept) {
    Map<String, ApiKey> keys = new HashMap<>();
    Map<String, Instant> since = new HashMap<>();
    Map<String, String> problems = new HashMap<>();
    for (Map.Entry<String, Credentials.Opened> entry : kept.keys().entrySet()) {
      since.put(entry.getKey(), entry.getValue().changedAt());
      entry.getValue().key().ifPresent(key -> keys.put(entry.getKey(), key));
      String problem = entry.getValue().problem();
      if (problem != null) {
        problems.put(entry.getKey(), problem);
      }
    }
    List<ProviderSettings> providers = assembled(kept.settings(), keys, problems);
    return new Snapshot(
        kept.revision(),
        kept.settings(),
        providers,
        Map.copyOf(problems),
        Map.copyOf(since),
        kept.settings().policy());
  }

  private List<ProviderSettings> assembled(
      Settings settings, Map<String, ApiKey> keys, Map<String, String> problems) {
    List<ProviderSettings> providers = new ArrayList<>(operators);
    for (ProviderSetup setup : settings.providers()) {
      if (operators.stream().anyMatch(p -> p.id().equals(setup.id()))) {
        problems.put(setup.id(), "The operator's configuration has a provider of the same id");
      } else if (!problems.containsKey(setup.id())) {
        try {
          providers.add(setup.settings(keys.get(setup.id())));
        } catch (IllegalArgumentException e) {
          problems.put(setup.id(), e.getMessage() + "");
        }
      }
    }
    return List.copyOf(providers);
  }
}
