package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.PlayWork;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.CancelSignal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays the cases of runs on this node, and keeps what comes of them. */
final class PlayWorker implements PlayQueue.Work {
  private static final int RUNS_IN_MEMORY = 8;

  private final SuiteShelf shelf;
  private final EvaluationStore store;
  private final RunPurses purses;
  private final Function<RunSettings, PlayWork> players;
  private final Clock clock;
  private final Map<UUID, Set<CancelSignal>> underWay = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, Play>> runs =
      new LinkedHashMap<>(RUNS_IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Map<String, Play>> eldest) {
          return size() > RUNS_IN_MEMORY;
        }
      };

  /**
   * @param players who plays a run with these settings
   */
  PlayWorker(
      SuiteShelf shelf,
      EvaluationStore store,
      RunPurses purses,
      Function<RunSettings, PlayWork> players,
      Clock clock) {
    this.shelf = shelf;
    this.store = store;
    this.purses = purses;
    this.players = players;
    this.clock = clock;
  }

  /** The run's purse is empty right now, but others may give some of theirs back. */
  static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotYet(String key) {
      super(key + " waits for money other plays may give back");
    }
  }

  @Override
  public void play(UUID run, String key) {
    Optional<Evaluation> found = store.find(run);
    if (found.isEmpty() || found.get().cancelledAt() != null || store.has(run, key)) {
      return;
    }
    Evaluation evaluation = found.get();
    Play play = plays(evaluation).get(key);
    if (play == null) {
      store.leaveOut(run, key, "the suite does not have this case any more");
      return;
    }
    CancelSignal cancel = new CancelSignal();
    Set<CancelSignal> signals = underWay.computeIfAbsent(run, id -> ConcurrentHashMap.newKeySet());
    signals.add(cancel);
    try {
      RunPurse.Holder holder = new RunPurse.Holder(run, key, evaluation.settings().maxCost());
      PlayWork player = players.apply(evaluation.settings());
      keep(run, holder.during(() -> player.guarded(play, cancel, clock)));
    } finally {
      signals.remove(cancel);
    }
  }

  private void keep(UUID run, Played played) {
    Optional<String> notKept = played.notKept();
    if (notKept.isEmpty()) {
      store.keep(run, played);
    } else if (!played.isCancelled()) {
      if (purses.othersHold(run, played.key())) {
        throw new NotYet(played.key());
      }
      store.leaveOut(run, played.key(), notKept.get());
    }
  }

  /** Breaks off what this node plays of a run. */
  void cancel(UUID run) {
    underWay.getOrDefault(run, Set.of()).forEach(CancelSignal::cancel);
  }

  private synchronized Map<String, Play> plays(Evaluation evaluation) {
    return runs.computeIfAbsent(
        evaluation.id(),
        id ->
            shelf.find(evaluation.suite()).stream()
                .flatMap(suite -> Plays.of(List.of(suite), evaluation.settings()).stream())
                .collect(Collectors.toMap(Play::key, play -> play)));
  }
}
