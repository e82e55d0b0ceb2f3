package dev.deckhand.evaluation.statistics;

import dev.deckhand.evaluation.run.Played;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scores by case: repeats of a case are one case, its mean. Unscored plays do not count. */
public final class CaseMeans {
  private CaseMeans() {}

  public static Map<String, Double> of(List<Played> played) {
    return played.stream()
        .filter(play -> play.score() != null)
        .collect(
            Collectors.groupingBy(
                Played::caseId, TreeMap::new, Collectors.averagingDouble(CaseMeans::score)));
  }

  private static double score(Played play) {
    Double score = play.score();
    if (score == null) {
      throw new IllegalArgumentException(play.key() + " has no score");
    }
    return score;
  }
}
