package dev.deckhand.routing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a model serves, for pages that speak the user's language; the numbers are those of its {@link
 * Route}. Component names are part of the HTTP contract.
 *
 * @param spent models that would have served before it, but have no budget left
 */
public record Reason(Code code, List<String> spent) {
  public Reason {
    spent = List.copyOf(spent);
  }

  /** The kinds of reasons. */
  public enum Code {
    /** Best score of all. */
    BEST,
    /** The only one with a score. */
    ONLY,
    /** As good as the best within the intervals, and cheaper or faster. */
    EQUAL,
    /** First in the order of the settings, without a score. */
    FIRST,
    /** The built-in model, as no chat model can serve. */
    ALONE,
    /** The built-in model comes first in the order of the settings. */
    BUILTIN,
    /** The administrator pinned it. */
    PINNED,
    /** It served the session before. */
    KEPT,
    /** The user chose it. */
    CHOSEN,
    /** Those before it were asked and failed; {@link Route#tried} names them. */
    NEXT
  }

  /**
   * Why the first of a ranking serves.
   *
   * @param ranked the candidate itself, then those behind it
   */
  static Code of(Candidate chosen, List<Candidate> ranked) {
    Score score = chosen.score();
    if (score == null) {
      return unscored(chosen, ranked);
    }
    List<Candidate> others = ranked.stream().filter(c -> c != chosen && c.score() != null).toList();
    if (others.isEmpty()) {
      return Code.ONLY;
    }
    boolean best = others.stream().allMatch(c -> score(c).mean() <= score.mean());
    return best ? Code.BEST : Code.EQUAL;
  }

  private static Code unscored(Candidate chosen, List<Candidate> ranked) {
    boolean alone = ranked.stream().allMatch(Candidate::builtin);
    if (chosen.builtin()) {
      return alone ? Code.ALONE : Code.BUILTIN;
    }
    return Code.FIRST;
  }

  private static Score score(Candidate candidate) {
    Score score = candidate.score();
    if (score == null) {
      throw new IllegalArgumentException(candidate.model() + " has no score");
    }
    return score;
  }

  /**
   * The reason as an English sentence without its full stop.
   *
   * @param score of the model; {@code null} when it has none
   * @param tried models that failed before it
   */
  String words(@Nullable Score score, List<String> tried) {
    String cases = score == null ? "" : mean(score) + " over " + score.cases() + " cases";
    String why =
        switch (code) {
          case BEST -> "Best score on this: " + cases;
          case ONLY -> "The only one scored on this: " + cases;
          case EQUAL ->
              "As good as the best within the 95 % intervals ("
                  + cases
                  + "), and cheaper or faster";
          case FIRST -> "First in the configured order; it is not scored on this yet";
          case ALONE -> "The built-in model, since no chat model can serve this";
          case BUILTIN -> "The built-in model comes first in the administrator's order";
          case PINNED -> "The administrator pinned it for this";
          case KEPT -> "It served this session before";
          case CHOSEN -> "You chose it";
          case NEXT -> "Next in line, as " + String.join(" and ", tried) + " failed";
        };
    return spent.isEmpty() ? why : why + "; no budget is left for " + String.join(" and ", spent);
  }

  private static String mean(Score score) {
    return String.format(Locale.ROOT, "%.2f", score.mean());
  }
}
