package dev.deckhand.evaluation.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The models' scores in runs, without reading the results themselves. */
@ApplicationScoped
class RunScores {
  /** Scores of a case's repeats first, so that each case counts once. */
  private static final String SUMS =
      """
      select run_id, model, sum(plays) as plays, count(score) as cases, avg(score) as mean,
        case when sum(known) = sum(plays) then sum(cost) end as cost
      from (
        select run_id, model, count(*) as plays, avg(score) as score,
          sum(cost) as cost, count(cost) as known
        from evaluation_results
        where run_id in (:runs) and body is not null
        group by run_id, model, case_id) by_case
      group by run_id, model
      order by run_id, avg(score) desc nulls last, model""";

  private final EntityManager database;

  RunScores(EntityManager database) {
    this.database = database;
  }

  /**
   * The models of each run that have a result, the best first; runs without results are left out.
   */
  @Transactional
  @SuppressWarnings("unchecked") // a native query has no type of its own
  Map<UUID, List<ModelScore>> of(Collection<UUID> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database.createNativeQuery(SUMS, Tuple.class).setParameter("runs", runs).getResultList();
    Map<UUID, List<ModelScore>> scores = new HashMap<>();
    for (Tuple row : rows) {
      Number mean = row.get("mean", Number.class);
      scores
          .computeIfAbsent(row.get("run_id", UUID.class), run -> new ArrayList<>())
          .add(
              ModelScore.of(
                  row.get("model", String.class),
                  row.get("plays", Number.class).intValue(),
                  row.get("cases", Number.class).intValue(),
                  mean == null ? null : mean.doubleValue(),
                  row.get("cost", BigDecimal.class)));
    }
    return scores;
  }
}
