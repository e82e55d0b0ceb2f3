package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.suite.Suite;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs as the service offers them: begun, looked at, cancelled. */
public final class Evaluations {
  private final SuiteShelf shelf;
  private final EvaluationStore store;
  private final RunPurses purses;
  private final RunScores scores;
  private final PlayQueue queue;
  private final PlayWorker worker;
  private final Clock clock;

  Evaluations(
      SuiteShelf shelf,
      PlayWorker.Records records,
      PlayQueue queue,
      PlayWorker worker,
      Clock clock) {
    this.shelf = shelf;
    this.store = records.store();
    this.purses = records.purses();
    this.scores = records.scores();
    this.queue = queue;
    this.worker = worker;
    this.clock = clock;
  }

  /** The suites there are. */
  public SuiteShelf suites() {
    return shelf;
  }

  /**
   * Begins a run.
   *
   * @param id of the new run
   * @return empty when no case of the suite has the features and tags of the settings
   */
  public Optional<Evaluation> begin(UUID id, Suite suite, RunSettings settings) {
    List<String> keys = Plays.of(List.of(suite), settings).stream().map(Play::key).toList();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Evaluation evaluation =
        new Evaluation(
            id,
            suite.name(),
            settings,
            keys.size(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null);
    store.add(evaluation);
    queue.add(id, keys);
    return Optional.of(evaluation);
  }

  public Optional<Evaluation> find(UUID id) {
    return store.find(id);
  }

  /** The latest runs, newest first. */
  public List<Evaluation> latest() {
    return store.latest();
  }

  public Evaluation.Progress progress(UUID id) {
    return store.progress(id);
  }

  /** The results so far, oldest first. */
  public List<Played> played(UUID id) {
    return store.played(id);
  }

  /** How the models do in runs so far, the best first; runs without a result are left out. */
  public Map<UUID, List<ModelScore>> scores(Collection<UUID> ids) {
    return scores.of(ids);
  }

  /** What the run cost so far. */
  public BigDecimal spent(UUID id) {
    return purses.spent(id);
  }

  /** All of a run, as a replay on the command line gives it. */
  public RunResult result(Evaluation evaluation) {
    return new RunResult(
        RunResult.VERSION,
        List.of(evaluation.suite()),
        evaluation.settings(),
        store.played(evaluation.id()),
        store.leftOut(evaluation.id()),
        evaluation.cancelledAt() != null,
        purses.spent(evaluation.id()));
  }

  /**
   * Cancels: nothing begins any more on any node, and what this node plays is broken off. Returns
   * false when the run was cancelled before.
   */
  public boolean cancel(UUID id) {
    boolean first = store.cancel(id);
    worker.cancel(id);
    return first;
  }
}
