package dev.deckhand.evaluation.job;

import com.github.kagkarlsson.scheduler.SystemClock;
import dev.deckhand.assist.Trials;
import dev.deckhand.evaluation.judge.Judge;
import dev.deckhand.evaluation.run.PlayWork;
import dev.deckhand.evaluation.run.Player;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.TextReader;
import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.routing.UsageLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Puts runs together for the container. */
@Singleton
class EvaluationWiring {
  private static final String TASKS = "evaluation-play";

  private final SecureRandom random = new SecureRandom();
  private final Supplier<UUID> ids = () -> new UUID(random.nextLong(), random.nextLong());
  private final PlayQueue queue;
  private final PlayWorker worker;
  private final Evaluations evaluations;

  EvaluationWiring(
      @ConfigProperty(name = "deckhand.suites") List<Path> folders,
      @ConfigProperty(name = "deckhand.evaluation-threads") int threads,
      AgroalDataSource database,
      PlayWorker.Records records,
      PlaceTable places,
      Parts parts,
      Clock clock) {
    SuiteShelf shelf = new SuiteShelf(folders);
    RunPurse purse = new RunPurse(parts.budgets, records.purses());
    Trials trials =
        Trials.over(parts.engine, parts.providers, parts.models, purse, parts.usage, clock, ids);
    PlayQueue.Node node =
        new PlayQueue.Node(
            "node-" + ids.get(),
            threads,
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5));
    SystemClock time = new SystemClock();
    this.worker =
        new PlayWorker(
            shelf,
            records,
            new ProviderPlaces(places, TASKS, node, time),
            settings -> player(parts, trials, purse, settings, clock),
            clock);
    this.queue = new PlayQueue(database, TASKS, node, time, worker);
    this.evaluations = new Evaluations(shelf, records, queue, worker, clock);
  }

  /** What a player asks and edits with. */
  @Singleton
  static final class Parts {
    private final DocumentEngine engine;
    private final List<TextReader> readers;
    private final ProviderSource providers;
    private final ChatModels models;
    private final BudgetLedger budgets;
    private final UsageLog usage;

    Parts(
        DocumentEngine engine,
        @All List<TextReader> readers,
        ProviderSource providers,
        ChatModels models,
        BudgetLedger budgets,
        UsageLog usage) {
      this.engine = engine;
      this.readers = List.copyOf(readers);
      this.providers = providers;
      this.models = models;
      this.budgets = budgets;
      this.usage = usage;
    }
  }

  @Produces
  @Singleton
  static PlayWorker.Records records(
      EvaluationStore store, RunPurses purses, PlayTries tries, RunScores scores) {
    return new PlayWorker.Records(store, purses, tries, scores);
  }

  private PlayWork player(
      Parts parts, Trials trials, BudgetLedger purse, RunSettings settings, Clock clock) {
    return new Player(
        parts.engine, parts.readers, trials, clock, judge(parts, purse, settings.judge()));
  }

  private @Nullable Judge judge(Parts parts, BudgetLedger purse, @Nullable String model) {
    return model == null
        ? null
        : new ModelCatalog(parts.providers.providers())
            .find(ModelRef.parse(model))
            .map(judge -> new Judge(judge, parts.models, purse, ids))
            .orElse(null);
  }

  @Produces
  @Singleton
  Evaluations evaluations() {
    return evaluations;
  }

  void start(@Observes StartupEvent started) {
    queue.start();
  }

  void stop(@Observes ShutdownEvent ended) {
    worker.stop();
    queue.close();
  }
}
