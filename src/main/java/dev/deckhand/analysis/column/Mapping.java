package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** "Low = 1, Medium = 2, High = 3": a value of a column stands for another. */
final class Mapping {
  private static final Pattern PAIR =
      Pattern.compile(
          "(?iu)([^=,;:→]+?)\\s*(?:=|→|->|=>)\\s*([^=,;→]+?)\\s*(?:[,;]|\\band\\b|\\bund\\b|$)");
  private static final int MOST = 30;

  private Mapping() {}

  static Optional<Meaning> read(RowNames names, String name, String phrase) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(phrase);
    int end = 0;
    while (pair.find() && phrase.substring(end, pair.start()).isBlank()) {
      pairs.put(unquoted(pair.group(1)), unquoted(pair.group(2)));
      end = pair.end();
    }
    if (pairs.size() < 2 || pairs.size() > MOST || !phrase.substring(end).isBlank()) {
      return Optional.empty();
    }
    List<DataColumn> holding =
        names.table().columns().stream().filter(c -> holds(names, c, pairs.keySet())).toList();
    List<DataColumn> named = new RowNames(names.table(), name).texts();
    List<DataColumn> meant = holding.stream().filter(named::contains).toList();
    List<DataColumn> chosen = meant.isEmpty() ? holding : meant;
    return chosen.size() == 1
        ? Optional.of(meaning(names, chosen.getFirst(), pairs))
        : Optional.empty();
  }

  private static String unquoted(String text) {
    return text.strip().replaceAll("^[\"'„“]+|[\"'”“]+$", "");
  }

  private static Set<String> stored(RowNames names, DataColumn column) {
    return IntStream.rangeClosed(column.cells().firstRow(), column.cells().lastRow())
        .mapToObj(row -> names.table().sheet().value(row, column.index()))
        .map(v -> v instanceof CellValue.Text(String t) ? t.strip().toLowerCase(Locale.ROOT) : "")
        .filter(t -> !t.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean holds(RowNames names, DataColumn column, Set<String> keys) {
    return column.isText()
        && stored(names, column).stream()
            .anyMatch(t -> keys.stream().anyMatch(k -> k.equalsIgnoreCase(t)));
  }

  private static Meaning meaning(RowNames names, DataColumn column, Map<String, String> pairs) {
    String cell = names.cell(column);
    StringBuilder formula = new StringBuilder();
    pairs.forEach(
        (key, value) ->
            formula
                .append("IF(")
                .append(cell)
                .append("=")
                .append(Literals.text(key))
                .append(",")
                .append(Literals.quotedOrNumber(value).orElseGet(() -> Literals.text(value)))
                .append(","));
    formula.append("\"\"").append(")".repeat(pairs.size()));
    List<String> notes = new ArrayList<>();
    List<String> others =
        stored(names, column).stream()
            .filter(t -> pairs.keySet().stream().noneMatch(k -> k.equalsIgnoreCase(t)))
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      notes.add(
          "Rows with another %s stay empty: %s."
              .formatted(column.header(), String.join(", ", others.stream().limit(8).toList())));
    }
    return new Meaning(
        formula.toString(), column.header() + " value", null, List.of(column), 2, notes);
  }
}
