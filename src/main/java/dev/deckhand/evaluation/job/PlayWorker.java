package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.PlayWork;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelRef;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays the cases of runs on this node, and keeps what comes of them. */
final class PlayWorker implements PlayQueue.Work {
  private static final int RUNS_IN_MEMORY = 8;

  /** Workers a play may take down before it counts as failed. */
  private static final int MOST_LOST = 3;

  private final SuiteShelf shelf;
  private final Records records;
  private final ProviderPlaces places;
  private final Function<RunSettings, PlayWork> players;
  private final Clock clock;
  private final ReadWriteLock turns = new ReentrantReadWriteLock(true);
  private volatile boolean stops;
  private final Map<UUID, Set<CancelSignal>> underWay = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, Play>> runs =
      new LinkedHashMap<>(RUNS_IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Map<String, Play>> eldest) {
          return size() > RUNS_IN_MEMORY;
        }
      };

  /** What is kept in the database. */
  record Records(EvaluationStore store, RunPurses purses, PlayTries tries, RunScores scores) {}

  /**
   * @param places which plays may ask a provider
   * @param players who plays a run with these settings
   */
  PlayWorker(
      SuiteShelf shelf,
      Records records,
      ProviderPlaces places,
      Function<RunSettings, PlayWork> players,
      Clock clock) {
    this.shelf = shelf;
    this.records = records;
    this.places = places;
    this.players = players;
    this.clock = clock;
  }

  @Override
  public boolean play(UUID run, String key) {
    EvaluationStore store = records.store();
    Optional<Evaluation> found = store.find(run);
    if (found.isEmpty() || found.get().cancelledAt() != null || store.has(run, key)) {
      return true;
    }
    Evaluation evaluation = found.get();
    Play play = plays(evaluation).get(key);
    if (play == null) {
      store.leaveOut(run, key, "the suite does not have this case any more");
      return true;
    }
    String provider = ModelRef.parse(play.model()).provider();
    int most = evaluation.settings().perProvider();
    if (!places.take(new PlaceTable.Wish(run, key, provider, most))) {
      return false;
    }
    try {
      return inTurn(evaluation, play);
    } finally {
      places.leave(run, key);
    }
  }

  /**
   * A play that went down with a worker is played alone on this node, so that those beside it are
   * not taken for the culprit.
   */
  private boolean inTurn(Evaluation evaluation, Play play) {
    boolean suspect = records.tries().lost(evaluation.id(), play.key()) > 0;
    Lock turn = suspect ? turns.writeLock() : turns.readLock();
    turn.lock();
    try {
      return counted(evaluation, play);
    } finally {
      turn.unlock();
    }
  }

  /**
   * A try stays counted only when this worker goes down with it, or runs out of memory or stack.
   */
  private boolean counted(Evaluation evaluation, Play play) {
    UUID run = evaluation.id();
    PlayTries tries = records.tries();
    if (tries.begin(run, play.key()) > MOST_LOST) {
      records.store().keep(run, Played.lost(play, clock.instant()));
      return true;
    }
    boolean done;
    try {
      done = played(evaluation, play);
    } catch (RuntimeException e) {
      tries.forget(run, play.key());
      throw e;
    }
    tries.forget(run, play.key());
    return done;
  }

  private boolean played(Evaluation evaluation, Play play) {
    UUID run = evaluation.id();
    CancelSignal cancel = new CancelSignal();
    Set<CancelSignal> signals = underWay.computeIfAbsent(run, id -> ConcurrentHashMap.newKeySet());
    signals.add(cancel);
    try {
      RunPurse.Holder holder =
          new RunPurse.Holder(run, play.key(), evaluation.settings().maxCost());
      PlayWork player = players.apply(evaluation.settings());
      return keep(run, holder.during(() -> player.guarded(play, cancel, clock)));
    } finally {
      signals.remove(cancel);
    }
  }

  /** False while the run's purse is empty, but others may give some of theirs back. */
  private boolean keep(UUID run, Played played) {
    EvaluationStore store = records.store();
    Optional<String> notKept = played.notKept();
    if (notKept.isEmpty()) {
      store.keep(run, played);
      return true;
    }
    if (played.isCancelled()) {
      return !stops;
    }
    if (records.purses().othersHold(run, played.key())) {
      return false;
    }
    store.leaveOut(run, played.key(), notKept.get());
    return true;
  }

  /** Breaks off everything this node plays; other nodes take it up. */
  void stop() {
    stops = true;
    underWay.values().forEach(signals -> signals.forEach(CancelSignal::cancel));
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
