package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two runs side by side. Each model is compared with itself; where the runs share none and have one
 * each, these two are compared.
 *
 * @param models over all cases, one line for each pair of models
 * @param features the same for each feature
 * @param cases every case of either run
 */
public record RunComparison(List<Line> models, List<Line> features, List<CaseLine> cases) {
  public RunComparison {
    models = List.copyOf(models);
    features = List.copyOf(features);
    cases = List.copyOf(cases);
  }

  /**
   * What changed over the cases both runs have scored.
   *
   * @param feature {@code null} for all
   * @param modelBefore of the earlier run
   * @param modelAfter of the later run
   * @param before mean score in the earlier run; {@code null} without a case both have scored
   * @param after mean score in the later run
   */
  public record Line(
      @Nullable String feature,
      String modelBefore,
      String modelAfter,
      @Nullable Double before,
      @Nullable Double after,
      PairedComparison comparison,
      PairedComparison.Verdict verdict) {}

  /**
   * A case in both runs.
   *
   * @param anchor where it stands on the page of a report that has it
   */
  public record CaseLine(
      String caseId, String anchor, String feature, String instruction, Side before, Side after) {}

  /**
   * A case in one run.
   *
   * @param played whether that run has it
   * @param score mean of its repeats, 0 to 1; {@code null} where nothing was scored
   */
  public record Side(String model, boolean played, @Nullable Double score) {}

  private record Models(String before, String after) {}

  /** Compares. */
  public static RunComparison of(List<Played> before, List<Played> after) {
    List<Line> models = new ArrayList<>();
    List<Line> features = new ArrayList<>();
    List<CaseLine> cases = new ArrayList<>();
    for (Models pair : pairs(before, after)) {
      List<Played> old = some(before, p -> p.model().equals(pair.before()));
      List<Played> now = some(after, p -> p.model().equals(pair.after()));
      models.add(line(null, pair, old, now));
      TreeSet<String> named = new TreeSet<>();
      old.forEach(p -> named.add(p.feature()));
      now.forEach(p -> named.add(p.feature()));
      for (String feature : named) {
        Predicate<Played> wanted = p -> p.feature().equals(feature);
        features.add(line(feature, pair, some(old, wanted), some(now, wanted)));
      }
      cases.addAll(cases(pair, old, now));
    }
    features.sort(Comparator.comparing(line -> String.valueOf(line.feature())));
    return new RunComparison(models, features, cases);
  }

  private static List<Models> pairs(List<Played> before, List<Played> after) {
    TreeSet<String> old = models(before);
    TreeSet<String> now = models(after);
    if (old.size() == 1 && now.size() == 1) {
      return List.of(new Models(old.first(), now.first()));
    }
    return old.stream().filter(now::contains).map(model -> new Models(model, model)).toList();
  }

  private static TreeSet<String> models(List<Played> played) {
    TreeSet<String> models = new TreeSet<>();
    played.forEach(p -> models.add(p.model()));
    return models;
  }

  private static List<Played> some(List<Played> played, Predicate<Played> wanted) {
    return played.stream().filter(wanted).toList();
  }

  private static Line line(
      @Nullable String feature, Models models, List<Played> before, List<Played> after) {
    Map<String, Double> old = FeatureTally.means(before);
    Map<String, Double> now = FeatureTally.means(after);
    PairedComparison comparison = PairedComparison.of(now, old);
    boolean any = comparison.cases() > 0;
    return new Line(
        feature,
        models.before(),
        models.after(),
        any ? mean(old, now) : null,
        any ? mean(now, old) : null,
        comparison,
        comparison.verdict());
  }

  /** The mean of those cases the other side has as well. */
  private static double mean(Map<String, Double> scores, Map<String, Double> other) {
    return scores.entrySet().stream()
        .filter(score -> other.containsKey(score.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .average()
        .orElse(0);
  }

  private static List<CaseLine> cases(Models models, List<Played> before, List<Played> after) {
    Map<String, Double> old = FeatureTally.means(before);
    Map<String, Double> now = FeatureTally.means(after);
    Set<String> inOld = ids(before);
    Set<String> inNow = ids(after);
    Map<String, Played> known = new TreeMap<>();
    before.forEach(p -> known.put(p.caseId(), p));
    after.forEach(p -> known.put(p.caseId(), p));
    return known.values().stream()
        .map(
            played ->
                new CaseLine(
                    played.caseId(),
                    CaseView.anchor(played.caseId()),
                    played.feature(),
                    played.asked().instruction(),
                    side(models.before(), inOld, old, played.caseId()),
                    side(models.after(), inNow, now, played.caseId())))
        .toList();
  }

  private static Side side(
      String model, Set<String> played, Map<String, Double> scores, String caseId) {
    return new Side(model, played.contains(caseId), scores.get(caseId));
  }

  private static Set<String> ids(List<Played> played) {
    return played.stream().map(Played::caseId).collect(Collectors.toSet());
  }
}
