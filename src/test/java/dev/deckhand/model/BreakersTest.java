package dev.deckhand.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.Breakers.Permit;
import dev.deckhand.model.Breakers.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a model is left alone, and how it comes back. */
class BreakersTest {
  private static final ModelRef ONE = ModelRef.parse("one/model");
  private static final ModelRef OTHER = ModelRef.parse("other/model");

  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private final Breakers breakers =
      new Breakers(new Breakers.Rule(3, 10, 0.5, Duration.ofSeconds(30)), nanos::get);

  @Test
  void opensAfterFailuresInARow() {
    fail(2);
    assertThat(breakers.healthy(ONE)).isTrue();
    fail(1);
    assertThat(breakers.healthy(ONE)).isFalse();
    assertThat(breakers.enter(ONE)).isEmpty();
    assertThat(breakers.state(ONE)).isEqualTo(State.OPEN);
  }

  @Test
  void aSuccessStartsTheRowAgain() {
    fail(2);
    enter().succeeded();
    fail(2);
    assertThat(breakers.healthy(ONE)).isTrue();
  }

  @Test
  void opensWhenHalfOfTheLastTenFail() {
    for (int i = 0; i < 9; i++) {
      Permit permit = enter();
      if (i % 2 == 0) {
        permit.succeeded();
      } else {
        permit.failed();
      }
    }
    assertThat(breakers.healthy(ONE)).isTrue();
    enter().failed();
    assertThat(breakers.healthy(ONE)).isFalse();
  }

  @Test
  void otherModelsAreUnaffected() {
    fail(3);
    assertThat(breakers.healthy(OTHER)).isTrue();
    assertThat(breakers.enter(OTHER)).isPresent();
  }

  @Test
  void afterTheCooldownOneProbeGoesAndItsSuccessCloses() {
    fail(3);
    later(29);
    assertThat(breakers.healthy(ONE)).isFalse();
    later(1);
    assertThat(breakers.healthy(ONE)).isTrue();
    Permit probe = enter();
    assertThat(breakers.state(ONE)).isEqualTo(State.PROBING);
    assertThat(breakers.healthy(ONE)).isFalse();
    assertThat(breakers.enter(ONE)).isEmpty();
    probe.succeeded();
    assertThat(breakers.state(ONE)).isEqualTo(State.CLOSED);
    assertThat(breakers.enter(ONE)).isPresent();
  }

  @Test
  void aFailedProbeOpensForAnotherCooldown() {
    fail(3);
    later(30);
    enter().failed();
    later(29);
    assertThat(breakers.enter(ONE)).isEmpty();
    later(1);
    assertThat(breakers.enter(ONE)).isPresent();
  }

  @Test
  void aProbeThatDecidedNothingMakesRoomForTheNext() {
    fail(3);
    later(30);
    enter().undecided();
    assertThat(breakers.enter(ONE)).isPresent();
    assertThat(breakers.enter(ONE)).isEmpty();
  }

  @Test
  void aLostProbeIsReplacedAfterACooldown() {
    fail(3);
    later(30);
    Permit lost = enter();
    later(30);
    Permit next = enter();
    lost.succeeded();
    assertThat(breakers.state(ONE)).isEqualTo(State.PROBING);
    next.succeeded();
    assertThat(breakers.state(ONE)).isEqualTo(State.CLOSED);
  }

  @Test
  void requestsFromBeforeItOpenedNoLongerCount() {
    Permit early = enter();
    fail(3);
    early.succeeded();
    assertThat(breakers.state(ONE)).isEqualTo(State.OPEN);
  }

  @Test
  void manyAtOnceSendOneProbeForEachCooldown() throws InterruptedException {
    fail(3);
    for (int round = 0; round < 5; round++) {
      later(30);
      List<Permit> given = Collections.synchronizedList(new ArrayList<>());
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        threads.add(Thread.ofVirtual().start(() -> breakers.enter(ONE).ifPresent(given::add)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(given).hasSize(1);
      given.getFirst().failed();
    }
  }

  @Test
  void eachModelHasAStateOfItsOwn() {
    fail(3);
    breakers.enter(OTHER).orElseThrow().succeeded();
    assertThat(breakers.state(ONE)).isEqualTo(State.OPEN);
    assertThat(breakers.state(OTHER)).isEqualTo(State.CLOSED);
  }

  private Permit enter() {
    return breakers.enter(ONE).orElseThrow();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      enter().failed();
    }
  }

  private void later(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
