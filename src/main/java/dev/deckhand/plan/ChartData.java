package dev.deckhand.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of a slide shows, bound: as many values in every series as there are categories.
 *
 * @param categories all of one kind
 */
public record ChartData(Categories categories, List<Series> series) {
  public ChartData {
    series = List.copyOf(series);
  }

  /** Labels along the axis, for scatter charts the x values. */
  public sealed interface Categories {
    /** How many there are. */
    int count();

    record Texts(List<String> values) implements Categories {
      public Texts {
        values = List.copyOf(values);
      }

      @Override
      public int count() {
        return values.size();
      }
    }

    record Numbers(List<Double> values) implements Categories {
      public Numbers {
        values = List.copyOf(values);
      }

      @Override
      public int count() {
        return values.size();
      }
    }

    record Dates(List<LocalDateTime> values) implements Categories {
      public Dates {
        values = List.copyOf(values);
      }

      @Override
      public int count() {
        return values.size();
      }
    }
  }

  /**
   * One series.
   *
   * @param values {@code null} where there is none
   * @param shape how it is drawn in a new chart
   * @param format number format of its values in a new chart
   */
  public record Series(
      String name,
      List<@Nullable Double> values,
      ChartType shape,
      boolean secondaryAxis,
      String format) {
    public Series {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    Series withFormat(String other) {
      return new Series(name, values, shape, secondaryAxis, other);
    }
  }
}
