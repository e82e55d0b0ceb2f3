package dev.deckhand.evaluation.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to.
 *
 * @param score 0 to 1; {@code null} when it could not be judged, which is not zero
 * @param explanation one sentence: what was found, and what was expected
 * @param anchors cells, ranges, slides or shapes that were looked at, the wrong ones first
 */
public record Verdict(@Nullable Double score, String explanation, List<String> anchors) {
  /** Most anchors a verdict names. */
  public static final int MOST_ANCHORS = 20;

  public Verdict {
    if (score != null && !(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("A score lies between 0 and 1, not " + score);
    }
    anchors = anchors.stream().limit(MOST_ANCHORS).toList();
  }

  public static Verdict of(boolean holds, String explanation, List<String> anchors) {
    return new Verdict(holds ? 1.0 : 0.0, explanation, anchors);
  }

  /** {@code right} of {@code all}; nothing to look at counts as nothing right. */
  public static Verdict share(int right, int all, String explanation, List<String> anchors) {
    return new Verdict(all == 0 ? 0.0 : (double) right / all, explanation, anchors);
  }

  public static Verdict unscored(String why) {
    return new Verdict(null, why, List.of());
  }
}
