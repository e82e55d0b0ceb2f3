package dev.deckhand.evaluation.run;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.assist.Trial;
import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.assist.Trials;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.cassette.Take;
import dev.deckhand.evaluation.judge.Judge;
import dev.deckhand.evaluation.score.CaseScore;
import dev.deckhand.evaluation.score.Scorers;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.variant.VariedCase;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.TextReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a case: opens its files, tries the model, scores what came out. */
public final class Player implements PlayWork {
  private final DocumentEngine engine;
  private final List<TextReader> readers;
  private final Trials trials;
  private final Scorers scorers;
  private final Solutions solutions;
  private final SlideShots slides;
  private final Clock clock;
  private final @Nullable Rubrics rubrics;

  /** A player that asks no judge. */
  public Player(DocumentEngine engine, List<TextReader> readers, Trials trials, Clock clock) {
    this(engine, readers, trials, clock, null);
  }

  /**
   * @param readers what reads text documents that cases name
   * @param judge grades what has a score, apart from it; {@code null} for nobody
   */
  public Player(
      DocumentEngine engine,
      List<TextReader> readers,
      Trials trials,
      Clock clock,
      @Nullable Judge judge) {
    this.engine = engine;
    this.readers = List.copyOf(readers);
    this.trials = trials;
    this.scorers = new Scorers(engine);
    this.solutions = new Solutions(engine);
    this.slides = new SlideShots(engine);
    this.clock = clock;
    this.rubrics = judge == null ? null : new Rubrics(judge);
  }

  @Override
  public Played play(Play play, CancelSignal cancel) {
    OfficeFile file = CaseMaterial.document(play.sample().file(), engine);
    List<Path> others = play.sample().files().stream().skip(1).toList();
    CaseMaterial material = CaseMaterial.open(others, engine, readers);
    VariedCase varied = VariedCase.of(engine, play.sample(), play.variant(), file);
    SampleCase sample = varied.sample();
    OpenDocument before = OpenDocument.of(varied.file(), engine);
    Trial trial =
        new Trial(
            sample.feature(),
            play.model(),
            sample.instruction(),
            before,
            material.documents(),
            material.texts(),
            sample.selection(),
            sample.scope().isEmpty() ? Scope.EVERYWHERE : Scope.of(sample.scope()),
            sample.consents());
    TrialOutcome outcome = tried(play, trial, cancel);
    CaseScore score =
        Unplayed.isUnscored(outcome)
            ? new CaseScore(null, false, List.of())
            : score(sample, before, outcome);
    Played played = PlayedOf.of(play, outcome, score, slides.of(before, outcome), clock.instant());
    return rubrics == null || played.score() == null
        ? played
        : played.with(
            rubrics.lines(
                play, sample, before, outcome, solutions.outcome(sample, before), cancel));
  }

  /**
   * Tries. The time a chat model took is what counts, so that a case comes out the same when its
   * exchanges are replayed.
   */
  private TrialOutcome tried(Play play, Trial trial, CancelSignal cancel) {
    Take take = play.take();
    TrialOutcome outcome = take.during(() -> trials.run(trial, cancel));
    return take.latency().map(took -> outcome.within(took.toMillis())).orElse(outcome);
  }

  /** Scores what came of a case against its checks. */
  public CaseScore score(SampleCase sample, OpenDocument before, TrialOutcome outcome) {
    OpenDocument golden = solutions.document(sample, before).orElse(null);
    OfficeFile file = outcome.file();
    OpenDocument after = file == before.file() ? before : OpenDocument.of(file, engine);
    Submission start = new Submission(before, before, golden, Solutions.nothing(sample, before));
    return scorers.score(sample.checks(), start, new Submission(before, after, golden, outcome));
  }
}
