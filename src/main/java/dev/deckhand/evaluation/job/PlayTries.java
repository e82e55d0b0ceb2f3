package dev.deckhand.evaluation.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How often plays were begun without an end, over all nodes. */
@ApplicationScoped
class PlayTries {
  private final EntityManager database;

  PlayTries(EntityManager database) {
    this.database = database;
  }

  /** How many workers began a play and were not heard of again. */
  @Transactional
  int lost(UUID run, String key) {
    return database
        .createNativeQuery(
            "select tries from evaluation_tries where run_id = :run and play_key = :key",
            Integer.class)
        .setParameter("run", run)
        .setParameter("key", key)
        .getResultStream()
        .mapToInt(tries -> (Integer) tries)
        .sum();
  }

  /** Counts a try that begins now. Returns the tries there are, this one among them. */
  @Transactional
  int begin(UUID run, String key) {
    return (Integer)
        database
            .createNativeQuery(
                "insert into evaluation_tries (run_id, play_key, tries) values (:run, :key, 1)"
                    + " on conflict (run_id, play_key) do update"
                    + " set tries = evaluation_tries.tries + 1 returning tries",
                Integer.class)
            .setParameter("run", run)
            .setParameter("key", key)
            .getSingleResult();
  }

  /** The worker came out of it alive, whatever became of the play. */
  @Transactional
  void forget(UUID run, String key) {
    database
        .createNativeQuery("delete from evaluation_tries where run_id = :run and play_key = :key")
        .setParameter("run", run)
        .setParameter("key", key)
        .executeUpdate();
  }
}
