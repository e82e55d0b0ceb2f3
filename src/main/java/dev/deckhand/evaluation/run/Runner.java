package dev.deckhand.evaluation.run;

import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.model.CancelSignal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Plays a run on this machine: several cases at once, as many as the settings allow. */
public final class Runner {
  private final PlayWork work;
  private final Clock clock;

  public Runner(PlayWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /**
   * Plays what the log has no result of; blocks until done or cancelled.
   *
   * @param spent tells what calls to models cost, at the end
   */
  public RunResult run(
      List<Suite> suites,
      RunSettings settings,
      PlayLog log,
      RunEvents events,
      CancelSignal cancel,
      Supplier<BigDecimal> spent) {
    List<Play> plays = Plays.of(suites, settings);
    Round round = new Round(settings, log, events, cancel, plays.size());
    List<Play> open = plays.stream().filter(play -> log.find(play.key()).isEmpty()).toList();
    round.begin(plays.size() - open.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      open.forEach(play -> threads.execute(() -> round.play(play)));
    }
    List<Played> played =
        plays.stream().map(play -> log.find(play.key())).flatMap(Optional::stream).toList();
    return new RunResult(
        RunResult.VERSION,
        suites.stream().map(Suite::name).toList(),
        settings,
        played,
        round.leftOut,
        cancel.isCancelled(),
        spent.get());
  }

  /** One call of {@link #run}. */
  private final class Round {
    private final PlayLog log;
    private final RunEvents events;
    private final CancelSignal cancel;
    private final int all;
    private final Semaphore places;
    private final Map<String, Semaphore> providers = new HashMap<>();
    private final List<RunResult.LeftOut> leftOut = new ArrayList<>();
    private int done;

    Round(RunSettings settings, PlayLog log, RunEvents events, CancelSignal cancel, int all) {
      this.log = log;
      this.events = events;
      this.cancel = cancel;
      this.all = all;
      this.places = new Semaphore(settings.parallel(), true);
      for (String model : settings.models()) {
        providers.computeIfAbsent(
            provider(model), p -> new Semaphore(settings.perProvider(), true));
      }
    }

    private static String provider(String model) {
      return model.substring(0, Math.max(0, model.indexOf('/')));
    }

    synchronized void begin(int before) {
      done = before;
      events.begins(all, before);
    }

    /** A place with the provider comes first, so that nobody waits for one with a place taken. */
    void play(Play play) {
      Semaphore provider = providers.get(provider(play.model()));
      if (provider == null) {
        throw new IllegalStateException("a play of a model that is not in the settings");
      }
      provider.acquireUninterruptibly();
      try {
        places.acquireUninterruptibly();
        try {
          ended(play);
        } finally {
          places.release();
        }
      } finally {
        provider.release();
      }
    }

    private void ended(Play play) {
      if (cancel.isCancelled()) {
        leave(play, "the run was cancelled");
        return;
      }
      Played played = work.guarded(play, cancel, clock);
      played.notKept().ifPresentOrElse(why -> leave(play, why), () -> keep(played));
    }

    private void keep(Played played) {
      log.add(played);
      synchronized (this) {
        events.played(played, ++done, all);
      }
    }

    private synchronized void leave(Play play, String why) {
      RunResult.LeftOut left = new RunResult.LeftOut(play.key(), why);
      leftOut.add(left);
      events.leftOut(left, ++done, all);
    }
  }
}
