package dev.deckhand.evaluation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.run.Fakes;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.PlayWork;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.run.SmallSuite;
import dev.deckhand.evaluation.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One worker, and what becomes of plays that do not end as they should. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class PlayWorkerTest {
  @TempDir Path folder;
  @Inject EvaluationStore store;
  @Inject MortalNode.World world;
  @Inject PlaceTable places;

  private UUID run;
  private String key;

  @BeforeEach
  void newRun() throws Exception {
    run = UUID.randomUUID();
    Suite suite = SmallSuite.of(folder, 1);
    RunSettings settings = RunSettings.of(List.of("some/model"));
    store.add(new Evaluation(run, suite.name(), settings, 1, world.now(), null));
    key = Plays.of(List.of(suite), settings).getFirst().key();
  }

  @AfterEach
  void forget() {
    world.forget(run);
  }

  @Test
  void aCaseThatRunsOutOfMemoryThreeTimesHasFailed() {
    PlayWorker worker =
        worker(
            (play, cancel) -> {
              throw new OutOfMemoryError("of this case");
            });

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> worker.play(run, key)).isInstanceOf(OutOfMemoryError.class);
      assertThat(store.played(run)).isEmpty();
      assertThat(world.rows("evaluation_places", run)).isZero();
    }

    assertThat(worker.play(run, key)).isTrue();
    assertThat(store.played(run))
        .singleElement()
        .satisfies(played -> assertThat(played.status()).isEqualTo(TurnStatus.FAILED));
  }

  @Test
  void whatCannotBeginIsTriedAgainAndNotCounted() {
    PlayWorker breaking =
        new PlayWorker(
            shelf(),
            world.records(),
            waiting(),
            settings -> {
              throw new IllegalStateException("the settings cannot be read now");
            },
            Clock.systemUTC());
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> breaking.play(run, key)).isInstanceOf(IllegalStateException.class);
    }

    assertThat(worker((play, cancel) -> right(play)).play(run, key)).isTrue();

    assertThat(store.played(run))
        .singleElement()
        .satisfies(played -> assertThat(played.status()).isEqualTo(TurnStatus.ANSWERED));
  }

  @Test
  void whatANodeIsAtWhenItShutsDownIsLeftToTheOthers() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    PlayWorker stopping =
        worker(
            (play, cancel) -> {
              CountDownLatch told = new CountDownLatch(1);
              cancel.onCancel(told::countDown);
              begun.countDown();
              await(told);
              return Fakes.ended(play, TurnStatus.CANCELLED, null, null);
            });
    CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> stopping.play(run, key));
    await(begun);

    stopping.stop();

    assertThat(ended.get(60, TimeUnit.SECONDS)).as("ended").isFalse();
    assertThat(store.played(run)).isEmpty();
    assertThat(worker((play, cancel) -> right(play)).play(run, key)).isTrue();
    assertThat(store.played(run))
        .singleElement()
        .satisfies(played -> assertThat(played.status()).isEqualTo(TurnStatus.ANSWERED));
  }

  private PlayWorker worker(PlayWork work) {
    return new PlayWorker(shelf(), world.records(), waiting(), settings -> work, Clock.systemUTC());
  }

  private SuiteShelf shelf() {
    return new SuiteShelf(List.of(folder));
  }

  private ProviderPlaces waiting() {
    Duration soon = Duration.ofMillis(20);
    PlayQueue.Node node = new PlayQueue.Node("node-" + run, 1, soon, soon, Duration.ZERO);
    return new ProviderPlaces(places, "plays-" + run, node, Clock.systemUTC()::instant);
  }

  private static Played right(Play play) {
    return Fakes.ended(play, TurnStatus.ANSWERED, 1.0, null);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
