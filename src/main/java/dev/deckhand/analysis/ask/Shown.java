package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows besides figures, and whether there is anything to show at all.
 *
 * @param denied the column that is asked to be blank, or {@code null}
 */
record Shown(
    Sentence sentence,
    DataTable table,
    Named named,
    List<Mention> texts,
    @Nullable DataColumn denied) {

  @Nullable DataColumn column(Kind kind, List<DataColumn> values, @Nullable Grouping grouping) {
    List<Mention> any = named.headers(c -> true);
    return switch (kind) {
      case BLANKS -> denied == null ? any.getFirst().column() : denied;
      case LOOKUP -> lookedUp(any);
      case FIGURE, GROUPS ->
          texts.stream()
              .filter(m -> grouping == null || !m.column().equals(grouping.column()))
              .min(Comparator.comparing(m -> !sentence.isCounted(m.first())))
              .map(Mention::column)
              .orElse(null);
      case GROWTH, EXTREME_ROW -> values.isEmpty() ? null : values.getFirst();
    };
  }

  /** What is named to be looked up; else the only figure, else what the rows are called by. */
  private @Nullable DataColumn lookedUp(List<Mention> any) {
    if (!texts.isEmpty()) {
      return texts.getFirst().column();
    }
    if (any.stream().anyMatch(m -> !m.column().isNumber())) {
      return any.stream().filter(m -> !m.column().isNumber()).findFirst().get().column();
    }
    DataColumn figure = onlyFigure();
    return figure != null
        ? figure
        : table.columns().stream()
            .filter(DataColumn::isText)
            .findFirst()
            .orElse(table.columns().getFirst());
  }

  /** "What is the tax rate": the one numeric column, where only a value of a row is named. */
  @Nullable DataColumn onlyFigure() {
    List<DataColumn> figures = table.columns().stream().filter(DataColumn::isNumber).toList();
    boolean values = !named.values().isEmpty() && named.headers(c -> true).isEmpty();
    return values && figures.size() == 1 ? figures.getFirst() : null;
  }

  static boolean isEmpty(
      Kind kind,
      Measure measure,
      List<DataColumn> values,
      @Nullable Grouping grouping,
      @Nullable DataColumn shown) {
    boolean counts = measure == Measure.COUNT || measure == Measure.DISTINCT;
    return switch (kind) {
      case FIGURE -> values.isEmpty() && !counts;
      case GROUPS -> grouping == null;
      case GROWTH, EXTREME_ROW -> values.isEmpty();
      case LOOKUP, BLANKS -> shown == null;
    };
  }

  String nothing() {
    if (sentence.has(Vocabulary.SUM) && !texts.isEmpty()) {
      return NumbersAsText.doubt(texts.getFirst().column());
    }
    return "I found nothing to compute: the headers of %s are %s"
        .formatted(table.label(), Remarks.headers(table.columns()));
  }
}
