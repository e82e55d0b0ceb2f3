package dev.deckhand.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** How many turns models served, how they ended, and what users did with them. */
@ApplicationScoped
public class Traffic {
  /** Signals by turn, so that a share never counts what another period proposed. */
  private static final String JOINED =
      """
      with ends as (
        select turn_id, feature, model, status, latency_ms,
               cast(at at time zone 'UTC' as date) as day
        from turn_ends where at >= :since),
      signals as (
        select turn_id,
               bool_or(signal = 'ACCEPTED') as accepted,
               bool_or(signal = 'PARTLY_ACCEPTED') as partly,
               bool_or(signal = 'UNDONE') as undone,
               bool_or(signal = 'UP') as up,
               bool_or(signal = 'DOWN') as down
        from user_outcomes where turn_id in (select turn_id from ends) group by turn_id)
      """;

  private static final String COUNTS =
      """
      count(*) as turns,
      count(*) filter (where e.status = 'PROPOSED') as proposed,
      count(*) filter (where e.status in ('REFUSED', 'FAILED')) as failed,
      count(*) filter (where s.accepted) as accepted,
      count(*) filter (where s.partly and not s.accepted) as partly,
      count(*) filter (where s.undone) as undone,
      count(*) filter (where s.up) as up,
      count(*) filter (where s.down) as down,
      coalesce(percentile_disc(0.95) within group (order by e.latency_ms), 0) as p95
      from ends e left join signals s on s.turn_id = e.turn_id
      """;

  private static final String BY_MODEL =
      JOINED
          + "select e.feature as feature, e.model as model, "
          + COUNTS
          + "group by e.feature, e.model order by e.feature, e.model";

  private static final String BY_DAY =
      JOINED + "select e.day as day, " + COUNTS + "group by e.day order by e.day";

  private final EntityManager database;

  Traffic(EntityManager database) {
    this.database = database;
  }

  /**
   * Numbers of turns.
   *
   * @param failed refused or failed
   * @param accepted proposals that were applied as a whole
   * @param partlyAccepted proposals of which some operations were applied
   * @param undone proposals that were taken back after they were applied
   * @param p95Millis latency that 95 % of the turns did not exceed
   */
  public record Counts(
      long turns,
      long proposed,
      long failed,
      long accepted,
      long partlyAccepted,
      long undone,
      long up,
      long down,
      long p95Millis) {}

  /**
   * What a model did for a feature.
   *
   * @param model {@code provider/model}
   */
  public record Line(String feature, String model, Counts counts) {}

  /** What all models did in a day of UTC. */
  public record Day(LocalDate day, Counts counts) {}

  /** Keeps how a turn ended; the same turn again changes nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void add(TurnEnd end) {
    database
        .createNativeQuery(
            "insert into turn_ends (turn_id, feature, model, status, latency_ms, at)"
                + " values (:turn, :feature, :model, :status, :latency, :at) on conflict do nothing")
        .setParameter("turn", end.turnId())
        .setParameter("feature", end.feature())
        .setParameter("model", end.model())
        .setParameter("status", end.status().name())
        .setParameter("latency", end.latencyMillis())
        .setParameter("at", end.at())
        .executeUpdate();
  }

  /** What happened since a moment, by feature and model. */
  @Transactional
  public List<Line> lines(Instant since) {
    return rows(
        BY_MODEL,
        since,
        row ->
            new Line(
                row.get("feature", String.class), row.get("model", String.class), counts(row)));
  }

  /** What happened since a moment, by day; days without turns are left out. */
  @Transactional
  public List<Day> days(Instant since) {
    return rows(BY_DAY, since, row -> new Day(row.get("day", LocalDate.class), counts(row)));
  }

  /** Changes whenever a turn ends, a user decides or a replay is scored. */
  @Transactional
  public String mark() {
    return (String)
        database
            .createNativeQuery(
                "select concat((select max(at) from turn_ends), ' ',"
                    + " (select max(at) from user_outcomes), ' ', (select max(at) from outcomes))",
                String.class)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked") // a native query has no type of its own
  private <T> List<T> rows(String sql, Instant since, Function<Tuple, T> value) {
    List<Tuple> rows =
        database.createNativeQuery(sql, Tuple.class).setParameter("since", since).getResultList();
    return rows.stream().map(value).toList();
  }

  private static Counts counts(Tuple row) {
    return new Counts(
        number(row, "turns"),
        number(row, "proposed"),
        number(row, "failed"),
        number(row, "accepted"),
        number(row, "partly"),
        number(row, "undone"),
        number(row, "up"),
        number(row, "down"),
        number(row, "p95"));
  }

  private static long number(Tuple row, String name) {
    return row.get(name, Number.class).longValue();
  }
}
