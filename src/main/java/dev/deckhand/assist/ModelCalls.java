package dev.deckhand.assist;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.CatalogModel;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelFailure;
import dev.deckhand.model.TextSink;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.routing.RunningCalls;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one turn to one model: made only while the administrator allows them, with money set
 * aside before and what they took written down after.
 */
final class ModelCalls {
  private final CatalogModel model;
  private final ChatServices with;
  private final Spending spending;
  private final String feature;
  private boolean begun;

  ModelCalls(CatalogModel model, ChatServices with, Spending spending, String feature) {
    this.model = model;
    this.with = with;
    this.spending = spending;
    this.feature = feature;
  }

  /** Asks, or says why it may not; ends early when that changes meanwhile. */
  ChatOutcome ask(ChatCall call, TextSink sink, CancelSignal cancel) {
    boolean streaming = model.model().can(ModelCapability.STREAMING);
    return asked(call, streaming ? sink : null, cancel);
  }

  /** The same for a reply nobody reads along, which may then be tried again to its end. */
  ChatOutcome ask(ChatCall call, CancelSignal cancel) {
    return asked(call, null, cancel);
  }

  private ChatOutcome asked(ChatCall call, @Nullable TextSink sink, CancelSignal cancel) {
    try (RunningCalls.Running running = with.running().begin(feature, model.ref(), begun, cancel)) {
      begun = true;
      ChatOutcome outcome =
          running.obstacle().isPresent()
              ? failed(ModelFailure.Kind.CANCELLED, "was not asked")
              : paid(call, sink, running.signal());
      boolean withdrawn =
          outcome instanceof ChatOutcome.Failed
              && running.obstacle().isPresent()
              && !cancel.isCancelled();
      return withdrawn ? withdrawn(running, outcome) : outcome;
    }
  }

  /** Asks with money set aside, or not at all. */
  private ChatOutcome paid(ChatCall call, @Nullable TextSink sink, CancelSignal cancel) {
    Optional<BudgetLedger.Reservation> reserved = spending.reserve(feature, call);
    if (reserved.isEmpty()) {
      return failed(ModelFailure.Kind.OVER_BUDGET, "has no budget left for this");
    }
    BigDecimal cost = BigDecimal.ZERO;
    try {
      ChatOutcome outcome = send(call, sink, cancel);
      TokenUsage used = outcome.usage();
      cost = spending.cost(used);
      with.usage()
          .record(feature, model.ref().toString(), used, model.model().cost(used).orElse(null));
      return outcome;
    } finally {
      reserved.get().settle(cost);
    }
  }

  private ChatOutcome send(ChatCall call, @Nullable TextSink sink, CancelSignal cancel) {
    return sink == null
        ? with.models().ask(call, cancel)
        : with.models().stream(call, sink, cancel);
  }

  private ChatOutcome withdrawn(RunningCalls.Running running, ChatOutcome ended) {
    String why = running.obstacle().orElseThrow().words();
    return new ChatOutcome.Failed(
        new ModelFailure(ModelFailure.Kind.WITHDRAWN, model.ref() + " " + why),
        ended.usage(),
        ended.latency(),
        ended.attempts());
  }

  private ChatOutcome failed(ModelFailure.Kind kind, String what) {
    return new ChatOutcome.Failed(
        new ModelFailure(kind, model.ref() + " " + what), TokenUsage.NONE, Duration.ZERO, 0);
  }
}
