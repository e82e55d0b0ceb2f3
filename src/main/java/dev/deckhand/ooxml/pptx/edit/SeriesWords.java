package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.chart.NewDataWorkbook;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a series as change reports show them. */
final class SeriesWords {
  private static final int SHOWN = 20;

  private SeriesWords() {}

  static String of(List<@Nullable Double> values) {
    String shown =
        values.stream()
            .limit(SHOWN)
            .map(value -> value == null ? "none" : NewDataWorkbook.plain(value))
            .collect(Collectors.joining(", "));
    return values.size() > SHOWN ? "%s and %d more".formatted(shown, values.size() - SHOWN) : shown;
  }
}
