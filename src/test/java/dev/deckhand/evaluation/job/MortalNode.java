package dev.deckhand.evaluation.job;

import com.github.kagkarlsson.scheduler.Clock;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Played;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * A node that can be killed. A killed node does nothing any more: it neither reaches the database
 * nor ends what it began.
 */
final class MortalNode {
  private static final int THREADS = 4;
  private static final Duration HEARTBEAT = Duration.ofMillis(50);

  private final PlayQueue queue;
  private volatile boolean isDead;

  /** What happens in a node that is dead; not even a result of a broken case. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("this node was killed", null, false, false);
    }
  }

  /** What nodes share, and a clock that can be set ahead, so that dead ones are noticed at once. */
  @Singleton
  static final class World {
    private final AgroalDataSource database;
    private final PlayWorker.Records records;
    private final PlaceTable places;
    private final EntityManager entities;
    private final java.time.Clock clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    World(
        AgroalDataSource database,
        PlayWorker.Records records,
        PlaceTable places,
        EntityManager entities,
        java.time.Clock clock) {
      this.database = database;
      this.records = records;
      this.places = places;
      this.entities = entities;
      this.clock = clock;
    }

    PlayWorker.Records records() {
      return records;
    }

    Instant now() {
      return clock.instant();
    }

    /** Whoever was killed before is taken for dead now. */
    void noticeDeaths() {
      ahead.updateAndGet(time -> time.plus(HEARTBEAT.multipliedBy(20)));
    }

    /** How many rows of a table belong to a run. */
    long rows(String table, UUID run) {
      Object count =
          entities
              .createNativeQuery("select count(*) from " + table + " where run_id = :run")
              .setParameter("run", run)
              .getSingleResult();
      return ((Number) count).longValue();
    }

    /** Takes a run away with all that was scored in it. */
    void forget(UUID run) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                for (String of : List.of("outcomes where run_id", "evaluations where id")) {
                  entities
                      .createNativeQuery("delete from " + of + " = :run")
                      .setParameter("run", run)
                      .executeUpdate();
                }
              });
    }

    private Clock scheduling() {
      return () -> clock.instant().plus(ahead.get());
    }
  }

  /** Plays a case on a node, and may kill that. */
  @FunctionalInterface
  interface Work {
    Played play(MortalNode node, Play play);
  }

  /** Sees what became of a play before the node says so. */
  @FunctionalInterface
  interface Watch {
    void played(MortalNode node, boolean ended);
  }

  /**
   * @param tasks name of the tasks, one for each test
   */
  MortalNode(World world, Path suites, String tasks, Work work, Watch watch) {
    PlayQueue.Node how =
        new PlayQueue.Node(
            "node-" + UUID.randomUUID(), THREADS, Duration.ofMillis(20), HEARTBEAT, Duration.ZERO);
    Clock time = world.scheduling();
    PlayWorker worker =
        new PlayWorker(
            new SuiteShelf(List.of(suites)),
            world.records(),
            new ProviderPlaces(new MortalPlaces(world), tasks, how, time),
            settings -> (play, cancel) -> work.play(this, play),
            world.clock);
    this.queue =
        new PlayQueue(
            mortal(world.database),
            tasks,
            how,
            time,
            (run, key) -> {
              boolean ended = worker.play(run, key);
              watch.played(this, ended);
              alive();
              return ended;
            });
  }

  PlayQueue queue() {
    return queue;
  }

  /** Ends everything; whoever plays on this node finds that out at once. */
  Error kill() {
    isDead = true;
    return new Killed();
  }

  void alive() {
    if (isDead) {
      throw new Killed();
    }
  }

  /** Places as long as the node lives. */
  private final class MortalPlaces extends PlaceTable {
    private final PlaceTable table;

    MortalPlaces(World world) {
      super(world.entities);
      this.table = world.places;
    }

    @Override
    boolean take(Wish wish, String task, Instant silent) {
      alive();
      return table.take(wish, task, silent);
    }

    @Override
    void leave(UUID run, String key) {
      alive();
      table.leave(run, key);
    }
  }

  /** The database as long as the node lives. */
  private DataSource mortal(DataSource database) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (isDead) {
                throw new SQLException("this node was killed");
              }
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
