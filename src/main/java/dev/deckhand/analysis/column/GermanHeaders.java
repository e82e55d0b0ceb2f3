package dev.deckhand.analysis.column;

import java.util.Map;

/** German names of the columns that nobody named. */
final class GermanHeaders {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Running total", "Laufende Summe"),
          Map.entry("Rank", "Rang"),
          Map.entry("Days", "Tage"),
          Map.entry("Working days", "Arbeitstage"),
          Map.entry("Years", "Jahre"),
          Map.entry("Growth", "Wachstum"),
          Map.entry("Difference", "Differenz"),
          Map.entry("Difference to average", "Differenz zum Durchschnitt"),
          Map.entry("Margin", "Marge"),
          Map.entry("Margin %", "Marge %"));
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "Share of ", "Anteil ",
          "Running total by ", "Laufende Summe je ",
          "Sum ", "Summe ",
          "Average ", "Durchschnitt ",
          "Highest ", "Höchster Wert ",
          "Lowest ", "Niedrigster Wert ");

  private GermanHeaders() {}

  static String of(String header) {
    return BEGINNINGS.entrySet().stream()
        .filter(e -> header.startsWith(e.getKey()))
        .findFirst()
        .map(e -> e.getValue() + header.substring(e.getKey().length()))
        .orElse(NAMES.getOrDefault(header, header));
  }
}
