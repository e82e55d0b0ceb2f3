package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunJson;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.routing.Outcome;
import dev.deckhand.routing.Outcomes;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** Keeps runs and their results; a result is kept once, and with it the outcome that routes. */
@ApplicationScoped
public class EvaluationStore {
  private static final int MOST_LISTED = 200;

  private final EntityManager database;
  private final Outcomes outcomes;
  private final Clock clock;

  EvaluationStore(EntityManager database, Outcomes outcomes, Clock clock) {
    this.database = database;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @Transactional
  public void add(Evaluation evaluation) {
    EvaluationRow.of(evaluation).persist();
  }

  @Transactional
  public Optional<Evaluation> find(UUID id) {
    return EvaluationRow.<EvaluationRow>findByIdOptional(id).map(EvaluationRow::value);
  }

  /** The latest runs, newest first. */
  @Transactional
  public List<Evaluation> latest() {
    return EvaluationRow.<EvaluationRow>findAll(Sort.descending("createdAt", "id"))
        .page(0, MOST_LISTED)
        .list()
        .stream()
        .map(EvaluationRow::value)
        .toList();
  }

  /** Nothing of the run begins any more. Returns false when it was cancelled before. */
  @Transactional
  public boolean cancel(UUID id) {
    return EvaluationRow.update(
            "cancelledAt = ?1 where id = ?2 and cancelledAt is null",
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            id)
        == 1;
  }

  /** Whether a play has ended. */
  @Transactional
  public boolean has(UUID run, String key) {
    return !database
        .createNativeQuery(
            "select 1 from evaluation_results where run_id = :run and play_key = :key",
            Integer.class)
        .setParameter("run", run)
        .setParameter("key", key)
        .getResultList()
        .isEmpty();
  }

  /**
   * Keeps a result and what it says of the model, both or neither. Returns false when there is one
   * already, which stands.
   */
  @Transactional
  public boolean keep(UUID run, Played played) {
    boolean first =
        database
                .createNativeQuery(
                    """
                    insert into evaluation_results
                      (run_id, play_key, body, model, case_id, score, cost, at)
                    values (:run, :key, :body, :model, :case, :score, :cost, :at)
                    on conflict do nothing""")
                .setParameter("run", run)
                .setParameter("key", played.key())
                .setParameter("body", RunJson.line(played))
                .setParameter("model", played.model())
                .setParameter("case", played.caseId())
                .setParameter(
                    "score", new TypedParameterValue<>(StandardBasicTypes.DOUBLE, played.score()))
                .setParameter(
                    "cost",
                    new TypedParameterValue<>(
                        StandardBasicTypes.BIG_DECIMAL, played.usage().cost()))
                .setParameter("at", clock.instant())
                .executeUpdate()
            == 1;
    if (!first) {
      return false;
    }
    if (!played.harness().isEmpty()) {
      outcomes.add(List.of(outcome(run, played)));
    }
    return true;
  }

  /** A play will have no result. Returns false when it has ended before. */
  @Transactional
  public boolean leaveOut(UUID run, String key, String reason) {
    return database
            .createNativeQuery(
                "insert into evaluation_results (run_id, play_key, left_out, at)"
                    + " values (:run, :key, :reason, :at) on conflict do nothing")
            .setParameter("run", run)
            .setParameter("key", key)
            .setParameter("reason", reason)
            .setParameter("at", clock.instant())
            .executeUpdate()
        == 1;
  }

  /** The same play has the same id, whoever writes it down. */
  private static Outcome outcome(UUID run, Played played) {
    byte[] name = (run + " " + played.key()).getBytes(StandardCharsets.UTF_8);
    return new Outcome(
        UUID.nameUUIDFromBytes(name),
        played.feature(),
        played.model(),
        played.harness(),
        run,
        played.caseId(),
        played.score(),
        played.usage().cost(),
        played.usage().latencyMs(),
        played.at());
  }

  @Transactional
  public Evaluation.Progress progress(UUID run) {
    Tuple counted =
        rows(
                "select count(body) as played, count(left_out) as left_out"
                    + " from evaluation_results where run_id = :run",
                run)
            .getFirst();
    return new Evaluation.Progress(
        counted.get("played", Number.class).intValue(),
        counted.get("left_out", Number.class).intValue());
  }

  /** The results of a run, oldest first. */
  @Transactional
  public List<Played> played(UUID run) {
    return rows(
            "select body from evaluation_results where run_id = :run and body is not null"
                + " order by at, play_key",
            run)
        .stream()
        .map(row -> RunJson.readPlayed(row.get("body", String.class)))
        .toList();
  }

  /** What was left out of a run. */
  @Transactional
  public List<RunResult.LeftOut> leftOut(UUID run) {
    return rows(
            "select play_key, left_out from evaluation_results"
                + " where run_id = :run and left_out is not null order by play_key",
            run)
        .stream()
        .map(
            row ->
                new RunResult.LeftOut(
                    row.get("play_key", String.class), row.get("left_out", String.class)))
        .toList();
  }

  @SuppressWarnings("unchecked") // a native query has no type of its own
  private List<Tuple> rows(String sql, UUID run) {
    return database.createNativeQuery(sql, Tuple.class).setParameter("run", run).getResultList();
  }
}
