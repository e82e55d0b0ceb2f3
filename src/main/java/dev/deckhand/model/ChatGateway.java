package dev.deckhand.model;

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

  /**
   * @param catalog asked anew for each call, so that settings may change while running
   */
  public ChatGateway(Supplier<ModelCatalog> catalog, ChatTransport transport, CallTime time) {
    this.catalog = catalog;
    this.transport = transport;
    this.time = time;
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
      ModelFailure failure =
          new ModelFailure(ModelFailure.Kind.UNKNOWN_MODEL, "There is no model " + call.model());
      return new ChatOutcome.Failed(failure, TokenUsage.NONE, Duration.ZERO, 0);
    }
    return new ChatRun(target.get(), call, sink, cancel, transport, time).outcome();
  }
}
