package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluation;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.model.CancelSignal;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Streams the progress of a run as server-sent events, whichever nodes play it. */
@Singleton
class EvaluationStream {
  private static final Logger LOG = Logger.getLogger(EvaluationStream.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int REASONS = 3;

  private final ExecutorService threads;
  private final Evaluations evaluations;
  private final Sse sse;
  private final EventJson json;

  EvaluationStream(
      @VirtualThreads ExecutorService threads, Evaluations evaluations, Sse sse, EventJson json) {
    this.threads = threads;
    this.evaluations = evaluations;
    this.sse = sse;
    this.json = json;
  }

  /** Every result there is and every one that comes; at last the run. */
  Multi<OutboundSseEvent> of(UUID id) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              CancelSignal gone = new CancelSignal();
              emitter.onTermination(gone::cancel);
              threads.execute(() -> follow(id, emitter, gone));
            });
  }

  private void follow(UUID id, MultiEmitter<? super OutboundSseEvent> emitter, CancelSignal gone) {
    Set<String> told = new HashSet<>();
    try {
      while (!gone.isCancelled()) {
        Evaluation evaluation = evaluations.find(id).orElseThrow();
        Evaluation.Progress progress = evaluations.progress(id);
        if (progress.played() > told.size()) {
          tell(evaluation, told, emitter);
        }
        if (evaluation.status(progress) != Evaluation.Status.RUNNING) {
          emitter.emit(event("done", EvaluationView.of(evaluation, evaluations)));
          break;
        }
        emitter.emit(sse.newEventBuilder().comment("working").build());
        gone.await(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The progress of a run could not be told", e);
      emitter.emit(
          event(
              "error",
              Problem.of(
                  500,
                  "internal",
                  "The progress of this run cannot be told; the run itself goes on",
                  "Look at the run again; the service's log has the details")));
    } finally {
      emitter.complete();
    }
  }

  /** What was not told yet, and then how far the run is and what it cost. */
  private void tell(
      Evaluation evaluation, Set<String> told, MultiEmitter<? super OutboundSseEvent> emitter) {
    for (Played played : evaluations.played(evaluation.id())) {
      if (told.add(played.key())) {
        emitter.emit(event("played", played(played, told.size(), evaluation.plays())));
      }
    }
    emitter.emit(event("progress", EvaluationView.brief(evaluation, evaluations)));
  }

  private static Map<String, Object> played(Played played, int done, int plays) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("done", done);
    data.put("plays", plays);
    data.put("caseId", played.caseId());
    data.put("model", played.model());
    data.put("repeat", played.repeat());
    data.put("feature", played.feature());
    data.put("score", played.score());
    data.put("solved", played.solved());
    data.put("status", played.status());
    data.put("failed", failed(played));
    return data;
  }

  /** The first reasons why it is not solved. */
  private static List<String> failed(Played played) {
    if (played.solved()) {
      return List.of();
    }
    List<String> reasons = new ArrayList<>();
    if (played.refusal() != null) {
      reasons.add(played.refusal().message());
    }
    for (Played.CheckLine line : played.checks()) {
      if (!Objects.equals(line.score(), 1.0)) {
        reasons.add(line.explanation());
      }
    }
    return reasons.stream().limit(REASONS).toList();
  }

  private OutboundSseEvent event(String name, Object data) {
    return sse.newEventBuilder().name(name).data(json.write(data)).build();
  }
}
