package dev.deckhand.routing;

import java.util.List;
import java.util.Locale;

/** Why the first of a ranking serves, in a sentence for people. */
final class Reason {
  private Reason() {}

  /**
   * @param ranked the candidate itself, then those behind it
   */
  static String of(Candidate chosen, List<Candidate> ranked) {
    Score score = chosen.score();
    if (score == null) {
      return unscored(chosen, ranked);
    }
    List<Candidate> others = ranked.stream().filter(c -> c != chosen && c.score() != null).toList();
    String cases = mean(score) + " over " + score.cases() + " cases";
    if (others.isEmpty()) {
      return "The only one scored on this: " + cases;
    }
    boolean best = others.stream().allMatch(c -> score(c).mean() <= score.mean());
    return best
        ? "Best score on this: " + cases
        : "As good as the best within the 95 % intervals (" + cases + "), and cheaper or faster";
  }

  private static String unscored(Candidate chosen, List<Candidate> ranked) {
    boolean alone = ranked.stream().allMatch(Candidate::builtin);
    if (chosen.builtin()) {
      return alone
          ? "The built-in model, since no chat model can serve this"
          : "The built-in model comes first in the administrator's order";
    }
    return "First in the configured order; it is not scored on this yet";
  }

  private static Score score(Candidate candidate) {
    Score score = candidate.score();
    if (score == null) {
      throw new IllegalArgumentException(candidate.model() + " has no score");
    }
    return score;
  }

  private static String mean(Score score) {
    return String.format(Locale.ROOT, "%.2f", score.mean());
  }
}
