package dev.deckhand.admin;

import dev.deckhand.admin.budget.DatabaseLedger;
import dev.deckhand.admin.budget.SpendingStore;
import dev.deckhand.admin.budget.UsageBook;
import dev.deckhand.admin.retention.RetentionJob;
import dev.deckhand.admin.retention.RetentionStore;
import dev.deckhand.admin.secret.Credentials;
import dev.deckhand.admin.secret.MasterKeys;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.model.ConfiguredProviders;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.model.ProvidersConfig;
import dev.deckhand.model.provider.AddressRules;
import dev.deckhand.routing.DryRun;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.UsageLog;
import dev.deckhand.session.IdSource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Puts the parts of administration together for the container. */
@Singleton
class AdminWiring {
  private static final Logger LOG = Logger.getLogger(AdminWiring.class);

  /** Minutes until old sessions are looked for. */
  private static final long RETENTION_FIRST = 5;

  private static final long RETENTION_EVERY = 60;

  private final LiveSettings live;
  private final SettingsWatch watch;
  private final RunningCalls calls;

  AdminWiring(ProvidersConfig config, SettingsStore store, AgroalDataSource database) {
    List<ProviderSettings> operators = ConfiguredProviders.of(config);
    this.live = new LiveSettings(operators, () -> store.current(Tenant.LOCAL));
    this.watch = new SettingsWatch(database, Tenant.LOCAL, live);
    this.calls = new RunningCalls(live, live);
    live.whenChanged(calls::review);
  }

  @Produces
  @Singleton
  LiveSettings live() {
    return live;
  }

  @Produces
  @Singleton
  RunningCalls calls() {
    return calls;
  }

  @Produces
  @Singleton
  SettingsRules rules(Features features, AddressRules addresses) {
    return new SettingsRules(
        live.operators(),
        features.all().stream().map(Feature::id).collect(Collectors.toSet()),
        addresses::problem);
  }

  @Produces
  @Singleton
  DatabaseLedger ledger(SpendingStore store, Clock clock, IdSource ids) {
    return new DatabaseLedger(live::budgets, store, Tenant.LOCAL, clock, ids);
  }

  /** An answer that is there is not lost because its tokens cannot be written down. */
  @Produces
  @Singleton
  UsageLog usageLog(UsageBook book) {
    return (feature, model, usage, cost) -> {
      try {
        book.record(feature, model, usage, cost);
      } catch (RuntimeException e) {
        LOG.errorf(e, "The usage of %s for %s could not be kept", model, feature);
      }
    };
  }

  @Produces
  @Singleton
  Forecast forecast(Features features, DryRun dryRun, DatabaseLedger ledger) {
    return new Forecast(features, dryRun, live, ledger);
  }

  @Produces
  @Singleton
  RetentionJob retentionJob(RetentionStore store) {
    return new RetentionJob(live, store, Tenant.LOCAL);
  }

  void start(
      @Observes StartupEvent started,
      Credentials credentials,
      MasterKeys keys,
      RetentionJob retention,
      ScheduledExecutorService timer) {
    int sealed = credentials.rotateMasterKey(Tenant.LOCAL);
    if (sealed > 0) {
      LOG.infof("%d data keys are sealed with the new master key; the old one can go", sealed);
    }
    watch.start();
    timer.scheduleWithFixedDelay(
        retention::runScheduled, RETENTION_FIRST, RETENTION_EVERY, TimeUnit.MINUTES);
  }

  void changed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsStore.SettingsChanged change) {
    live.expire();
  }

  void stop(@Observes ShutdownEvent ended) {
    watch.close();
  }
}
