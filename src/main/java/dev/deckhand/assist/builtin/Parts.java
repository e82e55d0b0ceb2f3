package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Line;
import java.util.ArrayList;
import java.util.List;

/** Cuts the points of a slide into slides: evenly, and where a point of the first level begins. */
final class Parts {
  /** About what fits in a line of a text as wide as a slide. */
  private static final int LETTERS = 70;

  private Parts() {}

  static List<List<Line>> of(List<Line> lines, int most) {
    int all = lines.stream().mapToInt(Parts::height).sum();
    int parts = Math.max(1, (all + most - 1) / most);
    int share = (all + parts - 1) / parts;
    List<List<Line>> cut = new ArrayList<>();
    List<Line> now = new ArrayList<>();
    int filled = 0;
    for (Line line : lines) {
      int height = height(line);
      boolean full = filled + height > most || (filled >= share && line.level() == 0);
      if (!now.isEmpty() && full) {
        cut.add(now);
        now = new ArrayList<>();
        filled = 0;
      }
      now.add(line);
      filled += height;
    }
    cut.add(now);
    return cut;
  }

  private static int height(Line line) {
    return 1 + line.text().length() / LETTERS;
  }
}
