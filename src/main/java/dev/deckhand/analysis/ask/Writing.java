package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;

/** What the writers of answers share: the question, its formulas, its words. */
record Writing(Question question, FormulaValue values, Language language) {

  /** "sum of Revenue for North in 2025", as Markdown. */
  String title() {
    List<String> headers =
        Aggregation.columns(question).stream().map(DataColumn::header).map(Markdown::text).toList();
    String what = question.measure().name(language);
    String of = headers.isEmpty() ? what : String.join(", ", headers) + ", " + what;
    return of + scope();
  }

  /** The restriction of the question, as Markdown, with a leading blank. */
  String scope() {
    List<String> parts = new ArrayList<>();
    for (ValueMention value : question.condition().values()) {
      String header = Markdown.text(value.column().header()) + " = ";
      parts.add(
          (isRowLabel(value) ? "" : header) + Markdown.text(String.join(" / ", value.sorted())));
    }
    for (Bound bound : question.condition().bounds()) {
      parts.add(
          Markdown.text(bound.column().header())
              + " "
              + Markdown.text(bound.operator())
              + " "
              + Plain.number(bound.limit()));
    }
    if (question.periods().size() == 1) {
      parts.add(question.periods().getFirst().label());
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  /** The first column of a table whose other headers are periods: its own header names those. */
  private boolean isRowLabel(ValueMention value) {
    List<DataColumn> columns = question.table().columns();
    return value.column().equals(columns.getFirst())
        && columns.stream().skip(1).filter(c -> c.header().matches("(19|20)\\d\\d")).count() > 1;
  }

  /** "12 rows". */
  String rows(int rows) {
    return language.say(
        "%,d %s".formatted(rows, rows == 1 ? "row" : "rows"),
        "%,d %s".formatted(rows, rows == 1 ? "Zeile" : "Zeilen"));
  }

  /** How many rows of which table were read. */
  String source(int rows) {
    String label = Markdown.text(question.table().label());
    String range = Markdown.text(question.table().sheet().name() + "!" + question.table().data());
    return language.say(
        "%,d %s of %s, %s".formatted(rows, rows == 1 ? "row" : "rows", label, range),
        "%,d %s von %s, %s".formatted(rows, rows == 1 ? "Zeile" : "Zeilen", label, range));
  }

  /** Cites how many rows meet the conditions and lie in the period. */
  void quoteRows(Draft draft, int rows) {
    Period period = question.periods().size() == 1 ? question.periods().getFirst() : null;
    DataColumn dates = question.dates();
    DataColumn read =
        !question.condition().values().isEmpty()
            ? question.condition().values().getFirst().column()
            : !question.condition().bounds().isEmpty()
                ? question.condition().bounds().getFirst().column()
                : dates;
    SheetRange all = question.table().range(question.table().columns().getFirst());
    boolean whole = question.condition().isEmpty() && period == null;
    if (whole && values.gives("=ROWS(" + all + ")", rows)) {
      draft.quote(all, "=ROWS(" + all + ")", rows);
    }
    if (read != null) {
      equivalent()
          .of(null, null, period, rows)
          .ifPresent(formula -> draft.quote(question.table().range(read), formula, rows));
    }
  }

  /** Cites the values that rows were chosen by. */
  void quoteFilters(Draft draft) {
    for (ValueMention value : question.condition().values()) {
      draft.quote(question.table().range(value.column()), value.sorted().getFirst());
    }
  }

  Equivalent equivalent() {
    return new Equivalent(question, values);
  }
}
