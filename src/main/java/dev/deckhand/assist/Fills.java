package dev.deckhand.assist;

import dev.deckhand.assist.fill.Fill;
import dev.deckhand.assist.fill.FillCap;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.Prompt;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.routing.Route;
import dev.deckhand.routing.Router;
import dev.deckhand.session.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs fills whose sample the user has accepted: a turn of its own for each run, which proposes a
 * plan for all rows. A run that ended early is gone on from by starting another one.
 */
public final class Fills {
  private static final Logger LOG = Logger.getLogger(Fills.class);

  private final Features features;
  private final ModelChoice models;
  private final OpenDocuments open;
  private final TurnStore turns;
  private final SentStore sent;
  private final LiveTurns live;
  private final FillMemories memories;
  private final TurnEnding ending;
  private final Clock clock;
  private final IdSource ids;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();

  Fills(
      Features features,
      ModelChoice models,
      OpenDocuments open,
      TurnStore turns,
      SentStore sent,
      LiveTurns live,
      FillMemories memories,
      TurnEnding ending,
      Clock clock,
      IdSource ids) {
    this.features = features;
    this.models = models;
    this.open = open;
    this.turns = turns;
    this.sent = sent;
    this.live = live;
    this.memories = memories;
    this.ending = ending;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A run that may begin.
   *
   * @param sample the turn with the sample
   * @param model {@code provider/model} that is asked
   */
  public record Batch(Turn sample, Fill fill, OpenDocument document, String model, FillCap cap) {}

  /** Whether a run may begin. */
  public sealed interface Start {
    record Ready(Batch batch) implements Start {}

    record Not(Refusal why) implements Start {}
  }

  /**
   * Looks whether a run may begin.
   *
   * @param turn the turn with the sample, or one that went on from it
   * @param model {@code provider/model}; {@code null} for the model that made the sample
   */
  public Start start(Turn turn, FillCap cap, @Nullable String model) {
    Fill told = turn.fill();
    Turn sample =
        told == null || told.sample() == null ? turn : turns.find(told.sample()).orElse(turn);
    Fill fill = sample.fill();
    Route route = sample.route();
    if (fill == null || route == null) {
      return not("no-fill", "This turn shows no sample of a fill", "Ask for a fill first");
    }
    if (fill.rest() == null) {
      return not("nothing-left", "Its plan is for all rows already", "Apply its plan");
    }
    OpenDocument document =
        Optional.ofNullable(sample.documentId()).flatMap(open::current).orElse(null);
    if (document == null) {
      return not(
          "document-gone", "The workbook of this turn is gone", "Add it again, and ask again");
    }
    if (!stands(sample, fill, document)) {
      return not(
          "version-changed",
          "The rows to be filled have changed since the sample was made",
          "Ask again: what was worked out is not paid for again");
    }
    if (running.contains(sample.id())) {
      return not("batch-running", "This fill is running already", "Wait for it, or cancel it");
    }
    String asked = model == null ? route.model() : model;
    return new Start.Ready(new Batch(sample, fill, document, asked, cap));
  }

  /**
   * Whether the rows that are left are those the sample was of. Elsewhere the workbook may have
   * changed; what is proposed is proved on it as it is now.
   */
  private boolean stands(Turn sample, Fill fill, OpenDocument document) {
    Integer version = sample.documentVersion();
    if (Objects.equals(document.version(), version)) {
      return true;
    }
    try {
      return version != null
          && open.at(document.id(), version)
              .map(then -> FillDesk.table(then, fill.wish()))
              .filter(then -> FillDesk.table(document, fill.wish()).readsAs(then))
              .isPresent();
    } catch (IllegalArgumentException _) {
      return false; // the worksheet is gone or hidden
    }
  }

  private static Start not(String code, String message, String nextStep) {
    return new Start.Not(new Refusal(code, message, nextStep));
  }

  /** Whether the prices of a model are known; true for one that is not there. */
  public boolean priced(String model) {
    return models.responders().stream()
        .filter(responder -> responder.model().equals(model))
        .allMatch(responder -> !(responder instanceof ChatResponder chat) || chat.priced());
  }

  /** Runs a batch to its end, as a turn of its own, and returns that. */
  public Turn run(Batch batch, TurnEvents events, CancelSignal cancel) {
    Instant start = clock.instant();
    Turn turn = Turn.asked(ids.next(), ask(batch), batch.document(), List.of(), start);
    turn = turn.filled(batch.fill().from(batch.sample().id()));
    SentLog log = new SentLog(events, clock);
    live.start(turn.id(), cancel);
    boolean first = running.add(batch.sample().id());
    try {
      turns.save(turn);
      Turn done =
          first
              ? worked(turn, batch, log, cancel)
              : refused(turn, "batch-running", "This fill is running already", "Wait for it");
      sent.save(new Sent(turn.id(), log.requests()));
      Turn timed = done.took(Duration.between(start, clock.instant()).toMillis());
      turns.save(timed);
      return timed;
    } finally {
      if (first) {
        running.remove(batch.sample().id());
      }
      live.end(turn.id());
    }
  }

  private static Ask ask(Batch batch) {
    Turn sample = batch.sample();
    return new Ask(
        sample.sessionId(),
        batch.document().id(),
        sample.instruction(),
        sample.feature(),
        List.of(),
        null,
        null,
        sample.scope(),
        batch.model());
  }

  private Turn worked(Turn turn, Batch batch, TurnEvents events, CancelSignal cancel) {
    Feature feature = features.find(batch.sample().feature()).orElse(null);
    if (feature == null) {
      return refused(turn, "unknown-feature", "There is no such feature any more", "Ask again");
    }
    return switch (models.choose(feature, turn.sessionId(), batch.model())) {
      case ModelChoice.Result.Nobody(Router.Choice.Nobody nobody) ->
          refused(turn, "no-model", nobody.message(), nobody.nextStep());
      case ModelChoice.Result.Served(ModelChoice.Chosen chosen) ->
          by(turn, batch, feature, chosen, events, cancel);
    };
  }

  /** Only the model that was asked for works on it: nobody stands in unasked. */
  private Turn by(
      Turn turn,
      Batch batch,
      Feature feature,
      ModelChoice.Chosen chosen,
      TurnEvents events,
      CancelSignal cancel) {
    Route route = chosen.order().getFirst();
    if (!route.model().equals(batch.model())
        || !(chosen.responder(route) instanceof ChatResponder chat)) {
      return refused(
          turn,
          "model-unavailable",
          batch.model() + " cannot be asked now",
          "Wait for it, or say another model: the answer then tells which worked out what");
    }
    Turn routed = turn.routed(feature.id(), route, Prompt.ofValues(feature).version());
    events.route(turn.id(), feature.id(), route);
    try {
      Reply reply = reply(chat, routed, batch, feature, events, cancel);
      Turn done = ended(routed, batch, reply, feature, events);
      return cancel.isCancelled() && reply instanceof Reply.Failed failed
          ? done.ended(TurnStatus.CANCELLED, failed.refusal(), List.of(), reply.usage())
          : done;
    } catch (DocumentProblem e) {
      return refused(routed, e.code().id(), e.getMessage() + "", e.nextStep());
    } catch (RuntimeException e) {
      LOG.errorf(e, "Fill %s failed", turn.id());
      Refusal broke =
          new Refusal(
              "internal",
              "Something broke while this was worked on; nothing was changed",
              FillRun.RESUME);
      return routed.ended(TurnStatus.FAILED, broke, List.of(), Usage.NONE);
    }
  }

  private Reply reply(
      ChatResponder chat,
      Turn turn,
      Batch batch,
      Feature feature,
      TurnEvents events,
      CancelSignal cancel) {
    Task task =
        Task.of(feature, ask(batch), new Material(batch.document(), List.of(), List.of()))
            .within(ChatLimits.STANDARD)
            .remembering(memories.of(turn.id(), batch.sample().id()));
    return chat.whole(task, batch.fill().wish(), batch.cap(), events, cancel);
  }

  private Turn ended(Turn turn, Batch batch, Reply reply, Feature feature, TurnEvents events) {
    TurnEnding.About about = new TurnEnding.About(feature, batch.document().file());
    Turn done = ending.of(turn, reply, reply.usage(), about, events);
    Fill fill = done.fill();
    return fill == null ? done.filled(turn.fill()) : done.filled(fill.from(batch.sample().id()));
  }

  private static Turn refused(Turn turn, String code, String message, String nextStep) {
    return turn.ended(
        TurnStatus.REFUSED, new Refusal(code, message, nextStep), List.of(), Usage.NONE);
  }
}
