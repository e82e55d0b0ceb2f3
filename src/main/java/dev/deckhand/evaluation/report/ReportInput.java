package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.run.RunResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param title such as the names of the suites
 * @param at when the run ended
 * @param played everything that was played
 * @param baseline what an earlier run played, to compare with; empty for none
 * @param notes what a reader has to know, such as cases that were left out for their cost
 * @param words the language of the page
 */
public record ReportInput(
    String title,
    Instant at,
    List<Played> played,
    List<Played> baseline,
    List<String> notes,
    Wording words) {
  public ReportInput {
    played = List.copyOf(played);
    baseline = List.copyOf(baseline);
    notes = List.copyOf(notes);
  }

  /**
   * The report of a run.
   *
   * @param baseline an earlier run to compare with, or {@code null}
   */
  public static ReportInput of(
      RunResult run, @Nullable RunResult baseline, Instant at, Wording words) {
    List<String> notes = new ArrayList<>();
    if (run.cancelled()) {
      notes.add(words.say("stopped"));
    }
    if (!run.leftOut().isEmpty()) {
      String first = run.leftOut().getFirst().reason();
      notes.add(words.say("leftOut", run.leftOut().size(), first));
    }
    return new ReportInput(
        String.join(", ", run.suites()),
        at,
        run.played(),
        baseline == null ? List.of() : baseline.played(),
        notes,
        words);
  }
}
