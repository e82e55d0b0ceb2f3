package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.PeriodHeader;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Sums and the like over several cells of a row: "sum of Jan to Mar", "average of the months". */
final class RowSpans {
  private static final Pattern SUM =
      Pattern.compile("\\b(sums?|totals?|adds?( up)?|summe|gesamt|summier\\w*)\\b");
  private static final Pattern AVERAGE =
      Pattern.compile("\\b(average\\w*|mean|durchschnitt\\w*|mittelwert)\\b");
  private static final Pattern MOST =
      Pattern.compile("\\b(max|maximum|highest|largest|hochste\\w*|grosste\\w*)\\b");
  private static final Pattern LEAST =
      Pattern.compile("\\b(min|minimum|lowest|smallest|niedrigste\\w*|kleinste\\w*)\\b");
  private static final Pattern ALL =
      Pattern.compile(
          "\\b(all|the|per|each|alle|aller|der|pro|je)"
              + " (months?|quarters?|years?|monate?|quartale?|jahre?)\\b");
  private static final Set<String> TO = Set.of("to", "bis", "through", "until");
  private static final Pattern OTHER =
      Pattern.compile("\\b(difference|minus|share|growth|change|%|percent)\\b");

  private RowSpans() {}

  static Optional<Meaning> read(RowNames names, String phrase) {
    String folded = Stem.fold(phrase);
    String function =
        AVERAGE.matcher(folded).find()
            ? "AVERAGE"
            : MOST.matcher(folded).find()
                ? "MAX"
                : LEAST.matcher(folded).find() ? "MIN" : SUM.matcher(folded).find() ? "SUM" : "";
    if (function.isEmpty() || OTHER.matcher(folded).find() || !names.texts().isEmpty()) {
      return Optional.empty();
    }
    List<DataColumn> columns = columns(names, folded);
    boolean mixed =
        columns.stream().anyMatch(c -> ColumnSense.isRatio(c)) && function.equals("SUM");
    if (columns.size() < 2 || mixed) {
      return Optional.empty();
    }
    String cells = cells(names, columns);
    String header =
        switch (function) {
          case "AVERAGE" -> "Average";
          case "MAX" -> "Highest";
          case "MIN" -> "Lowest";
          default -> "Sum";
        };
    String name = header + " " + columns.getFirst().header() + "–" + columns.getLast().header();
    return Optional.of(
        new Meaning(
            function + "(" + cells + ")",
            name,
            columns.getFirst().numberFormat(),
            columns,
            names.score() + 1,
            names.assumptions()));
  }

  /** The columns that are named one by one, as ends of a span, or as all that are periods. */
  private static List<DataColumn> columns(RowNames names, String folded) {
    List<DataColumn> named = names.numbers();
    if (named.size() == 2 && isSpan(names)) {
      int first = names.table().columns().indexOf(named.getFirst());
      int last = names.table().columns().indexOf(named.getLast());
      return first < last
          ? names.table().columns().subList(first, last + 1).stream()
              .filter(DataColumn::isNumber)
              .toList()
          : List.of();
    }
    List<DataColumn> rest = new ArrayList<>(named);
    rest.removeIf(c -> Totals.isLabel(c.header()));
    if (rest.isEmpty() && ALL.matcher(folded).find()) {
      return names.table().columns().stream()
          .filter(c -> c.isNumber() && PeriodHeader.of(c.header()).isPresent())
          .toList();
    }
    return rest.size() == named.size() ? rest : List.of();
  }

  private static boolean isSpan(RowNames names) {
    List<Token> tokens = names.tokens();
    return IntStream.range(0, names.mentions().size() - 1)
        .anyMatch(
            i -> {
              int end = names.mentions().get(i).last();
              int next = names.mentions().get(i + 1).first();
              return next == end + 2 && TO.contains(tokens.get(end + 1).stem());
            });
  }

  private static String cells(RowNames names, List<DataColumn> columns) {
    boolean beside =
        IntStream.range(1, columns.size())
            .allMatch(i -> columns.get(i).index() == columns.get(i - 1).index() + 1);
    return beside
        ? names.cell(columns.getFirst()) + ":" + names.cell(columns.getLast())
        : String.join(",", columns.stream().map(names::cell).toList());
  }
}
