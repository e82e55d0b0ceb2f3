package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How each series of a chart is drawn. */
final class ChartShapes {
  private ChartShapes() {}

  /** One shape a series; in combo charts the last is a line when none says what it is. */
  static List<ChartType> of(ObjectOperation.AddChart chart) {
    return of(
        chart.type(), chart.series().stream().map(s -> Optional.ofNullable(s.type())).toList());
  }

  /** The same by what each series says of itself. */
  static List<ChartType> of(ChartType chart, List<Optional<ChartType>> series) {
    boolean said = series.stream().anyMatch(Optional::isPresent);
    List<ChartType> shapes = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      boolean line = !said && i == series.size() - 1 && series.size() > 1;
      if (chart != ChartType.COMBO) {
        shapes.add(chart);
      } else if (series.get(i).isPresent()) {
        shapes.add(plain(series.get(i).get()));
      } else {
        shapes.add(line ? ChartType.LINE : ChartType.COLUMN);
      }
    }
    return shapes;
  }

  private static ChartType plain(ChartType type) {
    return switch (Objects.requireNonNull(type)) {
      case LINE, LINE_STACKED, SCATTER -> ChartType.LINE;
      case AREA, AREA_STACKED, AREA_STACKED_100 -> ChartType.AREA;
      case COLUMN,
          COLUMN_STACKED,
          COLUMN_STACKED_100,
          BAR,
          BAR_STACKED,
          BAR_STACKED_100,
          PIE,
          DOUGHNUT,
          COMBO ->
          ChartType.COLUMN;
    };
  }
}
