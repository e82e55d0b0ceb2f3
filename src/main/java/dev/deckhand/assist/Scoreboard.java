package dev.deckhand.assist;

import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.feature.HarnessVersion;
import dev.deckhand.routing.Evidence;
import dev.deckhand.routing.Interval;
import dev.deckhand.routing.Outcomes;
import dev.deckhand.routing.Score;
import dev.deckhand.routing.UserVotes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What replays and users found out about every model on every feature, each by itself. */
public final class Scoreboard {
  private final Features features;
  private final Outcomes outcomes;

  Scoreboard(Features features, Outcomes outcomes) {
    this.features = features;
    this.outcomes = outcomes;
  }

  /** All of it. */
  public record Board(List<Entry> scores, List<UserVotes> users) {}

  /**
   * The score of a model on a feature with one version of the harness.
   *
   * @param harness version of prompt, schema and verbs
   * @param score mean, 0 to 1
   * @param interval 95 % interval, low and high
   * @param cases number of different cases; repeats of a case count once
   * @param cost mean cost of a case; {@code null} when prices are unknown
   * @param provisional whether the cases are few
   * @param stale whether the harness has changed since
   */
  public record Entry(
      String feature,
      String model,
      String harness,
      double score,
      List<Double> interval,
      int cases,
      @Nullable BigDecimal cost,
      long p95Millis,
      boolean provisional,
      boolean stale) {}

  public Board read() {
    return new Board(
        features.all().stream().flatMap(feature -> entries(feature).stream()).toList(),
        outcomes.votes());
  }

  private List<Entry> entries(Feature feature) {
    String current = HarnessVersion.of(feature);
    Map<String, List<Evidence>> found = outcomes.of(feature.id());
    return found.entrySet().stream()
        .flatMap(
            model -> model.getValue().stream().map(e -> entry(feature, model.getKey(), e, current)))
        .toList();
  }

  private static Entry entry(Feature feature, String model, Evidence found, String current) {
    Score score = new Score(found, !found.harness().equals(current));
    Interval interval = score.interval();
    return new Entry(
        feature.id(),
        model,
        found.harness(),
        found.mean(),
        List.of(interval.low(), interval.high()),
        found.cases(),
        found.cost(),
        found.p95Millis(),
        score.provisional(),
        score.stale());
  }
}
