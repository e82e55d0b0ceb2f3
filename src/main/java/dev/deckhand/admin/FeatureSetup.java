package dev.deckhand.admin;

import dev.deckhand.routing.FeaturePolicy;
import dev.deckhand.routing.MatrixCell;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the matrix as administrators write it; see {@link FeaturePolicy}.
 *
 * @param floor least score, 0 to 1
 * @param providers cells, by provider; a provider that is missing may serve
 */
public record FeatureSetup(
    Double floor, List<String> regions, List<String> dataLabels, List<Cell> providers) {
  public FeatureSetup {
    floor = Objects.requireNonNullElse(floor, 0.0);
    regions = sorted(regions);
    dataLabels = sorted(dataLabels);
    providers =
        Objects.requireNonNullElse(providers, List.<Cell>of()).stream()
            .sorted(Comparator.comparing(Cell::id))
            .toList();
  }

  /**
   * A cell of the matrix as administrators write it; see {@link MatrixCell}.
   *
   * @param id provider id; {@code builtin} for Deckhand's own model
   * @param on whether it may serve; it may when left out
   * @param pin id of the model that serves whenever it can
   */
  public record Cell(String id, Boolean on, @Nullable Integer order, @Nullable String pin) {
    public Cell {
      id = Objects.requireNonNullElse(id, "");
      on = Objects.requireNonNullElse(on, true);
    }
  }

  private static List<String> sorted(@Nullable List<String> values) {
    return Objects.requireNonNullElse(values, List.<String>of()).stream()
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The policy the router reads.
   *
   * @throws IllegalArgumentException when something cannot be; the message says what
   */
  FeaturePolicy policy() {
    return new FeaturePolicy(
        floor,
        new HashSet<>(regions),
        new HashSet<>(dataLabels),
        providers.stream()
            .map(cell -> new MatrixCell(cell.id(), cell.on(), cell.order(), cell.pin()))
            .toList());
  }

  /** The same with a cell in the place of the one of that provider. */
  public FeatureSetup with(Cell cell) {
    Stream<Cell> others = providers.stream().filter(c -> !c.id().equals(cell.id()));
    return new FeatureSetup(
        floor, regions, dataLabels, Stream.concat(others, Stream.of(cell)).toList());
  }

  /** The same without what is said of a provider. */
  FeatureSetup without(String provider) {
    return new FeatureSetup(
        floor,
        regions,
        dataLabels,
        providers.stream().filter(c -> !c.id().equals(provider)).toList());
  }
}
