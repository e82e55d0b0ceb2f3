package dev.deckhand.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what replays and users found out about models. */
@ApplicationScoped
public class Outcomes implements EvidenceSource {
  /**
   * Of each case only the latest run counts, so that a model that got worse is found out by the
   * next one; within a run a case counts once, with its mean.
   */
  private static final String EVIDENCE =
      """
      with scored as (
        select model, harness, case_id, run_id, score, cost, latency_ms, at
        from outcomes where feature = :feature and score is not null),
      latest as (
        select distinct on (model, harness, case_id) model, harness, case_id, run_id
        from scored order by model, harness, case_id, at desc, run_id),
      counted as (
        select s.* from scored s join latest l on l.model = s.model and l.harness = s.harness
          and l.case_id = s.case_id and l.run_id = s.run_id),
      cases as (
        select model, harness, case_id, avg(score) as score, avg(cost) as cost,
               bool_or(cost is null) as unpriced, max(at) as at
        from counted group by model, harness, case_id),
      times as (
        select model, harness,
               percentile_disc(0.95) within group (order by latency_ms) as p95
        from counted group by model, harness)
      select c.model as model, c.harness as harness, count(*) as cases, avg(c.score) as mean,
             case when bool_or(c.unpriced) then null else avg(c.cost) end as cost,
             max(t.p95) as p95
      from cases c join times t on t.model = c.model and t.harness = c.harness
      group by c.model, c.harness
      order by c.model, max(c.at) desc, c.harness
      """;

  private static final String VOTES =
      """
      select feature, model,
             count(*) filter (where signal = 'ACCEPTED') as accepted,
             count(*) filter (where signal = 'PARTLY_ACCEPTED') as partly,
             count(*) filter (where signal = 'UNDONE') as undone,
             count(*) filter (where signal = 'UP') as up,
             count(*) filter (where signal = 'DOWN') as down
      from user_outcomes group by feature, model order by feature, model
      """;

  private final EntityManager database;
  private final Clock clock;

  Outcomes(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps the outcomes of a replay. */
  @Transactional
  public void add(List<Outcome> outcomes) {
    outcomes.forEach(outcome -> OutcomeRow.of(outcome).persist());
  }

  /**
   * Keeps what a user did with a turn; the same again changes nothing, and of {@code UP} and {@code
   * DOWN} the last one stands.
   */
  @Transactional
  public void add(UUID turnId, UserSignal signal, String feature, String model, String harness) {
    if (signal == UserSignal.UP || signal == UserSignal.DOWN) {
      database
          .createNativeQuery(
              "delete from user_outcomes where turn_id = :turn and signal in ('UP', 'DOWN')")
          .setParameter("turn", turnId)
          .executeUpdate();
    }
    database
        .createNativeQuery(
            "insert into user_outcomes (turn_id, signal, feature, model, harness, at)"
                + " values (:turn, :signal, :feature, :model, :harness, :at)"
                + " on conflict do nothing")
        .setParameter("turn", turnId)
        .setParameter("signal", signal.name())
        .setParameter("feature", feature)
        .setParameter("model", model)
        .setParameter("harness", harness)
        .setParameter("at", Instant.now(clock))
        .executeUpdate();
  }

  @Override
  @Transactional
  public Map<String, List<Evidence>> of(String feature) {
    Map<String, List<Evidence>> found = new LinkedHashMap<>();
    for (Tuple row : rows(EVIDENCE, feature)) {
      Evidence evidence =
          new Evidence(
              row.get("harness", String.class),
              row.get("cases", Number.class).intValue(),
              Math.clamp(row.get("mean", Number.class).doubleValue(), 0, 1),
              row.get("cost", BigDecimal.class),
              row.get("p95", Number.class).longValue());
      found.computeIfAbsent(row.get("model", String.class), m -> new ArrayList<>()).add(evidence);
    }
    return found;
  }

  /** What users did, by feature and model. */
  @Transactional
  public List<UserVotes> votes() {
    return rows(VOTES, null).stream()
        .map(
            row ->
                new UserVotes(
                    row.get("feature", String.class),
                    row.get("model", String.class),
                    row.get("accepted", Number.class).longValue(),
                    row.get("partly", Number.class).longValue(),
                    row.get("undone", Number.class).longValue(),
                    row.get("up", Number.class).longValue(),
                    row.get("down", Number.class).longValue()))
        .toList();
  }

  @SuppressWarnings("unchecked") // a native query has no type of its own
  private List<Tuple> rows(String sql, @Nullable String feature) {
    var query = database.createNativeQuery(sql, Tuple.class);
    return feature == null
        ? query.getResultList()
        : query.setParameter("feature", feature).getResultList();
  }
}
