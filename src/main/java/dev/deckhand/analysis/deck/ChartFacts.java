package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Tongue;
import dev.deckhand.document.ShapeContent.Chart;
import dev.deckhand.document.ShapeContent.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a chart shows that its values prove: the highest and the lowest of each series. */
final class ChartFacts {
  private static final int MOST_SERIES = 3;

  private ChartFacts() {}

  static List<String> of(Chart chart, Tongue tongue) {
    List<String> facts = new ArrayList<>();
    if (chart.title() != null && !chart.title().isBlank()) {
      String opening =
          tongue.say("The chart shows: %s", "Das Diagramm zeigt: %s", "El gráfico muestra: %s");
      facts.add(opening.formatted(chart.title().strip()));
    }
    for (Series series : chart.series().stream().limit(MOST_SERIES).toList()) {
      extremes(chart, series, tongue, facts);
    }
    return facts;
  }

  /** The highest value of the last series, in a few words. */
  static Optional<String> peak(Chart chart, Tongue tongue) {
    if (chart.series().isEmpty()) {
      return Optional.empty();
    }
    Series series = chart.series().getLast();
    int highest = -1;
    int places = Math.min(series.values().size(), chart.categories().size());
    for (int i = 0; i < places; i++) {
      Double value = series.values().get(i);
      highest = value != null && (highest < 0 || value > value(series, highest)) ? i : highest;
    }
    String words =
        tongue.say("%shighest in %s (%s)", "%sam höchsten bei %s (%s)", "%smáximo en %s (%s)");
    String name = series.name() == null ? "" : series.name().strip() + " ";
    return highest < 0
        ? Optional.empty()
        : Optional.of(
            words.formatted(name, chart.categories().get(highest), plain(value(series, highest))));
  }

  private static void extremes(Chart chart, Series series, Tongue tongue, List<String> facts) {
    int highest = -1;
    int lowest = -1;
    int filled = 0;
    int places = Math.min(series.values().size(), chart.categories().size());
    for (int i = 0; i < places; i++) {
      Double value = series.values().get(i);
      if (value != null) {
        filled++;
        highest = highest < 0 || value > value(series, highest) ? i : highest;
        lowest = lowest < 0 || value < value(series, lowest) ? i : lowest;
      }
    }
    if (filled >= 2 && value(series, highest) > value(series, lowest)) {
      String name = series.name() == null ? "" : series.name().strip() + ": ";
      String words =
          tongue.say(
              "%shighest in %s (%s), lowest in %s (%s)",
              "%sam höchsten bei %s (%s), am niedrigsten bei %s (%s)",
              "%smáximo en %s (%s), mínimo en %s (%s)");
      facts.add(
          words.formatted(
              name,
              chart.categories().get(highest),
              plain(value(series, highest)),
              chart.categories().get(lowest),
              plain(value(series, lowest))));
    }
  }

  private static double value(Series series, int index) {
    Double value = series.values().get(index);
    return value == null ? Double.NaN : value;
  }

  /** A value as short as it is exact. */
  private static String plain(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(12))
        .stripTrailingZeros()
        .toPlainString();
  }
}
