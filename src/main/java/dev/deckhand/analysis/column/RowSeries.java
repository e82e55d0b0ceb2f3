package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.document.CellArea;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns that look at other rows: running totals, ranks, the distance to the average. */
final class RowSeries {
  private static final Pattern RUNNING =
      Pattern.compile(
          "\\b(running|cumulative|cumulated|kumuliert\\w*|laufenden?|fortlaufenden?|aufgelaufen\\w*)\\b");
  private static final Pattern RANK = Pattern.compile("\\b(rank|ranking|rang|rangfolge|platz)\\b");
  private static final Pattern LOWEST =
      Pattern.compile(
          "\\b(ascending|lowest first|smallest first|aufsteigend|kleinste\\w* zuerst)\\b");
  private static final Pattern AVERAGE =
      Pattern.compile(
          "\\b(difference|deviation|abweichung|differenz|abstand)\\b.*\\b(average|mean|durchschnitt|mittelwert)\\b");
  private static final Pattern EACH =
      Pattern.compile("\\b(by|per|for each|within|je|pro|innerhalb)\\b");

  private final RowNames names;
  private final String phrase;

  private RowSeries(RowNames names, String phrase) {
    this.names = names;
    this.phrase = Stem.fold(phrase);
  }

  static Optional<Meaning> read(RowNames names, String phrase) {
    RowSeries series = new RowSeries(names, phrase);
    if (names.numbers().size() != 1 || names.texts().size() > 1) {
      return Optional.empty();
    }
    DataColumn figure = names.numbers().getFirst();
    return series.running(figure).or(() -> series.rank(figure)).or(() -> series.deviation(figure));
  }

  private Optional<Meaning> running(DataColumn figure) {
    if (!RUNNING.matcher(phrase).find()) {
      return Optional.empty();
    }
    String grown = grown(figure);
    if (names.texts().isEmpty()) {
      return meaning("SUM(" + grown + ")", "Running total", figure.numberFormat(), figure);
    }
    DataColumn by = names.texts().getFirst();
    String formula = "SUMIFS(%s,%s,%s)".formatted(grown, grown(by), names.cell(by));
    return EACH.matcher(phrase).find()
        ? meaning(formula, "Running total by " + by.header(), figure.numberFormat(), figure, by)
        : Optional.empty();
  }

  private Optional<Meaning> rank(DataColumn figure) {
    if (!RANK.matcher(phrase).find() || !names.texts().isEmpty()) {
      return Optional.empty();
    }
    boolean lowest = LOWEST.matcher(phrase).find();
    String formula =
        "RANK(%s,%s%s)".formatted(names.cell(figure), whole(figure), lowest ? ",1" : "");
    return meaning(formula, "Rank", "0", figure);
  }

  private Optional<Meaning> deviation(DataColumn figure) {
    return AVERAGE.matcher(phrase).find() && names.texts().isEmpty()
        ? meaning(
            "%s-AVERAGE(%s)".formatted(names.cell(figure), whole(figure)),
            "Difference to average",
            figure.numberFormat(),
            figure)
        : Optional.empty();
  }

  /** From the first data row down to this one. */
  private String grown(DataColumn column) {
    String cell = names.cell(column);
    return cell.replaceAll("(?=\\d+$)", "\\$") + ":" + cell;
  }

  /** All data rows, fixed. */
  private String whole(DataColumn column) {
    CellArea cells = column.cells();
    String letters = names.cell(column).replaceAll("\\d", "");
    return "%s$%d:%s$%d".formatted(letters, cells.firstRow() + 1, letters, cells.lastRow() + 1);
  }

  private Optional<Meaning> meaning(
      String formula, String header, String format, DataColumn... used) {
    return Optional.of(
        new Meaning(
            formula, header, format, List.of(used), names.score() + 0.3, names.assumptions()));
  }
}
