package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one figure a column over all rows of a question. */
final class FigureAnswer {
  private final Writing writing;
  private final Question question;

  FigureAnswer(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
  }

  void write(Draft draft, Group all) {
    List<DataColumn> columns = Aggregation.columns(question);
    if (all.rows() == 0) {
      draft.add(
          writing.language().say("No row matches", "Keine Zeile passt") + writing.scope() + ".");
      writing.quoteRows(draft, 0);
      return;
    }
    if (columns.isEmpty()) {
      line(draft, null, all, all.rows());
    }
    for (int i = 0; i < columns.size(); i++) {
      line(draft, columns.get(i), all, all.tally(i).figure());
    }
    if (question.share()) {
      share(draft, columns.isEmpty() ? all.rows() : all.tally(0).figure());
    }
    counts(draft);
    draft.add("\n" + writing.source(all.rows()) + ".");
    writing.quoteRows(draft, all.rows());
    writing.quoteFilters(draft);
  }

  /** What of the whole the figure is. */
  private void share(Draft draft, double figure) {
    Question whole = question.whole();
    Group rows = Aggregation.of(whole, RowFilter.of(whole)).all();
    DataColumn column = whole.values().isEmpty() ? null : whole.values().getFirst();
    double total = column == null ? rows.rows() : rows.tally(0).figure();
    draft.add(
        writing
            .language()
            .say("\n**Share: %s** of %s\n", "\n**Anteil: %s** von %s\n")
            .formatted(
                Plain.share(figure, total),
                Markdown.text(Plain.shown(total, column, question.measure()))));
    Writing all = new Writing(whole, writing.values(), writing.language());
    Period period = whole.periods().isEmpty() ? null : whole.periods().getFirst();
    SheetRange range = whole.table().range(column == null ? firstColumn() : column);
    all.equivalent()
        .of(column, null, period, total)
        .ifPresent(formula -> draft.quote(range, formula, total));
    if (column == null && writing.values().gives("=ROWS(" + range + ")", total)) {
      draft.quote(range, "=ROWS(" + range + ")", total);
    }
  }

  private DataColumn firstColumn() {
    return question.table().columns().getFirst();
  }

  /** "How many products" can mean the rows or the different ones: both are said. */
  private void counts(Draft draft) {
    DataColumn shown = question.shown();
    boolean counting =
        question.measure() == Measure.COUNT || question.measure() == Measure.DISTINCT;
    if (shown == null || !counting) {
      return;
    }
    Set<String> different = new HashSet<>();
    int[] filled = new int[1];
    RowFilter.of(question)
        .rows()
        .mapToObj(row -> ValueSearch.text(question.table().sheet().value(row, shown.index())))
        .filter(text -> !text.isBlank())
        .forEach(
            text -> {
              filled[0]++;
              different.add(text.strip().toLowerCase(Locale.ROOT));
            });
    if (different.size() != filled[0]) {
      draft.add(
          writing
              .language()
              .say(
                  "\n%s: %,d cells filled, %,d different values.\n",
                  "\n%s: %,d Zellen gefüllt, %,d verschiedene Werte.\n")
              .formatted(Markdown.text(shown.header()), filled[0], different.size()));
    }
    draft.quote(question.table().headerCell(shown), shown.header());
  }

  private void line(Draft draft, @Nullable DataColumn column, Group all, double figure) {
    boolean single = all.rows() == 1 && column != null;
    String name = column == null ? "" : Markdown.text(column.header()) + (single ? "" : ", ");
    draft.add(
        "**%s%s%s: %s**\n"
            .formatted(
                name,
                single ? "" : question.measure().name(writing.language()),
                writing.scope(),
                Markdown.text(Plain.shown(figure, column, question.measure()))));
    Period period = question.periods().isEmpty() ? null : question.periods().getFirst();
    SheetRange range = column == null ? firstFilter() : question.table().range(column);
    writing
        .equivalent()
        .of(column, null, period, figure)
        .ifPresent(
            formula -> {
              draft.add("\n" + Markdown.code(formula) + "\n");
              draft.quote(range, formula, figure);
            });
    if (column != null) {
      quoteColumn(draft, column, all, figure);
    } else if (question.condition().isEmpty() && period == null) {
      String rows = "=ROWS(" + question.table().range(firstColumn()) + ")";
      if (writing.values().gives(rows, figure)) {
        draft.quote(question.table().range(firstColumn()), rows, figure);
      }
    }
  }

  private SheetRange firstFilter() {
    if (!question.condition().values().isEmpty()) {
      return question.table().range(question.condition().values().getFirst().column());
    }
    DataColumn dates = question.dates();
    if (dates != null && !question.periods().isEmpty()) {
      return question.table().range(dates);
    }
    List<Bound> bounds = question.condition().bounds();
    return question
        .table()
        .range(
            bounds.isEmpty() ? question.table().columns().getFirst() : bounds.getFirst().column());
  }

  /** The cell a highest or lowest value stands in; the header for everything else. */
  private void quoteColumn(Draft draft, DataColumn column, Group all, double figure) {
    boolean extreme = question.measure() == Measure.GREATEST || question.measure() == Measure.LEAST;
    if (extreme) {
      RowFilter.of(question)
          .rows()
          .filter(
              row ->
                  question.table().sheet().value(row, column.index()) instanceof CellValue.Number n
                      && n.value() == figure)
          .findFirst()
          .ifPresent(row -> draft.quote(question.table().cell(row, column), Plain.number(figure)));
    }
    if (question.condition().isEmpty() && question.table().name() == null && all.rows() > 0) {
      draft.quote(question.table().headerCell(column), column.header());
    }
  }
}
