package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.CaseMeans;
import dev.deckhand.evaluation.statistics.PairedComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run in numbers.
 *
 * @param features in alphabetical order
 * @param models the best over all cases first
 * @param cells one for each feature and model that was scored
 * @param overall one for each model, over all features
 * @param pairs each two models on the cases both have
 */
public record Summary(
    List<String> features,
    List<String> models,
    List<MatrixCell> cells,
    List<MatrixCell> overall,
    List<Pair> pairs) {
  /** Stands where a cell is about every feature. */
  public static final String ALL = "all features";

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
    List<MatrixCell> overall =
        played.stream()
            .map(Played::model)
            .distinct()
            .sorted()
            .flatMap(model -> MatrixCell.of(ALL, model, of(played, model)).stream())
            .sorted((a, b) -> Double.compare(b.mean(), a.mean()))
            .toList();
    List<String> models = overall.stream().map(MatrixCell::model).toList();
    List<MatrixCell> cells = new ArrayList<>();
    for (String feature : features) {
      for (String model : models) {
        List<Played> both =
            of(played, model).stream().filter(p -> p.feature().equals(feature)).toList();
        MatrixCell.of(feature, model, both).ifPresent(cells::add);
      }
    }
    return new Summary(features, models, cells, overall, pairs(played, models));
  }

  /** The cell of a feature and a model. */
  public Optional<MatrixCell> cell(String feature, String model) {
    return cells.stream()
        .filter(c -> c.feature().equals(feature) && c.model().equals(model))
        .findFirst();
  }

  private static List<Pair> pairs(List<Played> played, List<String> models) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Map<String, Double> first = CaseMeans.of(of(played, models.get(i)));
      for (int j = i + 1; j < models.size(); j++) {
        Map<String, Double> second = CaseMeans.of(of(played, models.get(j)));
        pairs.add(new Pair(models.get(i), models.get(j), PairedComparison.of(first, second)));
      }
    }
    return pairs;
  }

  private static List<Played> of(List<Played> played, String model) {
    return played.stream().filter(p -> p.model().equals(model)).toList();
  }
}
