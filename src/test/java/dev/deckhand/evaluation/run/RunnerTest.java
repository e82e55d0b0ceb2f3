package dev.deckhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.assist.Refusal;
import dev.deckhand.assist.TurnStatus;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.model.CancelSignal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that play a scripted work instead of models. */
@SuppressWarnings("NullAway.Init") // made before each test
class RunnerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Suite suite;

  @BeforeEach
  void suite() throws IOException {
    suite = SmallSuite.of(folder, 9);
  }

  @Test
  void everyCaseIsPlayedWithEveryModelAsOftenAsWantedAndComesOutSorted() {
    RunSettings settings =
        new RunSettings(
            List.of("b/two", "a/one"), List.of(), List.of(), false, 2, 3, 3, null, null);

    RunResult run = run(settings, (play, cancel) -> played(play, 1.0), new MemoryLog());

    assertThat(run.played()).hasSize(9 * 2 * 2);
    assertThat(run.played().stream().limit(4).map(Played::key))
        .containsExactly(
            "small/case-001 a/one #1",
            "small/case-001 a/one #2",
            "small/case-001 b/two #1",
            "small/case-001 b/two #2");
    assertThat(run.leftOut()).isEmpty();
  }

  @Test
  void onlyCasesWithTheTagsAndFeaturesArePlayed() {
    RunSettings smoke =
        new RunSettings(
            List.of("a/one"), List.of("excel.ask"), List.of("smoke"), false, 1, 1, 1, null, null);
    RunSettings other =
        new RunSettings(
            List.of("a/one"), List.of("excel.clean"), List.of(), false, 1, 1, 1, null, null);

    assertThat(Plays.of(List.of(suite), smoke)).hasSize(3);
    assertThat(Plays.of(List.of(suite), other)).isEmpty();
  }

  @Test
  void noMoreCasesArePlayedAtOnceThanTheRunAndEachProviderAllow() {
    RunSettings settings =
        new RunSettings(
            List.of("a/one", "a/two", "b/three"), List.of(), List.of(), false, 1, 3, 2, null, null);
    AtomicInteger all = new AtomicInteger();
    AtomicInteger ofA = new AtomicInteger();
    Set<Integer> most = ConcurrentHashMap.newKeySet();
    Set<Integer> mostOfA = ConcurrentHashMap.newKeySet();

    run(
        settings,
        (play, cancel) -> {
          boolean a = play.model().startsWith("a/");
          most.add(all.incrementAndGet());
          mostOfA.add(a ? ofA.incrementAndGet() : 0);
          Thread.yield();
          all.decrementAndGet();
          ofA.addAndGet(a ? -1 : 0);
          return played(play, 1.0);
        },
        new MemoryLog());

    assertThat(most).allMatch(n -> n <= 3);
    assertThat(mostOfA).allMatch(n -> n <= 2);
  }

  @Test
  void aCaseThatBreaksIsAResultWithoutAScoreAndTheRunGoesOn() {
    RunResult run =
        run(
            RunSettings.of(List.of("a/one")),
            (play, cancel) -> {
              if (play.sample().id().equals("case-004")) {
                throw new IllegalStateException("no such cell");
              }
              return played(play, 1.0);
            },
            new MemoryLog());

    assertThat(run.played()).hasSize(9);
    Played broken = run.played().get(3);
    assertThat(broken.status()).isEqualTo(TurnStatus.FAILED);
    assertThat(broken.score()).isNull();
    assertThat(broken.refusal()).extracting(Refusal::message).asString().contains("no such cell");
    FeatureTally tally = FeatureTally.of(run.played()).getFirst();
    assertThat(tally.mean()).isEqualTo(1.0);
    assertThat(tally.cases()).isEqualTo(8);
    assertThat(tally.unscored()).isEqualTo(1);
  }

  @Test
  void aCancelledRunGoesOnWhereItStopped() {
    Path file = folder.resolve("out").resolve("plays.jsonl");
    CancelSignal cancel = new CancelSignal();
    AtomicInteger first = new AtomicInteger();
    FileLog log = FileLog.open(file, "run");
    RunResult stopped =
        new Runner(
                (play, signal) -> {
                  if (first.incrementAndGet() == 4) {
                    cancel.cancel();
                  }
                  return played(play, 1.0);
                },
                CLOCK)
            .run(List.of(suite), one(), log, RunEvents.SILENT, cancel, () -> BigDecimal.ZERO);
    assertThat(stopped.cancelled()).isTrue();
    assertThat(stopped.played()).hasSize(4);
    assertThat(stopped.leftOut()).hasSize(5);

    List<String> again = new ArrayList<>();
    RunResult run =
        run(
            one(),
            (play, signal) -> {
              again.add(play.key());
              return played(play, 0.5);
            },
            FileLog.open(file, "run"));

    assertThat(again).hasSize(5);
    assertThat(run.played()).hasSize(9);
    assertThat(run.played().stream().filter(p -> Double.valueOf(1.0).equals(p.score()))).hasSize(4);
  }

  @Test
  void aTornLineIsPlayedAgainAndResultsOfAnotherRunAreNotMixedIn() throws IOException {
    Path file = folder.resolve("plays.jsonl");
    run(one(), (play, cancel) -> played(play, 1.0), FileLog.open(file, "run"));
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 40));

    assertThat(FileLog.open(file, "run").all()).hasSize(8);
    assertThat(FileLog.open(file, "other").all()).isEmpty();
  }

  @Test
  void theRunStopsAskingWhenTheCapWouldBePassed() throws Exception {
    CappedLedger purse = CappedLedger.alone(new BigDecimal("1.00"), new BigDecimal("0.10"));
    CountDownLatch asked = new CountDownLatch(1);
    RunSettings settings =
        new RunSettings(List.of("a/one"), List.of(), List.of(), false, 1, 4, 4, null, null);
    RunResult run =
        new Runner(
                (play, cancel) -> {
                  asked.countDown();
                  return purse
                      .reserve("excel.ask", "a", new BigDecimal("0.30"))
                      .map(
                          money -> {
                            money.settle(new BigDecimal("0.20"));
                            return played(play, 1.0);
                          })
                      .orElseGet(() -> overBudget(play));
                },
                CLOCK)
            .run(
                List.of(suite),
                settings,
                new MemoryLog(),
                RunEvents.SILENT,
                new CancelSignal(),
                purse::spent);

    asked.await();
    // 0.10 + 4 x 0.20; before a fifth, 0.90 + 0.30 would pass 1.00
    assertThat(run.played()).hasSize(4);
    assertThat(run.spent()).isEqualByComparingTo("0.90");
    assertThat(run.leftOut()).hasSize(5);
    assertThat(run.leftOut().getFirst().reason()).contains("cost");
  }

  @Test
  void aRunIsTheSameAfterJson() {
    RunResult run = run(one(), (play, cancel) -> played(play, 0.25), new MemoryLog());

    assertThat(RunJson.readRun(RunJson.write(run))).isEqualTo(run);
  }

  private RunResult run(RunSettings settings, PlayWork work, PlayLog log) {
    return new Runner(work, CLOCK)
        .run(
            List.of(suite),
            settings,
            log,
            RunEvents.SILENT,
            new CancelSignal(),
            () -> BigDecimal.ZERO);
  }

  private static RunSettings one() {
    return new RunSettings(List.of("a/one"), List.of(), List.of(), false, 1, 1, 1, null, null);
  }

  private static Played overBudget(Play play) {
    return Fakes.ended(play, TurnStatus.FAILED, null, new Refusal("model-over-budget", "no", "no"));
  }

  private static Played played(Play play, double score) {
    return Fakes.ended(play, TurnStatus.ANSWERED, score, null);
  }
}
