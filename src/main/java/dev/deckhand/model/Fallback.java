package dev.deckhand.model;

import dev.deckhand.model.FallbackOutcome.Tried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one model after the other until one answers, within the limits of a single call. While
 * another model is left each is tried once; the last one gets all tries. Once text has reached the
 * receiver no other model is asked, so that no reply is ever the work of two.
 */
public final class Fallback {
  private final ChatModels models;
  private final LongSupplier nanos;
  private final CallObserver observer;

  /**
   * @param nanos a monotonic counter
   */
  public Fallback(ChatModels models, LongSupplier nanos, CallObserver observer) {
    this.models = models;
    this.nanos = nanos;
    this.observer = observer;
  }

  /**
   * Asks; failures are outcomes, never exceptions.
   *
   * @param order the models, best first; at least one. The model of the call itself is not used
   * @param sink null to take the reply in one piece
   */
  public FallbackOutcome run(
      List<ModelRef> order, ChatCall call, @Nullable TextSink sink, CancelSignal cancel) {
    if (order.isEmpty()) {
      throw new IllegalArgumentException("no model is given to ask");
    }
    long begin = nanos.getAsLong();
    FirstText heard = sink == null ? null : FirstText.watched(sink, () -> {});
    List<Tried> given = new ArrayList<>();
    for (int i = 0; ; i++) {
      ModelRef model = order.get(i);
      boolean last = i == order.size() - 1;
      ChatCall next = call.to(model).within(limits(call.limits(), begin, last));
      ChatOutcome outcome =
          heard == null ? models.ask(next, cancel) : models.stream(next, heard, cancel);
      boolean over = last || (heard != null && heard.heard()) || left(call, begin).isNegative();
      if (over || !(outcome instanceof ChatOutcome.Failed failed) || !anotherMay(failed)) {
        return new FallbackOutcome(outcome, model, given);
      }
      given.add(new Tried(model, failed));
      observer.fellBack(model, failed.failure(), order.get(i + 1));
    }
  }

  private ChatLimits limits(ChatLimits all, long begin, boolean last) {
    Duration left = all.total().minusNanos(nanos.getAsLong() - begin);
    return new ChatLimits(
        left.isPositive() ? left : Duration.ofNanos(1),
        all.firstByte(),
        all.idle(),
        all.replyBytes(),
        last ? all.attempts() : 1);
  }

  private Duration left(ChatCall call, long begin) {
    return call.limits().total().minusNanos(nanos.getAsLong() - begin + 1);
  }

  private static boolean anotherMay(ChatOutcome.Failed failed) {
    return failed.failure().kind() != ModelFailure.Kind.CANCELLED;
  }
}
