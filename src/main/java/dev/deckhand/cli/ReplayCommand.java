package dev.deckhand.cli;

import dev.deckhand.evaluation.report.ReportInput;
import dev.deckhand.evaluation.report.Reports;
import dev.deckhand.evaluation.report.Wording;
import dev.deckhand.evaluation.run.Baseline;
import dev.deckhand.evaluation.run.FileLog;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunFiles;
import dev.deckhand.evaluation.run.RunJson;
import dev.deckhand.evaluation.run.RunResult;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteProblem;
import dev.deckhand.evaluation.suite.SuiteReader;
import dev.deckhand.model.CancelSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deckhand replay SUITE…}: plays suites with models and scores what comes out. */
@Command(
    name = "replay",
    description = "Play suites of sample files with models and score the resulting files.",
    footer = {
      "",
      "Stopped or killed, the same command goes on where it was. Exit code 0 when all went well;",
      "1 when a score fell below the baseline or the floor, or cases could not be played; 2 when",
      "the command or a suite has a mistake."
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final int MISTAKE = 2;
  private static final int DRAIN_SECONDS = 20;
  private static final String LOG = "plays.jsonl";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ReplayOptions options = new ReplayOptions();

  @Override
  public Integer call() {
    Desk desk = new Desk(Objects.requireNonNull(spec).commandLine());
    try {
      return replay(desk);
    } catch (SuiteProblem e) {
      e.problems().forEach(desk::say);
    } catch (IllegalArgumentException e) {
      desk.say(e.getMessage() + "");
    } catch (IOException | UncheckedIOException e) {
      desk.say("Cannot read or write " + e.getMessage());
    }
    return MISTAKE;
  }

  private int replay(Desk desk) throws IOException {
    RunSettings settings = options.settings();
    Wording words = options.words();
    RunResult baseline =
        options.baseline == null ? null : RunJson.readRun(Files.readString(options.baseline));
    List<Suite> suites = suites();
    List<Play> plays = Plays.of(suites, settings);
    if (plays.isEmpty()) {
      throw new IllegalArgumentException("No case has these features and tags");
    }
    FileLog log = FileLog.open(options.out.resolve(LOG), Plays.fingerprint(plays));
    RunResult run;
    try (ReplayBench bench = ReplayBench.of(desk, options, log.all(), Clock.systemUTC())) {
      bench.notes().forEach(desk::say);
      run = cancellable(cancel -> bench.run(suites, settings, log, new Progress(desk), cancel));
    }
    RunFiles.write(run, options.out);
    Instant now = Clock.systemUTC().instant();
    Reports.write(ReportInput.of(run, baseline, now, words), options.out);
    if (run.leftOut().isEmpty()) {
      log.finish();
    }
    ReplayTable.print(run, desk.out());
    desk.say("Report: " + options.out.resolve(Reports.PAGE));
    return verdict(desk, run, baseline);
  }

  private List<Suite> suites() {
    List<Suite> suites = new ArrayList<>();
    for (Path folder : options.suites) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException(folder + ": there is no such folder");
      }
      suites.addAll(SuiteReader.readAll(folder));
    }
    return suites;
  }

  private interface Work {
    RunResult run(CancelSignal cancel);
  }

  /** When the program is told to end, what is under way is broken off and results are written. */
  private static RunResult cancellable(Work work) {
    CancelSignal cancel = new CancelSignal();
    CountDownLatch done = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              cancel.cancel();
              try {
                done.await(DRAIN_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "replay-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return work.run(cancel);
    } finally {
      done.countDown();
      if (!cancel.isCancelled()) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
  }

  private int verdict(Desk desk, RunResult run, @Nullable RunResult baseline) {
    List<String> complaints = new ArrayList<>(Complaints.of(run, options.floor));
    if (baseline != null) {
      Baseline.Comparison compared = Baseline.compare(baseline, run, options.maxDrop);
      complaints.addAll(Complaints.of(compared));
    }
    complaints.forEach(desk::say);
    return complaints.isEmpty() ? 0 : 1;
  }
}
