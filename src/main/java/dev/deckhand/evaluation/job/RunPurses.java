package dev.deckhand.evaluation.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;

/** What runs may cost and did, over all nodes. */
@ApplicationScoped
class RunPurses {
  private final EntityManager database;

  RunPurses(EntityManager database) {
    this.database = database;
  }

  /**
   * Sets money aside for a call. Reservations of a run come one after the other, as they lock it.
   *
   * @return false when what was spent and set aside would pass the cap
   */
  @Transactional
  boolean hold(UUID run, String key, BigDecimal estimate, BigDecimal cap) {
    database
        .createNativeQuery("select id from evaluations where id = :run for update", UUID.class)
        .setParameter("run", run)
        .getResultList();
    if (sum("spent + held", run).add(estimate).compareTo(cap) > 0) {
      return false;
    }
    change(run, key, BigDecimal.ZERO, estimate);
    return true;
  }

  /** Replaces what was set aside by what was spent. */
  @Transactional
  void settle(UUID run, String key, BigDecimal estimate, BigDecimal spent) {
    change(run, key, spent, estimate.negate());
  }

  private void change(UUID run, String key, BigDecimal spent, BigDecimal held) {
    database
        .createNativeQuery(
            "insert into evaluation_spending (run_id, play_key, spent, held)"
                + " values (:run, :key, :spent, :held) on conflict (run_id, play_key) do update"
                + " set spent = evaluation_spending.spent + excluded.spent,"
                + " held = evaluation_spending.held + excluded.held")
        .setParameter("run", run)
        .setParameter("key", key)
        .setParameter("spent", spent)
        .setParameter("held", held)
        .executeUpdate();
  }

  /** Whether calls of other plays are under way that may give some of theirs back. */
  @Transactional
  boolean othersHold(UUID run, String key) {
    Query query =
        database
            .createNativeQuery(
                """
                select coalesce(sum(held), 0) from evaluation_spending s
                where run_id = :run and play_key <> :key and not exists (
                  select 1 from evaluation_results r
                  where r.run_id = s.run_id and r.play_key = s.play_key)""",
                BigDecimal.class)
            .setParameter("run", run)
            .setParameter("key", key);
    return ((BigDecimal) query.getSingleResult()).signum() > 0;
  }

  /** What a run cost so far, calls under way left out. */
  @Transactional
  BigDecimal spent(UUID run) {
    return sum("spent", run);
  }

  private BigDecimal sum(String what, UUID run) {
    Query query =
        database
            .createNativeQuery(
                "select coalesce(sum("
                    + what
                    + "), 0) from evaluation_spending where run_id = :run",
                BigDecimal.class)
            .setParameter("run", run);
    return (BigDecimal) query.getSingleResult();
  }
}
