package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.verdict.Verdict;

/**
 * How a check went.
 *
 * @param start what it says of the document as it was, before anybody did anything
 * @param verdict what it says of what came out
 */
public record CheckScore(Check check, Verdict start, Verdict verdict) {

  /** Whether the check held before: then it can only be lost. */
  public boolean keeps() {
    Double before = start.score();
    return before != null && before >= 1;
  }

  /** Whether it holds now. */
  public boolean passed() {
    Double now = verdict.score();
    return now != null && now >= 1;
  }

  /** Progress from the start to all right, 0 to 1; what got worse is no progress. */
  double progress() {
    Double now = verdict.score();
    Double before = start.score();
    double from = before == null ? 0 : before;
    return now == null ? 0 : Math.clamp((now - from) / (1 - from), 0, 1);
  }
}
