package dev.deckhand.analysis.deck;

import dev.deckhand.document.ShapeContent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A chart in a sentence, for people who cannot see it. */
final class ChartWords {
  private ChartWords() {}

  static String of(ShapeContent.Chart chart) {
    String type = chart.type().replace("+", " and ");
    String kind = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT).strip();
    String words = kind.isEmpty() ? "Chart" : kind + " chart";
    StringBuilder text = new StringBuilder(words.substring(0, 1).toUpperCase(Locale.ROOT));
    text.append(words.substring(1));
    if (chart.title() != null) {
      text.append(": ").append(chart.title());
    }
    List<String> names =
        chart.series().stream()
            .map(ShapeContent.Series::name)
            .filter(Objects::nonNull)
            .limit(6)
            .toList();
    if (!names.isEmpty()) {
      text.append("; ").append(String.join(", ", names));
    }
    List<String> categories = chart.categories().stream().filter(c -> !c.isBlank()).toList();
    if (categories.size() > 1) {
      text.append(" by ").append(categories.getFirst()).append(" to ");
      text.append(categories.getLast());
    }
    return text.append('.').toString();
  }
}
