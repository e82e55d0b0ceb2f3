package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.plan.ShapeBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a new table is laid out in its room: the largest letters with which all rows fit, columns by
 * their content, rows high enough for their text. Lengths are points.
 *
 * @param size of its letters
 * @param widths of the columns, together as wide as the room
 * @param heights of the rows
 * @param lacking how much height the room lacks; 0 when all fits
 */
record TableLayout(double size, List<Double> widths, List<Double> heights, double lacking) {
  private static final double[] SIZES = {18, 16, 14, 12, 11, 10};

  /** The margins of a cell, left and right, above and below (21.1.3.17). */
  private static final double BESIDE = 14.4;

  private static final double ABOVE = 7.2;
  private static final double LINE = 1.2;

  /** Rows are not spread further than this, however much room there is. */
  private static final double AIRY = 1.5;

  TableLayout {
    widths = List.copyOf(widths);
    heights = List.copyOf(heights);
  }

  /**
   * The layout of rows of texts.
   *
   * @param largest the deck's usual size, which is not exceeded
   */
  static TableLayout of(List<List<String>> rows, ShapeBox at, double largest) {
    TableLayout layout = null;
    for (double size : sizes(largest)) {
      layout = sized(rows, at, size);
      if (layout.lacking <= 0 && wordsFit(rows, layout)) {
        return layout;
      }
    }
    return layout == null ? sized(rows, at, largest) : layout;
  }

  private static double[] sizes(double largest) {
    double[] smaller = Arrays.stream(SIZES).filter(size -> size <= largest).toArray();
    return smaller.length == 0 ? new double[] {largest} : smaller;
  }

  private static TableLayout sized(List<List<String>> rows, ShapeBox at, double size) {
    TextEstimate text = new TextEstimate(size);
    List<Double> widths = widths(rows, at.width(), text);
    List<Double> heights = new ArrayList<>();
    for (List<String> row : rows) {
      int lines = 1;
      for (int column = 0; column < row.size(); column++) {
        lines = Math.max(lines, text.lines(row.get(column), widths.get(column) - BESIDE));
      }
      heights.add(lines * size * LINE + ABOVE);
    }
    double needed = heights.stream().mapToDouble(Double::doubleValue).sum();
    double spread = Math.clamp(at.height() / needed, 1, AIRY);
    return new TableLayout(
        size,
        widths,
        heights.stream().map(height -> height * spread).toList(),
        Math.max(needed - at.height(), 0));
  }

  /** Every column gets its longest word, then a share of the rest by what its texts would take. */
  private static List<Double> widths(List<List<String>> rows, double room, TextEstimate text) {
    int columns = rows.getFirst().size();
    double[] least = new double[columns];
    double[] wanted = new double[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        least[i] = Math.max(least[i], text.widestWord(row.get(i)) + BESIDE);
        wanted[i] = Math.max(wanted[i], text.width(row.get(i)) + BESIDE);
      }
    }
    double all = Arrays.stream(wanted).sum();
    double words = Arrays.stream(least).sum();
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      if (all <= room) {
        widths.add(wanted[i] * room / all);
      } else if (words < room) {
        widths.add(least[i] + (wanted[i] - least[i]) * (room - words) / (all - words));
      } else {
        widths.add(least[i] * room / words);
      }
    }
    return widths;
  }

  private static boolean wordsFit(List<List<String>> rows, TableLayout layout) {
    TextEstimate text = new TextEstimate(layout.size);
    return rows.stream()
        .allMatch(
            row -> {
              boolean fits = true;
              for (int i = 0; i < row.size(); i++) {
                fits &= text.widestWord(row.get(i)) + BESIDE <= layout.widths.get(i) + 0.01;
              }
              return fits;
            });
  }

  double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
