package dev.deckhand.evaluation.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Which plays ask which provider now, over all nodes. */
@ApplicationScoped
class PlaceTable {
  private static final String TAKE =
      """
      insert into evaluation_places (run_id, play_key, provider)
      select :run, :key, :provider where :most > (
        select count(*) from evaluation_places p
        join scheduled_tasks t on t.task_name = :task
          and t.task_instance = cast(p.run_id as text) || ' ' || p.play_key
        where p.run_id = :run and p.provider = :provider
          and t.picked and t.last_heartbeat > :silent)""";

  private final EntityManager database;

  PlaceTable(EntityManager database) {
    this.database = database;
  }

  /**
   * A play that wants to ask a provider.
   *
   * @param most plays of the run that may ask it at once
   */
  record Wish(UUID run, String key, String provider, int most) {}

  /**
   * Takes a place for a play; those of a run are given out one after the other, as they lock it.
   *
   * @param task name of the tasks whose heartbeats tell which plays are alive
   * @param silent plays not heard of since then hold no place any more
   * @return whether there was one
   */
  @Transactional
  boolean take(Wish wish, String task, Instant silent) {
    database
        .createNativeQuery(
            "select id from evaluations where id = :run for no key update", UUID.class)
        .setParameter("run", wish.run())
        .getResultList();
    leave(wish.run(), wish.key());
    return database
            .createNativeQuery(TAKE)
            .setParameter("run", wish.run())
            .setParameter("key", wish.key())
            .setParameter("provider", wish.provider())
            .setParameter("most", wish.most())
            .setParameter("task", task)
            .setParameter("silent", silent)
            .executeUpdate()
        == 1;
  }

  @Transactional
  void leave(UUID run, String key) {
    database
        .createNativeQuery("delete from evaluation_places where run_id = :run and play_key = :key")
        .setParameter("run", run)
        .setParameter("key", key)
        .executeUpdate();
  }
}
