package dev.deckhand.evaluation.score;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The score of a case. A check that did not hold on the untouched document measures progress; one
 * that did may only be lost. The score is the mean progress, times everything that was kept. So
 * doing nothing scores nothing wherever something was asked for.
 *
 * @param score 0 to 1; {@code null} when no check could be judged
 * @param solved whether every check that could be judged holds
 */
public record CaseScore(@Nullable Double score, boolean solved, List<CheckScore> checks) {
  public CaseScore {
    checks = List.copyOf(checks);
  }

  public static CaseScore of(List<CheckScore> checks) {
    List<CheckScore> judged = checks.stream().filter(c -> c.verdict().score() != null).toList();
    if (judged.isEmpty()) {
      return new CaseScore(null, false, checks);
    }
    OptionalDouble progress =
        judged.stream().filter(c -> !c.keeps()).mapToDouble(CheckScore::progress).average();
    double kept = 1;
    for (CheckScore check : judged) {
      Double now = check.verdict().score();
      kept *= check.keeps() && now != null ? now : 1;
    }
    boolean solved = judged.stream().allMatch(CheckScore::passed);
    return new CaseScore(progress.orElse(1) * kept, solved, checks);
  }
}
