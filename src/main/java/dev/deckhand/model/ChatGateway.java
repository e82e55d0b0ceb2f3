package dev.deckhand.model;

import dev.deckhand.model.ModelFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the models of the current catalog; holds the only retry loop between here and a provider.
 */
public final class ChatGateway implements ChatModels {
  private final Supplier<ModelCatalog> catalog;
  private final ChatTransport transport;
  private final CallTime time;
  private final KnownFaults faults;
  private final CallObserver observer;

  /**
   * @param catalog asked anew for each call, so that settings may change while running
   * @param faults what it learns of models is kept there, and unhealthy ones are not asked
   */
  public ChatGateway(
      Supplier<ModelCatalog> catalog,
      ChatTransport transport,
      CallTime time,
      KnownFaults faults,
      CallObserver observer) {
    this.catalog = catalog;
    this.transport = transport;
    this.time = time;
    this.faults = faults;
    this.observer = observer;
  }

  @Override
  public ChatOutcome ask(ChatCall call, CancelSignal cancel) {
    return run(call, null, cancel);
  }

  @Override
  public ChatOutcome stream(ChatCall call, TextSink sink, CancelSignal cancel) {
    return run(call, sink, cancel);
  }

  private ChatOutcome run(ChatCall call, @Nullable TextSink sink, CancelSignal cancel) {
    Optional<CatalogModel> target = catalog.get().find(call.model());
    if (target.isEmpty()) {
      return refused(Kind.UNKNOWN_MODEL, "There is no model " + call.model());
    }
    if (target.get().model().state() == ModelState.OFF) {
      return refused(Kind.WITHDRAWN, call.model() + " is switched off");
    }
    CallObserver.Observed observed = observer.begin(target.get(), sink != null);
    ChatOutcome outcome =
        new ChatRun(target.get(), call, sink, cancel, transport, time, faults, observed).outcome();
    observed.end(outcome);
    return outcome;
  }

  private static ChatOutcome refused(Kind kind, String detail) {
    ModelFailure failure = new ModelFailure(kind, detail);
    return new ChatOutcome.Failed(failure, TokenUsage.NONE, Duration.ZERO, 0);
  }
}
