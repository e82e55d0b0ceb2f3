package dev.deckhand.web;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.KnownFaults;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ProviderSettings;
import dev.deckhand.routing.Traffic;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Streams what changes to consoles as server-sent events, on whichever node it changed. */
@Singleton
class AdminStream {
  private static final Logger LOG = Logger.getLogger(AdminStream.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int HEARTBEAT = 10;

  private final ExecutorService threads;
  private final LiveSettings live;
  private final KnownFaults faults;
  private final Traffic traffic;
  private final Sse sse;
  private final EventJson json;

  AdminStream(
      @VirtualThreads ExecutorService threads,
      LiveSettings live,
      KnownFaults faults,
      Traffic traffic,
      Sse sse,
      EventJson json) {
    this.threads = threads;
    this.live = live;
    this.faults = faults;
    this.traffic = traffic;
    this.sse = sse;
    this.json = json;
  }

  Multi<OutboundSseEvent> open() {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              CancelSignal gone = new CancelSignal();
              emitter.onTermination(gone::cancel);
              threads.execute(() -> follow(emitter, gone));
            });
  }

  private void follow(MultiEmitter<? super OutboundSseEvent> emitter, CancelSignal gone) {
    Map<String, Object> told = new LinkedHashMap<>();
    try {
      for (int look = 0; !gone.isCancelled(); look++) {
        tell(emitter, told, "settings", Map.of("revision", live.snapshot().revision()));
        tell(emitter, told, "health", Map.of("models", health()));
        tell(emitter, told, "traffic", Map.of("mark", traffic.mark()));
        if (look % HEARTBEAT == 0) {
          emitter.emit(sse.newEventBuilder().comment("watching").build());
        }
        gone.await(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("A console is no longer told what changes; it connects again", e);
    } finally {
      emitter.complete();
    }
  }

  private void tell(
      MultiEmitter<? super OutboundSseEvent> emitter,
      Map<String, Object> told,
      String topic,
      Map<String, Object> data) {
    if (!data.equals(told.put(topic, data))) {
      emitter.emit(sse.newEventBuilder().name(topic).data(json.write(data)).build());
    }
  }

  /** By model: how this node finds it. */
  private Map<String, ModelCondition> health() {
    List<ProviderSettings> providers = live.providers();
    Map<String, ModelCondition> health = new LinkedHashMap<>();
    for (ProviderSettings provider : providers) {
      provider
          .models()
          .forEach(
              model -> {
                ModelRef ref = new ModelRef(provider.id(), model.id());
                health.put(ref.toString(), ModelCondition.of(faults, providers, ref));
              });
    }
    return health;
  }
}
