package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.geom.Path2D;

/** Filled areas, the first series at the back. */
final class AreaPainter implements PlotPainter {

  @Override
  public void paint(Board board, PlotSpace space, Plot plot) {
    for (int i = 0; i < plot.series().size(); i++) {
      Series series = plot.series().get(i);
      int count = series.values().length;
      if (count > 0) {
        Path2D area = new Path2D.Double();
        area.moveTo(space.center(0), space.at(Stack.of(plot, i, 0).from()));
        for (int place = 0; place < count; place++) {
          area.lineTo(space.center(place), space.at(Stack.of(plot, i, place).to()));
        }
        for (int place = count - 1; place >= 0; place--) {
          area.lineTo(space.center(place), space.at(Stack.of(plot, i, place).from()));
        }
        area.closePath();
        board.graphics().setColor(series.look().color());
        board.graphics().fill(area);
      }
    }
  }
}
