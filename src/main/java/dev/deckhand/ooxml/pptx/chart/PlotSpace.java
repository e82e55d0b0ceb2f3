package dev.deckhand.ooxml.pptx.chart;

import java.awt.geom.Rectangle2D;

/**
 * Where values are drawn.
 *
 * @param area the rectangle between the axes, in points
 * @param places how many categories share it
 * @param sideways whether categories run up and values to the right
 * @param onTicks whether the first and the last category lie on the edges, as areas do
 */
record PlotSpace(
    Rectangle2D area, ValueScale scale, int places, boolean sideways, boolean onTicks) {

  /** The same place for the values of another axis. */
  PlotSpace with(ValueScale other) {
    return new PlotSpace(area, other, places, sideways, onTicks);
  }

  /** The width of a category. */
  double band() {
    return (sideways ? area.getHeight() : area.getWidth()) / Math.max(places, 1);
  }

  /** Where a category begins along its axis; sideways the first is at the bottom. */
  double start(int place) {
    return sideways ? area.getMaxY() - (place + 1) * band() : area.getX() + place * band();
  }

  double center(int place) {
    return onTicks && places > 1
        ? area.getX() + place * area.getWidth() / (places - 1)
        : start(place) + band() / 2;
  }

  /** Where a value lies along the value axis. */
  double at(double value) {
    double share = scale.share(value);
    return sideways
        ? area.getX() + share * area.getWidth()
        : area.getMaxY() - share * area.getHeight();
  }

  /** The rectangle from one value to another over a part of the category axis. */
  Rectangle2D bar(double from, double to, double start, double thickness) {
    double a = Math.min(at(from), at(to));
    double length = Math.abs(at(from) - at(to));
    return sideways
        ? new Rectangle2D.Double(a, start, length, thickness)
        : new Rectangle2D.Double(start, a, thickness, length);
  }
}
