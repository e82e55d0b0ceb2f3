package dev.deckhand.evaluation.run;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a run.
 *
 * @param version of this form
 * @param suites their names
 * @param played results by case, model and repeat
 * @param leftOut what was not played
 * @param cancelled whether somebody stopped it
 * @param spent what its calls to models cost; calls of unknown price are not in it
 */
public record RunResult(
    int version,
    List<String> suites,
    RunSettings settings,
    List<Played> played,
    List<LeftOut> leftOut,
    boolean cancelled,
    BigDecimal spent) {
  /** The current form. */
  public static final int VERSION = 1;

  private static final Comparator<Played> ORDER =
      Comparator.comparing(Played::caseId)
          .thenComparing(Played::model)
          .thenComparingInt(Played::repeat);

  public RunResult {
    suites = List.copyOf(suites);
    played = played.stream().sorted(ORDER).toList();
    leftOut = leftOut.stream().sorted(Comparator.comparing(LeftOut::key)).toList();
  }

  /** The same for programs, which look at no pictures. */
  RunResult withoutPictures() {
    return new RunResult(
        version,
        suites,
        settings,
        played.stream().map(Played::withoutPictures).toList(),
        leftOut,
        cancelled,
        spent);
  }

  /** A play that did not happen, and why. */
  public record LeftOut(String key, String reason) {}
}
