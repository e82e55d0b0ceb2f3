package dev.deckhand.evaluation.report;

import static java.util.Comparator.naturalOrder;

import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run in numbers.
 *
 * @param features in alphabetical order
 * @param models the best over all cases first
 * @param cells one for each feature and model
 * @param overall one for each model, over all features
 * @param pairs each two models on the cases both have
 */
public record Summary(
    List<String> features,
    List<String> models,
    List<FeatureTally> cells,
    List<FeatureTally> overall,
    List<Pair> pairs) {
  public Summary {
    features = List.copyOf(features);
    models = List.copyOf(models);
    cells = List.copyOf(cells);
    overall = List.copyOf(overall);
    pairs = List.copyOf(pairs);
  }

  /** Two models and how they compare. */
  public record Pair(String first, String second, PairedComparison comparison) {}

  public static Summary of(List<Played> played) {
    List<String> features = played.stream().map(Played::feature).distinct().sorted().toList();
    List<FeatureTally> overall =
        FeatureTally.overall(played).stream()
            .sorted(
                Comparator.comparing(FeatureTally::mean, Comparator.nullsFirst(naturalOrder()))
                    .reversed())
            .toList();
    List<String> models = overall.stream().map(FeatureTally::model).toList();
    return new Summary(features, models, FeatureTally.of(played), overall, pairs(played, models));
  }

  /** The cell of a feature and a model. */
  public Optional<FeatureTally> cell(String feature, String model) {
    return cells.stream()
        .filter(c -> c.feature().equals(feature) && c.model().equals(model))
        .findFirst();
  }

  private static List<Pair> pairs(List<Played> played, List<String> models) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Map<String, Double> first = FeatureTally.means(of(played, models.get(i)));
      for (int j = i + 1; j < models.size(); j++) {
        Map<String, Double> second = FeatureTally.means(of(played, models.get(j)));
        pairs.add(new Pair(models.get(i), models.get(j), PairedComparison.of(first, second)));
      }
    }
    return pairs;
  }

  private static List<Played> of(List<Played> played, String model) {
    return played.stream().filter(p -> p.model().equals(model)).toList();
  }
}
