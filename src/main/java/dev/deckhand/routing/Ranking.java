package dev.deckhand.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of models that may serve. Scored ones come first: of those that cannot be told from the
 * best the cheapest, then the fastest. Unscored ones follow in the administrator's order, the
 * built-in model last. One more perfect case never lowers a model's rank.
 */
final class Ranking {
  private final FeaturePolicy policy;
  private final List<Candidate> listed;

  /**
   * @param listed those that may serve, in the administrator's order of providers
   */
  Ranking(FeaturePolicy policy, List<Candidate> listed) {
    this.policy = policy;
    this.listed =
        listed.stream().sorted(Comparator.comparingInt(this::place)).collect(Collectors.toList());
  }

  private int place(Candidate candidate) {
    Integer order = policy.cell(candidate.provider()).order();
    return order == null ? Integer.MAX_VALUE : order;
  }

  /** Best first. */
  List<Candidate> order() {
    List<Candidate> order =
        new ArrayList<>(byScore(listed.stream().filter(c -> c.score() != null).toList()));
    listed.stream().filter(c -> c.score() == null && !c.builtin()).forEach(order::add);
    listed.stream().filter(c -> c.score() == null && c.builtin()).forEach(order::add);
    return order;
  }

  private static List<Candidate> byScore(List<Candidate> scored) {
    List<Candidate> left = new ArrayList<>(scored);
    List<Candidate> order = new ArrayList<>();
    while (!left.isEmpty()) {
      Candidate best = best(left);
      order.add(best);
      left.remove(best);
    }
    return order;
  }

  private static Candidate best(List<Candidate> left) {
    List<Candidate> equal = contenders(left);
    return equal.stream()
        .min(
            Comparator.comparing(Ranking::cost, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(c -> score(c).evidence().p95Millis())
                .thenComparing(c -> -score(c).mean())
                .thenComparing(c -> -score(c).cases()))
        .orElseThrow();
  }

  /**
   * The models that cannot be told from the best: their intervals reach as far as the highest lower
   * end. With few cases that is so of nearly every model; then its mean has to be the highest.
   */
  private static List<Candidate> contenders(List<Candidate> scored) {
    double proven = scored.stream().mapToDouble(c -> score(c).interval().low()).max().orElse(0);
    double highest = scored.stream().mapToDouble(c -> score(c).mean()).max().orElse(0);
    return scored.stream()
        .filter(
            c ->
                score(c).interval().high() >= proven
                    && (!score(c).provisional() || score(c).mean() >= highest))
        .toList();
  }

  private static @Nullable BigDecimal cost(Candidate candidate) {
    return score(candidate).evidence().cost();
  }

  private static Score score(Candidate candidate) {
    Score score = candidate.score();
    if (score == null) {
      throw new IllegalArgumentException(candidate.model() + " has no score");
    }
    return score;
  }
}
