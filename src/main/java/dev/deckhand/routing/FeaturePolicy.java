package dev.deckhand.routing;

import java.util.List;
import java.util.Set;

/**
 * What the administrator asks of the models that serve one feature.
 *
 * @param floor least mean score, 0 to 1; models that are scored below it do not serve
 * @param regions where a model may work; empty for anywhere, otherwise a model whose region is
 *     unknown does not serve
 * @param dataLabels labels of which a model must have one; empty for any
 * @param cells one for each provider something is said of
 */
public record FeaturePolicy(
    double floor, Set<String> regions, Set<String> dataLabels, List<MatrixCell> cells) {
  /** Nothing is asked. */
  public static final FeaturePolicy OPEN = new FeaturePolicy(0, Set.of(), Set.of(), List.of());

  public FeaturePolicy {
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("a floor lies between 0 and 1, but is " + floor);
    }
    regions = Set.copyOf(regions);
    dataLabels = Set.copyOf(dataLabels);
    cells = List.copyOf(cells);
    if (cells.stream().map(MatrixCell::provider).distinct().count() < cells.size()) {
      throw new IllegalArgumentException("two cells of the matrix are of the same provider");
    }
  }

  /** What is said of a provider. */
  public MatrixCell cell(String provider) {
    return cells.stream()
        .filter(cell -> cell.provider().equals(provider))
        .findFirst()
        .orElseGet(() -> MatrixCell.unsaid(provider));
  }
}
