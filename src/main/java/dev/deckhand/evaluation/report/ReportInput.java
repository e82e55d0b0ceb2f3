package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import java.time.Instant;
import java.util.List;

/**
 * What a report is about.
 *
 * @param title such as the names of the suites
 * @param at when the run ended
 * @param played everything that was played
 * @param baseline what an earlier run played, to compare with; empty for none
 * @param notes what a reader has to know, such as cases that were left out for their cost
 */
public record ReportInput(
    String title, Instant at, List<Played> played, List<Played> baseline, List<String> notes) {
  public ReportInput {
    played = List.copyOf(played);
    baseline = List.copyOf(baseline);
    notes = List.copyOf(notes);
  }
}
