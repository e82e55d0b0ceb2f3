package dev.deckhand.assist;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.Prompt;
import dev.deckhand.model.CallObserver;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import dev.deckhand.session.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs turns: picks feature and model, lets the responder answer, proves what it proposes. */
public final class Assistant {
  private static final Logger LOG = Logger.getLogger(Assistant.class);

  private final Features features;
  private final ModelChoice models;
  private final TurnEnding ending;
  private final FillMemories memories;
  private final TurnStore turns;
  private final SentStore sent;
  private final UserOutcomes users;
  private final LiveTurns live;
  private final CallObserver observer;
  private final Clock clock;
  private final IdSource ids;

  Assistant(
      Features features,
      ModelChoice models,
      TurnEnding ending,
      FillMemories memories,
      TurnStore turns,
      SentStore sent,
      UserOutcomes users,
      LiveTurns live,
      CallObserver observer,
      Clock clock,
      IdSource ids) {
    this.features = features;
    this.models = models;
    this.ending = ending;
    this.memories = memories;
    this.turns = turns;
    this.sent = sent;
    this.users = users;
    this.live = live;
    this.observer = observer;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Runs a turn to its end, keeps it, and returns it.
   *
   * @param material the document and what to take from
   */
  public Turn run(Ask ask, Material material, TurnEvents events, CancelSignal cancel) {
    Instant start = clock.instant();
    Turn turn = Turn.asked(ids.next(), ask, material.document(), material.sources(), start);
    SentLog log = new SentLog(events, clock);
    live.start(turn.id(), cancel);
    try {
      turns.save(turn);
      Turn done = work(turn, ask, material, log, cancel);
      sent.save(new Sent(turn.id(), log.requests()));
      long took = Duration.between(start, clock.instant()).toMillis();
      Turn timed = done.took(took);
      turns.save(timed);
      users.ended(timed);
      return timed;
    } finally {
      live.end(turn.id());
    }
  }

  private Turn work(Turn turn, Ask ask, Material material, TurnEvents events, CancelSignal cancel) {
    Host host = material.document().file().format().host();
    String id =
        ask.feature().equals(Ask.AUTO)
            ? features.guess(host, ask.instruction()).id()
            : ask.feature();
    Optional<Feature> feature = features.find(id).filter(f -> f.host() == host);
    if (feature.isEmpty()) {
      return refused(turn, unknownFeature(id, host));
    }
    return switch (models.choose(feature.get(), ask.sessionId(), ask.model())) {
      case ModelChoice.Result.Nobody(Router.Choice.Nobody nobody) ->
          refused(
              turn.routed(id, null, null),
              new Refusal("no-model", nobody.message(), nobody.nextStep()));
      case ModelChoice.Result.Served(ModelChoice.Chosen chosen) ->
          serve(turn, ask, new Serving(feature.get(), chosen, material), events, cancel);
    };
  }

  private record Serving(Feature feature, ModelChoice.Chosen chosen, Material material) {
    OpenDocument document() {
      return material.document();
    }
  }

  private Turn serve(Turn turn, Ask ask, Serving serving, TurnEvents events, CancelSignal cancel) {
    Turn[] routed = {turn};
    try {
      Failover.Served served =
          new Failover(serving.chosen(), events, cancel, observer)
              .serve(
                  Task.of(serving.feature(), ask, serving.material())
                      .remembering(memories.of(turn.id(), turn.id())),
                  route -> {
                    routed[0] = routed(turn, serving, route);
                    begin(turn, serving, route, events);
                  });
      if (cancel.isCancelled()) {
        return cancelled(routed[0], served.usage());
      }
      if (!(served.reply() instanceof Reply.Failed)) {
        models.served(turn.sessionId(), serving.feature().id(), served.route().model());
      }
      return ending.of(
          routed[0],
          served.reply(),
          served.usage(),
          new TurnEnding.About(serving.feature(), serving.document().file()),
          events);
    } catch (DocumentProblem e) {
      String code = e.code().id();
      return refused(routed[0], new Refusal(code, e.getMessage() + "", e.nextStep()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.errorf(e, "Turn %s failed", turn.id());
      return routed[0].ended(
          TurnStatus.FAILED,
          new Refusal(
              "internal",
              "Something broke while this was worked on; nothing was changed",
              "Try again; the service's log has the details"),
          List.of(),
          Usage.NONE);
    }
  }

  private static void begin(Turn turn, Serving serving, Route route, TurnEvents events) {
    String kind = serving.feature().host() == Host.EXCEL ? "workbook" : "deck";
    events.route(turn.id(), serving.feature().id(), route);
    events.step("Reading the " + kind, serving.document().file().name());
    serving.document().outline();
  }

  private static Turn routed(Turn turn, Serving serving, Route route) {
    boolean chat = serving.chosen().responder(route) instanceof ChatResponder;
    String prompt = chat ? Prompt.of(serving.feature()).version() : null;
    return turn.routed(serving.feature().id(), route, prompt);
  }

  private static Turn refused(Turn turn, Refusal refusal) {
    return turn.ended(TurnStatus.REFUSED, refusal, List.of(), Usage.NONE);
  }

  private static Turn cancelled(Turn turn, Usage usage) {
    return turn.ended(
        TurnStatus.CANCELLED,
        new Refusal("cancelled", "You stopped this", "Nothing was changed"),
        List.of(),
        usage);
  }

  private Refusal unknownFeature(String id, Host host) {
    String known = String.join(", ", features.of(host).stream().map(Feature::id).toList());
    return new Refusal(
        "unknown-feature",
        "There is no feature " + id + " for this kind of document",
        "Choose auto or one of " + known);
  }

  /**
   * A model users may choose.
   *
   * @param id {@code provider/model}
   */
  public record ModelView(
      String id, String provider, String model, String displayName, boolean builtin) {}

  /** The models that can be asked, in the administrator's order. */
  public List<ModelView> models() {
    return models.responders().stream().map(Responder::view).toList();
  }

  /** Asks a running turn to stop; false when it is not running here. */
  public boolean cancel(UUID turnId) {
    return live.cancel(turnId);
  }

  public Optional<Turn> find(UUID turnId) {
    return turns.find(turnId);
  }

  /** The turns of a session, oldest first. */
  public List<Turn> ofSession(UUID sessionId) {
    return turns.ofSession(sessionId);
  }

  /** Keeps what the user thought of a turn; empty when there is no such turn. */
  public Optional<Turn> rate(UUID turnId, Turn.Feedback feedback) {
    Optional<Turn> rated = turns.find(turnId).map(turn -> turn.rated(feedback));
    rated.ifPresent(
        turn -> {
          turns.save(turn);
          users.rated(turn, feedback);
        });
    return rated;
  }
}
