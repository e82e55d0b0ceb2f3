package dev.deckhand.evaluation.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Clock;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.run.Fakes;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.run.SmallSuite;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.model.CancelSignal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes work a run, and one of them is killed again and again. A killed node does nothing any
 * more: it neither reaches the database nor ends what it began.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class KilledWorkersTest {
  private static final int CASES = 1_000;
  private static final int KILLS = 10;
  private static final int BETWEEN = 80;
  private static final Duration HEARTBEAT = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;
  @Inject EvaluationStore store;
  @Inject RunPurses purses;
  @Inject AgroalDataSource database;
  @Inject EntityManager entities;
  @Inject UserTransaction transaction;
  @Inject java.time.Clock clock;

  /**
   * How far the nodes' clock is ahead, so that the heartbeats of a dead one are overdue at once.
   */
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger killed = new AtomicInteger();
  private final BlockingQueue<Node> dead = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** What happens in a node that is dead; not even a result of a broken case. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("this node was killed", null, false, false);
    }
  }

  @Test
  void everyCaseIsScoredExactlyOnceThoughAWorkerIsKilledTenTimes() throws Exception {
    Suite suite = SmallSuite.of(folder, CASES);
    RunSettings settings = RunSettings.of(List.of("killed/model"));
    UUID run = UUID.randomUUID();
    store.add(new Evaluation(run, suite.name(), settings, CASES, clock.instant(), null));
    List<Node> nodes = new ArrayList<>(List.of(new Node(), new Node()));
    List<String> keys = Plays.of(List.of(suite), settings).stream().map(Play::key).toList();
    nodes.getFirst().queue.add(run, keys);
    nodes.forEach(node -> node.queue.start());

    for (int i = 0; i < KILLS; i++) {
      Node gone = dead.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(gone).as("kill %d", i + 1).isNotNull();
      gone.queue.close();
      ahead.updateAndGet(time -> time.plus(HEARTBEAT.multipliedBy(20)));
      Node next = new Node();
      next.queue.start();
      nodes.add(next);
    }
    boolean all = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    nodes.forEach(node -> node.queue.close());

    assertThat(all).as("all cases ended").isTrue();
    List<Played> played = store.played(run);
    assertThat(played).hasSize(CASES);
    assertThat(played.stream().map(Played::key).distinct()).hasSize(CASES);
    assertThat(played).allMatch(p -> p.status() == TurnStatus.ANSWERED);
    assertThat(store.progress(run)).isEqualTo(new Evaluation.Progress(CASES, 0));
    assertThat(outcomes(run)).isEqualTo(CASES);
    assertThat(killed).hasValue(KILLS);
    assertThat(begun.get()).isGreaterThan(CASES);
    forget(run);
  }

  private long outcomes(UUID run) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from outcomes where run_id = :run")
                .setParameter("run", run)
                .getSingleResult())
        .longValue();
  }

  private void forget(UUID run) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery("delete from outcomes where run_id = :run")
        .setParameter("run", run)
        .executeUpdate();
    transaction.commit();
  }

  /** A node, from its start to the moment it is killed. */
  private final class Node {
    private final PlayQueue queue;
    private volatile boolean isDead;

    Node() {
      PlayWorker worker =
          new PlayWorker(
              new SuiteShelf(List.of(folder)), store, purses, settings -> this::played, clock);
      PlayQueue.Node how =
          new PlayQueue.Node(
              "node-" + UUID.randomUUID(), 4, Duration.ofMillis(20), HEARTBEAT, Duration.ZERO);
      Clock time = () -> clock.instant().plus(ahead.get());
      queue =
          new PlayQueue(
              mortal(),
              "killed-workers",
              how,
              time,
              (run, key) -> {
                worker.play(run, key);
                if (store.progress(run).done() == CASES) {
                  ended.countDown();
                }
                afterwards();
              });
    }

    /** In the middle of a play; every other kill. */
    private Played played(Play play, CancelSignal cancel) {
      begun.incrementAndGet();
      alive();
      dieWhen(0);
      return Fakes.ended(play, TurnStatus.ANSWERED, 1.0, null);
    }

    /** When the result is kept, but the task is not yet taken away; the other kills. */
    private void afterwards() {
      alive();
      dieWhen(1);
    }

    /** The next kill comes once enough was begun since the last one. */
    private void dieWhen(int odd) {
      int kills = killed.get();
      if (kills < KILLS
          && kills % 2 == odd
          && begun.get() >= (kills + 1) * BETWEEN
          && killed.compareAndSet(kills, kills + 1)) {
        isDead = true;
        dead.add(this);
        throw new Killed();
      }
    }

    private void alive() {
      if (isDead) {
        throw new Killed();
      }
    }

    /** The database as long as the node lives. */
    private DataSource mortal() {
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
}
