package dev.deckhand.analysis.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or a chart of a slide to be. */
public sealed interface StoryData {
  /** What it is, in a few words. */
  String words();

  /**
   * A table.
   *
   * @param rows texts as they are to be read, the header first
   */
  record Table(List<List<String>> rows) implements StoryData {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String words() {
      return "table, %d rows, %d columns".formatted(rows.size() - 1, rows.getFirst().size());
    }
  }

  /**
   * A chart.
   *
   * @param line whether it runs over time
   * @param format the number format of its values
   */
  record Chart(boolean line, List<String> categories, List<Series> series, String format)
      implements StoryData {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }

    @Override
    public String words() {
      String names = String.join(", ", series.stream().map(Series::name).toList());
      return "%s chart of %s".formatted(line ? "line" : "column", names);
    }
  }

  /**
   * A series of a chart.
   *
   * @param values one a category, {@code null} where there is none
   */
  record Series(String name, List<@Nullable Double> values) {
    public Series {
      values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
    }
  }
}
