package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How each series of a chart is drawn. */
final class ChartShapes {
  private ChartShapes() {}

  /** One shape a series; in combo charts the last is a line when none says what it is. */
  static List<ChartType> of(ObjectOperation.AddChart chart) {
    List<ChartSeries> series = chart.series();
    boolean said = series.stream().anyMatch(s -> s.type() != null);
    List<ChartType> shapes = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      ChartType own = series.get(i).type();
      if (chart.type() != ChartType.COMBO) {
        shapes.add(chart.type());
      } else if (own != null) {
        shapes.add(plain(own));
      } else {
        boolean line = !said && i == series.size() - 1 && series.size() > 1;
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
