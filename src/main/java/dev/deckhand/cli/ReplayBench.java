package dev.deckhand.cli;

import dev.deckhand.assist.Assistant;
import dev.deckhand.assist.Trials;
import dev.deckhand.evaluation.judge.Judge;
import dev.deckhand.evaluation.run.CappedLedger;
import dev.deckhand.evaluation.run.PlayLog;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Player;
import dev.deckhand.evaluation.run.RunEvents;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.run.Runner;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ModelCatalog;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.routing.UsageLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A player with its models and its purse, for one run without a server. */
final class ReplayBench implements AutoCloseable {
  private final ReplayModels models;
  private final CappedLedger purse;
  private final Player player;
  private final List<String> notes;
  private final Clock clock;

  private ReplayBench(
      ReplayModels models, CappedLedger purse, Player player, List<String> notes, Clock clock) {
    this.models = models;
    this.purse = purse;
    this.player = player;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Puts one together.
   *
   * @param before what was played when the run was started earlier
   * @throws IllegalArgumentException when a model is unknown, or may cost what nobody agreed to
   */
  static ReplayBench of(Desk desk, ReplayOptions options, List<Played> before, Clock clock)
      throws IOException {
    DocumentEngine engine = desk.engine();
    List<ProviderSettings> providers = providers(options);
    ModelCatalog catalog = new ModelCatalog(providers);
    Path replay = options.replay;
    List<String> notes =
        replay == null ? priced(asked(options, catalog), options.maxCost) : List.of();
    CappedLedger purse = CappedLedger.alone(options.maxCost, cost(before));
    ReplayModels models =
        replay == null
            ? ReplayModels.asked(providers, options.record, options.redact, clock)
            : ReplayModels.replayed(replay);
    SecureRandom random = new SecureRandom();
    Supplier<UUID> markers = () -> new UUID(random.nextLong(), random.nextLong());
    Trials trials =
        Trials.over(engine, () -> providers, models.models(), purse, UsageLog.NONE, clock, markers);
    requireKnown(options.models, trials);
    CatalogModel judge = options.judge == null ? null : judge(options.judge, catalog);
    Player player =
        new Player(
            engine,
            desk.readers(),
            trials,
            clock,
            judge == null ? null : new Judge(judge, models.models(), purse, markers));
    return new ReplayBench(models, purse, player, notes, clock);
  }

  private static List<ProviderSettings> providers(ReplayOptions options) throws IOException {
    return options.providers == null
        ? ReplayProviders.configured()
        : ReplayProviders.of(options.providers, System.getenv(), options.replay == null);
  }

  private static void requireKnown(List<String> wanted, Trials trials) {
    List<String> known = trials.models().stream().map(Assistant.ModelView::id).toList();
    for (String model : wanted) {
      if (!known.contains(model)) {
        throw new IllegalArgumentException(
            "There is no model " + model + "; there are " + String.join(", ", known));
      }
    }
  }

  private static CatalogModel judge(String name, ModelCatalog catalog) {
    return catalog
        .find(ModelRef.parse(name))
        .orElseThrow(() -> new IllegalArgumentException("There is no chat model " + name));
  }

  private static List<CatalogModel> asked(ReplayOptions options, ModelCatalog catalog) {
    return Stream.concat(options.models.stream(), Stream.ofNullable(options.judge))
        .distinct()
        .map(ModelRef::parse)
        .map(catalog::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What to say of costs; money is spent only when somebody said how much. */
  private static List<String> priced(List<CatalogModel> models, @Nullable BigDecimal maxCost) {
    List<String> notes = new ArrayList<>();
    for (CatalogModel model : models) {
      if (model.model().prices() == null) {
        notes.add("What " + model.ref() + " costs is unknown and not counted");
      } else if (maxCost == null) {
        throw new IllegalArgumentException(
            model.ref() + " costs money: say with --max-cost how much the run may cost");
      }
    }
    return notes;
  }

  private static BigDecimal cost(List<Played> before) {
    return before.stream()
        .map(played -> played.usage().cost())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Things to know before the run begins. */
  List<String> notes() {
    return notes;
  }

  RunResult run(
      List<Suite> suites,
      RunSettings settings,
      PlayLog log,
      RunEvents events,
      CancelSignal cancel) {
    return new Runner(player, clock).run(suites, settings, log, events, cancel, purse::spent);
  }

  @Override
  public void close() {
    models.close();
  }
}
