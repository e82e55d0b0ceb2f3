package dev.deckhand.evaluation.run;

import dev.deckhand.assist.TrialOutcome;
import dev.deckhand.document.Sha256;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.evaluation.score.CaseScore;
import dev.deckhand.evaluation.score.CheckScore;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.PlanJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of an outcome and its score. */
final class PlayedOf {
  /** Most changed places that are kept of one play. */
  private static final int MOST_CHANGES = 60;

  private PlayedOf() {}

  static Played of(
      Play play, TrialOutcome outcome, CaseScore score, List<Played.Picture> pictures, Instant at) {
    return new Played(
        play.key(),
        play.caseId(),
        outcome.feature(),
        play.model(),
        play.repeat(),
        Played.Asked.of(play.sample()),
        outcome.harness(),
        score.score(),
        score.solved(),
        score.checks().stream().map(PlayedOf::line).toList(),
        outcome.status(),
        outcome.answer(),
        outcome.plan() == null ? null : PlanJson.write(outcome.plan()),
        outcome.refusal(),
        outcome.violations().stream().map(v -> v.code() + ": " + v.message()).toList(),
        changes(outcome.report()),
        Sha256.of(outcome.file().content()),
        outcome.usage(),
        at,
        List.of(),
        pictures);
  }

  private static Played.CheckLine line(CheckScore score) {
    return new Played.CheckLine(
        CheckNames.of(score.check().getClass()),
        score.keeps(),
        score.verdict().score(),
        score.verdict().explanation(),
        score.verdict().anchors());
  }

  private static List<Played.Change> changes(@Nullable ChangeReport report) {
    if (report == null) {
      return List.of();
    }
    Stream<Played.Change> structure =
        report.structure().stream()
            .map(s -> new Played.Change(s.kind(), s.what(), Objects.toString(s.detail(), "")));
    Stream<Played.Change> objects =
        report.objects().stream().map(o -> new Played.Change(o.anchor(), o.kind(), o.change()));
    Stream<Played.Change> cells =
        report.cells().stream()
            .map(c -> new Played.Change(c.anchor(), shown(c.before()), shown(c.after())));
    Stream<Played.Change> slides =
        report.slides().stream()
            .map(s -> new Played.Change("slide " + s.number(), s.change(), title(s.title())));
    Stream<Played.Change> shapes =
        report.shapes().stream()
            .map(
                s ->
                    new Played.Change(
                        "slide " + s.slide() + "/" + s.shape() + " " + s.property(),
                        title(s.before()),
                        title(s.after())));
    return Stream.of(structure, objects, cells, slides, shapes)
        .flatMap(changes -> changes)
        .limit(MOST_CHANGES)
        .toList();
  }

  private static String shown(ChangeReport.CellState state) {
    return state.formula() == null ? state.text() : "=" + state.formula() + " → " + state.text();
  }

  private static String title(@Nullable String text) {
    return Objects.toString(text, "");
  }
}
