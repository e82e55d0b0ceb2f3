package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.model.Breakers;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CallTime;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatGateway;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.model.ChatTransport;
import dev.deckhand.model.KeyRefusals;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.routing.Evidence;
import dev.deckhand.routing.KeptModels;
import dev.deckhand.routing.Obstacle;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.RunningCalls;
import dev.deckhand.routing.UsageLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns as {@link Assistant} routes them, over settings that change all the time. Time passes only
 * when somebody waits or is asked, so a run is the same each time.
 */
final class RoutedWorld {
  static final List<String> FEATURES = List.of("excel.ask", "excel.explain", "excel.edit");
  static final int FAILURES = 3;
  static final Duration COOLDOWN = Duration.ofSeconds(30);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  final ChangingSettings settings;
  final SmallLedger ledger = new SmallLedger();
  final CallTime time;
  final Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
  int turns;
  int builtin;
  int fallbacks;
  int refused;
  private long nanos;
  private final KnownFaults faults;
  private final RunningCalls running;
  private final ModelChoice choice;
  private final OpenDocument document;
  private final Features features = new Features();

  RoutedWorld(ChangingSettings settings, ChatTransport transport) {
    this.settings = settings;
    this.time =
        new CallTime(
            CLOCK,
            () -> nanos,
            (wait, cancel) -> {
              pass(wait);
              return cancel.isCancelled();
            });
    this.faults =
        new KnownFaults(
            new Breakers(new Breakers.Rule(FAILURES, 1_000_000, 1, COOLDOWN), time.nanos()),
            new KeyRefusals());
    this.running = new RunningCalls(settings::providers, settings::policy);
    OoxmlEngine engine = new OoxmlEngine();
    OfficeFile file = new GuardedBook(engine).plain();
    this.document = new OpenDocument(new UUID(0, 1), 1, file, engine);
    ChatGateway gateway =
        new ChatGateway(this::catalog, transport, time, faults, CallObserver.NONE);
    ChatServices services =
        new ChatServices(
            gateway,
            this::healthy,
            running,
            ledger,
            UsageLog.NONE,
            new Prover(engine, Guards.standard()),
            new ChatPrompt(() -> new UUID(0, 2)));
    this.choice =
        new ModelChoice(
            new Responders(
                settings::providers, services, new BuiltinResponder(StandardAnswers.all(), CLOCK)),
            settings::policy,
            RoutedWorld::evidence,
            new SessionMemory());
  }

  /** What one turn came to, as far as routing goes. */
  void turn(String featureId, @Nullable String model, UUID session) {
    turns++;
    Feature feature = features.find(featureId).orElseThrow();
    switch (choice.choose(feature, session, model)) {
      case ModelChoice.Result.Nobody _ -> refused++;
      case ModelChoice.Result.Served(ModelChoice.Chosen chosen) -> {
        chosen.order().getFirst().considered().forEach(this::count);
        Task task =
            new Task(
                feature,
                "Which port has most ships?",
                document,
                List.of(),
                null,
                null,
                Scope.EVERYWHERE,
                ChatLimits.STANDARD);
        Failover.Served served =
            new Failover(chosen, TurnEvents.SILENT, new CancelSignal(), CallObserver.NONE)
                .serve(task, _ -> {});
        fallbacks += served.route().tried().size();
        if (!(served.reply() instanceof Reply.Failed)) {
          choice.served(session, featureId, served.route().model());
          builtin += served.route().model().startsWith("builtin/") ? 1 : 0;
        }
      }
    }
  }

  /** The settings have changed: what they forbid ends now, as on each node. */
  void review() {
    running.review();
  }

  void pass(Duration more) {
    nanos += more.toNanos();
  }

  long nanos() {
    return nanos;
  }

  /** An administrator gave the key anew. */
  void forgetKey(String provider) {
    faults.keys().forget(provider);
  }

  private void count(Route.Considered considered) {
    if (considered.obstacle() != null) {
      obstacles.merge(considered.obstacle(), 1, Integer::sum);
    }
  }

  private boolean healthy(ModelRef ref) {
    Optional<CatalogModel> model = catalog().find(ref);
    return model.isPresent() && faults.healthy(model.get());
  }

  private ModelCatalog catalog() {
    return new ModelCatalog(settings.providers());
  }

  /** Some models are scored, others not. */
  private static Map<String, List<Evidence>> evidence(String feature) {
    Map<String, List<Evidence>> known = new HashMap<>();
    known.put("p0/a", List.of(new Evidence("h", 40, 0.9, null, 900)));
    known.put("p1/b", List.of(new Evidence("h", 12, 0.7, null, 400)));
    known.put("p3/a", List.of(new Evidence("h", 4, feature.length() / 20.0, null, 300)));
    return known;
  }

  private static final class SessionMemory implements KeptModels {
    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> find(UUID sessionId, String feature) {
      return Optional.ofNullable(kept.get(sessionId + feature));
    }

    @Override
    public void keep(UUID sessionId, String feature, String model) {
      kept.put(sessionId + feature, model);
    }
  }
}
