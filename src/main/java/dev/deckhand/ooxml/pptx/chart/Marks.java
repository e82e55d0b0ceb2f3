package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a series: the line that joins them, their marks and labels. */
final class Marks {
  private static final double SIZE = 6;
  private static final double GAP = 3;

  private final Board board;
  private final Series series;

  Marks(Board board, Series series) {
    this.board = board;
    this.series = series;
  }

  /**
   * Draws them.
   *
   * @param points by place; {@code null} where there is none, which leaves a gap
   */
  void draw(List<@Nullable Point2D> points) {
    SeriesLook look = series.look();
    board.graphics().setColor(look.color());
    if (look.joined()) {
      board
          .graphics()
          .setStroke(
              new BasicStroke(
                  (float) Math.clamp(look.width(), 0.25, 20),
                  BasicStroke.CAP_ROUND,
                  BasicStroke.JOIN_ROUND));
      board.graphics().draw(line(points, look.smooth()));
    }
    for (int i = 0; i < points.size(); i++) {
      Point2D point = points.get(i);
      if (point != null) {
        mark(point, i);
      }
    }
    for (int i = 0; i < points.size(); i++) {
      Point2D point = points.get(i);
      if (point != null) {
        label(point, i);
      }
    }
  }

  private void mark(Point2D point, int index) {
    if (series.look().marked()) {
      board.graphics().setColor(series.look().at(index));
      board
          .graphics()
          .fill(new Ellipse2D.Double(point.getX() - SIZE / 2, point.getY() - SIZE / 2, SIZE, SIZE));
    }
  }

  /** To the right of a point unless it says, as PowerPoint has it. */
  private void label(Point2D point, int index) {
    DataLabels labels = series.label(index);
    if (labels == null) {
      return;
    }
    String name = board.chart().category(index);
    String words = labels.words(series.name(), name, series.value(index), 0);
    Lettering lettering = board.lettering();
    lettering.use(labels.text());
    double up = lettering.height() / 2 + GAP;
    double aside = lettering.width(words) / 2 + GAP + SIZE / 2;
    double x = point.getX();
    double y = point.getY();
    switch (labels.position()) {
      case "t" -> lettering.centered(words, x, y - up, Double.MAX_VALUE);
      case "b" -> lettering.centered(words, x, y + up, Double.MAX_VALUE);
      case "ctr" -> lettering.centered(words, x, y, Double.MAX_VALUE);
      case "l" -> lettering.centered(words, x - aside, y, Double.MAX_VALUE);
      default -> lettering.centered(words, x + aside, y, Double.MAX_VALUE);
    }
  }

  private static Path2D line(List<@Nullable Point2D> points, boolean smooth) {
    Path2D line = new Path2D.Double();
    List<Point2D> run = new ArrayList<>();
    for (Point2D point : points) {
      if (point == null) {
        add(line, run, smooth);
        run.clear();
      } else {
        run.add(point);
      }
    }
    add(line, run, smooth);
    return line;
  }

  /** A curve leaves each point along the line between its neighbours (Catmull-Rom). */
  private static void add(Path2D line, List<Point2D> run, boolean smooth) {
    for (int i = 0; i < run.size(); i++) {
      Point2D to = run.get(i);
      if (i == 0) {
        line.moveTo(to.getX(), to.getY());
      } else if (smooth) {
        Point2D from = run.get(i - 1);
        Point2D before = run.get(Math.max(i - 2, 0));
        Point2D after = run.get(Math.min(i + 1, run.size() - 1));
        line.curveTo(
            from.getX() + (to.getX() - before.getX()) / 6,
            from.getY() + (to.getY() - before.getY()) / 6,
            to.getX() - (after.getX() - from.getX()) / 6,
            to.getY() - (after.getY() - from.getY()) / 6,
            to.getX(),
            to.getY());
      } else {
        line.lineTo(to.getX(), to.getY());
      }
    }
  }
}
