package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.plan.ShapeBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a new table may be laid out in its room with letters of one size: columns by their content,
 * rows high enough for their text. Lengths are points; widths of texts are estimates.
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

  /** How much wider letters of the header are. */
  private static final double BOLD = 1.1;

  /** Rows are not spread further than this, however much room there is. */
  private static final double AIRY = 1.5;

  TableLayout {
    widths = List.copyOf(widths);
    heights = List.copyOf(heights);
  }

  /**
   * Layouts of rows of texts, the one with the largest letters first.
   *
   * @param largest the deck's usual size, which is not exceeded
   */
  static List<TableLayout> all(List<List<String>> rows, ShapeBox at, double largest) {
    return Arrays.stream(sizes(largest)).mapToObj(size -> sized(rows, at, size)).toList();
  }

  private static double[] sizes(double largest) {
    double[] smaller = Arrays.stream(SIZES).filter(size -> size <= largest).toArray();
    return smaller.length == 0 ? new double[] {largest} : smaller;
  }

  private static TableLayout sized(List<List<String>> rows, ShapeBox at, double size) {
    TextEstimate text = new TextEstimate(size);
    List<Double> widths = widths(rows, at.width(), text);
    List<Double> heights = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      double bold = r == 0 ? BOLD : 1;
      int lines = 1;
      for (int column = 0; column < widths.size(); column++) {
        double inside = (widths.get(column) - BESIDE) / bold;
        lines = Math.max(lines, text.lines(rows.get(r).get(column), inside));
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

  /**
   * Columns that ask for no more than a fair share get what their texts take on one line; the
   * others share what is left, at least their longest word where that can be. Room to spare goes to
   * all.
   */
  private static List<Double> widths(List<List<String>> rows, double room, TextEstimate text) {
    int columns = rows.getFirst().size();
    double[] least = new double[columns];
    double[] wanted = new double[columns];
    for (int r = 0; r < rows.size(); r++) {
      double bold = r == 0 ? BOLD : 1;
      for (int i = 0; i < columns; i++) {
        String cell = rows.get(r).get(i);
        least[i] = Math.max(least[i], text.widestWord(cell) * bold + BESIDE);
        wanted[i] = Math.max(wanted[i], text.width(cell) * bold + BESIDE);
      }
    }
    double all = Arrays.stream(wanted).sum();
    double words = Arrays.stream(least).sum();
    double[] widths =
        all <= room
            ? scaled(wanted, room / all)
            : words >= room ? scaled(least, room / words) : shared(least, wanted, room);
    return Arrays.stream(widths).boxed().toList();
  }

  private static double[] scaled(double[] widths, double factor) {
    return Arrays.stream(widths).map(width -> width * factor).toArray();
  }

  private static double[] shared(double[] least, double[] wanted, double room) {
    double[] widths = least.clone();
    double spare = room - Arrays.stream(least).sum();
    boolean[] done = new boolean[least.length];
    for (int left = least.length; left > 0; left--) {
      int next = -1;
      for (int i = 0; i < least.length; i++) {
        boolean smaller = next < 0 || wanted[i] - least[i] < wanted[next] - least[next];
        next = !done[i] && smaller ? i : next;
      }
      double share = Math.min(wanted[next] - least[next], spare / left);
      widths[next] += share;
      spare -= share;
      done[next] = true;
    }
    return widths;
  }

  double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
