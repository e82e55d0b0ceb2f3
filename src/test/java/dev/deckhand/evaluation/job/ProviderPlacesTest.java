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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with four threads each work one run, two plays of which may ask a provider at once. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ProviderPlacesTest {
  private static final int CASES = 30;
  private static final int MOST = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SLOW = "slow/model";
  private static final String FAST = "fast/model";

  @TempDir Path folder;
  @Inject EvaluationStore store;
  @Inject MortalNode.World world;

  private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();

  /** The slow provider answers once the fast one has done everything. */
  private final CountDownLatch fastEnded = new CountDownLatch(CASES);

  private final CountDownLatch refused = new CountDownLatch(MOST);
  private final CountDownLatch ended = new CountDownLatch(2 * CASES);
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
  void overAllNodesNoMorePlaysAskAProviderAtOnceThanTheRunAllows() throws Exception {
    List<MortalNode> nodes = List.of(node(this::played), node(this::played));
    begin(nodes);

    boolean all = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    nodes.forEach(node -> node.queue().close());

    assertThat(all).as("all plays ended").isTrue();
    assertThat(store.played(run)).hasSize(2 * CASES);
    assertThat(most.get(SLOW)).hasValue(MOST);
    assertThat(most.get(FAST)).hasValueBetween(1, MOST);
    assertThat(refused.getCount()).as("plays that waited for a place").isZero();
    assertThat(places()).isZero();
  }

  @Test
  void theNodeThatIsKilledGivesItsPlacesUp() throws Exception {
    CountDownLatch taken = new CountDownLatch(MOST);
    CountDownLatch never = new CountDownLatch(1);
    MortalNode first =
        node(
            (node, play) -> {
              if (play.model().equals(SLOW)) {
                taken.countDown();
                await(never);
                throw node.kill();
              }
              return result(play);
            });
    begin(List.of(first));
    assertThat(taken.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    first.kill();
    world.noticeDeaths();
    MortalNode second = node((node, play) -> result(play));
    second.queue().start();

    boolean all = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    never.countDown();
    first.queue().close();
    second.queue().close();

    assertThat(all).as("all plays ended").isTrue();
    assertThat(store.played(run)).hasSize(2 * CASES);
  }

  private void begin(List<MortalNode> nodes) throws Exception {
    Suite suite = SmallSuite.of(folder, CASES);
    RunSettings settings =
        new RunSettings(List.of(SLOW, FAST), List.of(), List.of(), false, 1, 8, MOST, null, null);
    store.add(new Evaluation(run, suite.name(), settings, 2 * CASES, world.now(), null));
    List<String> keys = Plays.of(List.of(suite), settings).stream().map(Play::key).toList();
    nodes.getFirst().queue().add(run, keys);
    nodes.forEach(node -> node.queue().start());
  }

  private MortalNode node(MortalNode.Work work) {
    return new MortalNode(world, folder, "places-" + run, work, (node, ends) -> seen(ends));
  }

  private void seen(boolean ends) {
    (ends ? ended : refused).countDown();
  }

  private Played played(MortalNode node, Play play) {
    AtomicInteger asking = now.computeIfAbsent(play.model(), model -> new AtomicInteger());
    int there = asking.incrementAndGet();
    most.computeIfAbsent(play.model(), model -> new AtomicInteger())
        .accumulateAndGet(there, Math::max);
    if (play.model().equals(SLOW)) {
      await(fastEnded);
    }
    Played result = result(play);
    asking.decrementAndGet();
    if (play.model().equals(FAST)) {
      fastEnded.countDown();
    }
    return result;
  }

  private static Played result(Play play) {
    return Fakes.ended(play, TurnStatus.ANSWERED, 1.0, null);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long places() {
    return world.rows("evaluation_places", run);
  }
}
