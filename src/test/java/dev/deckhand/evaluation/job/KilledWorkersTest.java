package dev.deckhand.evaluation.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.run.Fakes;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.run.SmallSuite;
import dev.deckhand.evaluation.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes work a run, and one of them is killed again and again. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class KilledWorkersTest {
  private static final int CASES = 1_000;
  private static final int KILLS = 10;
  private static final int BETWEEN = 80;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;
  @Inject EvaluationStore store;
  @Inject MortalNode.World world;

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger killed = new AtomicInteger();
  private final BlockingQueue<MortalNode> dead = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<MortalNode> nodes = new ArrayList<>();
  private UUID run;

  @BeforeEach
  void newRun() {
    run = UUID.randomUUID();
  }

  @AfterEach
  void forget() {
    world.forget(run);
  }

  @Test
  void everyCaseIsScoredExactlyOnceThoughAWorkerIsKilledTenTimes() throws Exception {
    play("killed-workers", CASES, this::played, this::afterwards);

    for (int i = 0; i < KILLS; i++) {
      replaceTheNextDead("killed-workers", this::played, this::afterwards);
    }

    List<Played> played = results(CASES);
    assertThat(played).allMatch(p -> p.status() == TurnStatus.ANSWERED);
    assertThat(outcomes()).isEqualTo(CASES);
    assertThat(killed).hasValue(KILLS);
    assertThat(begun.get()).isGreaterThan(CASES);
  }

  @Test
  void aCaseThatTakesItsWorkerDownThreeTimesHasFailedAndTheOthersHaveNot() throws Exception {
    int cases = 40;
    Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    MortalNode.Work work =
        (node, play) -> {
          node.alive();
          tries.computeIfAbsent(play.key(), key -> new AtomicInteger()).incrementAndGet();
          if (play.caseId().endsWith("case-007")) {
            Error kill = node.kill();
            dead.add(node);
            throw kill;
          }
          return Fakes.ended(play, TurnStatus.ANSWERED, 1.0, null);
        };
    MortalNode.Watch watch = (node, ends) -> endWhenAllIsDone(cases);
    play("taken-down", cases, work, watch);

    for (int i = 0; i < 3; i++) {
      replaceTheNextDead("taken-down", work, watch);
    }

    List<Played> played = results(cases);
    Played failed =
        played.stream().filter(p -> p.status() == TurnStatus.FAILED).findFirst().orElseThrow();
    assertThat(failed.caseId()).endsWith("case-007");
    assertThat(failed.score()).isZero();
    assertThat(failed.refusal())
        .hasFieldOrPropertyWithValue("message", "It took its worker down three times");
    assertThat(tries.get(failed.key())).hasValue(3);
    assertThat(played.stream().filter(p -> p.status() == TurnStatus.ANSWERED)).hasSize(cases - 1);
    assertThat(outcomes()).isEqualTo(cases);
  }

  private void play(String tasks, int cases, MortalNode.Work work, MortalNode.Watch watch)
      throws Exception {
    Suite suite = SmallSuite.of(folder, cases);
    RunSettings settings = RunSettings.of(List.of("killed/model"));
    store.add(new Evaluation(run, suite.name(), settings, cases, world.now(), null));
    for (int i = 0; i < 2; i++) {
      nodes.add(new MortalNode(world, folder, tasks, work, watch));
    }
    List<String> keys = Plays.of(List.of(suite), settings).stream().map(Play::key).toList();
    nodes.getFirst().queue().add(run, keys);
    nodes.forEach(node -> node.queue().start());
  }

  private void replaceTheNextDead(String tasks, MortalNode.Work work, MortalNode.Watch watch)
      throws InterruptedException {
    MortalNode gone = dead.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(gone).as("a node that was killed").isNotNull();
    gone.queue().close();
    world.noticeDeaths();
    MortalNode next = new MortalNode(world, folder, tasks, work, watch);
    next.queue().start();
    nodes.add(next);
  }

  /** Everything that was kept, once all has ended. */
  private List<Played> results(int cases) throws InterruptedException {
    boolean all = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    nodes.forEach(node -> node.queue().close());
    assertThat(all).as("all cases ended").isTrue();
    List<Played> played = store.played(run);
    assertThat(played).hasSize(cases);
    assertThat(played.stream().map(Played::key).distinct()).hasSize(cases);
    assertThat(store.progress(run)).isEqualTo(new Evaluation.Progress(cases, 0));
    return played;
  }

  private long outcomes() {
    return world.rows("outcomes", run);
  }

  /** In the middle of a play; every other kill. */
  private Played played(MortalNode node, Play play) {
    begun.incrementAndGet();
    node.alive();
    dieWhen(node, 0);
    return Fakes.ended(play, TurnStatus.ANSWERED, 1.0, null);
  }

  /** When the result is kept, but the task is not yet taken away; the other kills. */
  private void afterwards(MortalNode node, boolean ends) {
    endWhenAllIsDone(CASES);
    node.alive();
    dieWhen(node, 1);
  }

  private void endWhenAllIsDone(int cases) {
    if (store.progress(run).done() == cases) {
      ended.countDown();
    }
  }

  /** The next kill comes once enough was begun since the last one. */
  private void dieWhen(MortalNode node, int odd) {
    int kills = killed.get();
    if (kills < KILLS
        && kills % 2 == odd
        && begun.get() >= (kills + 1) * BETWEEN
        && killed.compareAndSet(kills, kills + 1)) {
      Error kill = node.kill();
      dead.add(node);
      throw kill;
    }
  }
}
