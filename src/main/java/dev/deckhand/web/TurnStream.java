package dev.deckhand.web;

import dev.deckhand.assist.Turn;
import dev.deckhand.assist.TurnEvents;
import dev.deckhand.model.CancelSignal;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs turns for clients: as server-sent events, or in one piece. When the client goes away the
 * turn is cancelled.
 */
@Singleton
class TurnStream {
  private static final Logger LOG = Logger.getLogger(TurnStream.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final ExecutorService threads;
  private final ScheduledExecutorService timer;
  private final Sse sse;
  private final EventJson json;

  TurnStream(
      @VirtualThreads ExecutorService threads,
      ScheduledExecutorService timer,
      Sse sse,
      EventJson json) {
    this.threads = threads;
    this.timer = timer;
    this.sse = sse;
    this.json = json;
  }

  /** A turn that reports to its listener and stops when asked. */
  @FunctionalInterface
  interface Work {
    Turn run(TurnEvents events, CancelSignal cancel);
  }

  Multi<OutboundSseEvent> of(Work work) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              CancelSignal cancel = new CancelSignal();
              ScheduledFuture<?> heartbeat = heartbeat(emitter);
              emitter.onTermination(
                  () -> {
                    heartbeat.cancel(false);
                    cancel.cancel();
                  });
              threads.execute(() -> run(work, emitter, cancel));
            });
  }

  /** The turn when it has ended; nothing is told before. */
  Uni<Turn> whole(Work work) {
    return once(cancel -> work.run(TurnEvents.SILENT, cancel));
  }

  /** What comes of any work that stops when nobody waits for it any more. */
  <T> Uni<T> once(Function<CancelSignal, T> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              CancelSignal cancel = new CancelSignal();
              emitter.onTermination(cancel::cancel);
              threads.execute(
                  () -> {
                    try {
                      emitter.complete(work.apply(cancel));
                    } catch (RuntimeException e) {
                      emitter.fail(e);
                    }
                  });
            });
  }

  private ScheduledFuture<?> heartbeat(MultiEmitter<? super OutboundSseEvent> emitter) {
    return timer.scheduleAtFixedRate(
        () -> emitter.emit(sse.newEventBuilder().comment("working").build()),
        0,
        HEARTBEAT.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void run(Work work, MultiEmitter<? super OutboundSseEvent> emitter, CancelSignal cancel) {
    StreamedEvents events = new StreamedEvents(sse, json, emitter::emit);
    try {
      Turn turn = work.run(events, cancel);
      events.done(turn);
    } catch (RuntimeException e) {
      LOG.error("A streamed turn ended in an error nobody expected", e);
      events.error(
          Problem.of(
              500,
              "internal",
              "Something broke while this was worked on; nothing was changed",
              "Try again; the service's log has the details"));
    } finally {
      emitter.complete();
    }
  }
}
