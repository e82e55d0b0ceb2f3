package dev.deckhand.evaluation.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds a run against an earlier one: model by model and feature by feature, over the cases both
 * have scores of, so that new cases neither help nor harm.
 */
public final class Baseline {
  private Baseline() {}

  /**
   * A model that did worse on a feature.
   *
   * @param before mean of the earlier run
   * @param now mean of this run, over the same cases
   * @param cases how many these are
   */
  public record Drop(String feature, String model, double before, double now, int cases) {}

  /**
   * What came of the comparison.
   *
   * @param missing cases of the earlier run with a model that have no score in this one
   */
  public record Comparison(List<Drop> drops, List<String> missing) {
    public Comparison {
      drops = List.copyOf(drops);
      missing = List.copyOf(missing);
    }

    public boolean holds() {
      return drops.isEmpty() && missing.isEmpty();
    }
  }

  /**
   * Compares.
   *
   * @param maxDrop how much lower a mean may be
   */
  public static Comparison compare(RunResult before, RunResult now, double maxDrop) {
    List<Drop> drops = new ArrayList<>();
    Set<String> missing = new TreeSet<>();
    Set<String> models = new HashSet<>(now.settings().models());
    Map<String, List<Played>> earlier = grouped(before, models);
    Map<String, List<Played>> current = grouped(now, models);
    earlier.forEach(
        (group, plays) -> {
          Map<String, Double> then = FeatureTally.means(plays);
          Map<String, Double> today = FeatureTally.means(current.getOrDefault(group, List.of()));
          String model = plays.getFirst().model();
          then.keySet().stream()
              .filter(id -> !today.containsKey(id))
              .forEach(id -> missing.add(id + " " + model));
          then.keySet().retainAll(today.keySet());
          today.keySet().retainAll(then.keySet());
          double was = FeatureTally.mean(List.copyOf(then.values()));
          double is = FeatureTally.mean(List.copyOf(today.values()));
          if (was - is > maxDrop) {
            drops.add(new Drop(plays.getFirst().feature(), model, was, is, then.size()));
          }
        });
    return new Comparison(drops, List.copyOf(missing));
  }

  private static Map<String, List<Played>> grouped(RunResult run, Set<String> models) {
    return run.played().stream()
        .filter(played -> models.contains(played.model()))
        .collect(
            Collectors.groupingBy(
                played -> played.feature() + " " + played.model(),
                TreeMap::new,
                Collectors.toList()));
  }
}
