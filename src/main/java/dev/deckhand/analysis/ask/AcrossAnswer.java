package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.ask.Across.Span;
import dev.deckhand.analysis.ask.AcrossQuestion.Wish;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers questions about a table that runs across, with the cells the figures stand in. */
final class AcrossAnswer {
  private final AcrossQuestion question;
  private final Across across;
  private final FormulaValue formulas;
  private final Language language;
  private final Draft draft = new Draft();

  AcrossAnswer(AcrossQuestion question, FormulaValue formulas, Language language) {
    this.question = question;
    this.across = question.across();
    this.formulas = formulas;
    this.language = language;
  }

  /** The answer; empty where the figures cannot be put together. */
  Optional<Finding> finding() {
    boolean said =
        switch (question.wish()) {
          case SUM, AVERAGE, LIST -> figures();
          case CHANGE -> change();
          case SHARE -> new AcrossShare(across, formulas, language).write(draft, rows(), spans());
          case WHICH_SPAN -> whichSpan();
          case WHICH_ROW -> whichRow();
        };
    return said ? Optional.of(draft.finding()) : Optional.empty();
  }

  private List<Span> spans() {
    return question.spans().isEmpty() ? across.spans() : question.spans();
  }

  /** The rows that are named, else the total's. */
  private List<Integer> rows() {
    return question.rows().isEmpty()
        ? across.total().map(List::of).orElse(List.of())
        : question.rows();
  }

  private boolean figures() {
    List<Integer> rows = rows();
    if (rows.isEmpty()) {
      return block();
    }
    boolean listed =
        question.wish() == Wish.LIST
            || (question.spans().isEmpty() && question.wish() == Wish.SUM && !sumsUp());
    for (int row : rows) {
      if (listed) {
        list(row);
      } else {
        figure(row);
      }
    }
    return true;
  }

  /** The sum over all rows, where none is a total and none is computed from others. */
  private boolean block() {
    List<Integer> rows = across.parts();
    Optional<SheetRange> first =
        rows.isEmpty() ? Optional.empty() : range(rows.getFirst(), spans());
    boolean whole = first.isPresent() && rows.getLast() - rows.getFirst() == rows.size() - 1;
    if (!whole || question.wish() != Wish.SUM) {
      return false;
    }
    CellArea top = first.get().area();
    CellArea area =
        new CellArea(top.firstRow(), top.firstColumn(), rows.getLast(), top.lastColumn());
    SheetRange range = new SheetRange(across.table().sheet().name(), area);
    double sum =
        rows.stream()
            .flatMap(row -> spans().stream().map(s -> across.number(row, s.column())))
            .filter(v -> !Double.isNaN(v))
            .mapToDouble(v -> v)
            .sum();
    String formula = "=SUM(" + range + ")";
    if (!formulas.gives(formula, sum)) {
      return false;
    }
    String name = language.say("Sum", "Summe") + ", " + names(spans());
    String figure = across.shown(sum, rows.getFirst(), spans().getFirst().column());
    draft.add("**" + Markdown.text(name) + ": " + figure + "**\n\n");
    draft.add(Markdown.code(formula) + "\n");
    draft.quote(range, formula, sum);
    return true;
  }

  /** Whether a sum over the spans makes sense: where the table has a column for it. */
  private boolean sumsUp() {
    return AcrossReader.sums(across).isPresent() || across.spans().getFirst().period().month() > 0;
  }

  private void list(int row) {
    draft.add("**" + Markdown.text(across.label(row)) + "**\n\n");
    draft.add(Markdown.row(List.of("", Markdown.text(across.label(row))))).add(Markdown.rule(2));
    for (Span span : spans()) {
      draft.add(
          Markdown.row(
              List.of(Markdown.text(span.column().header()), across.shown(row, span.column()))));
      quote(row, span.column());
    }
    draft.add("\n");
  }

  private void figure(int row) {
    List<Span> spans = spans();
    if (spans.size() == 1) {
      line(across.label(row) + ", " + spans.getFirst().column().header(), row, spans.getFirst());
      return;
    }
    boolean mean = question.wish() == Wish.AVERAGE;
    double sum =
        spans.stream()
            .mapToDouble(s -> across.number(row, s.column()))
            .filter(v -> !Double.isNaN(v))
            .sum();
    long count = spans.stream().filter(s -> !Double.isNaN(across.number(row, s.column()))).count();
    double figure = mean ? sum / Math.max(1, count) : sum;
    String name =
        across.label(row)
            + ", "
            + (mean ? language.say("average", "Durchschnitt") : language.say("sum", "Summe"))
            + ", "
            + names(spans);
    draft.add(
        "**"
            + Markdown.text(name)
            + ": "
            + across.shown(figure, row, spans.getFirst().column())
            + "**\n");
    Optional<SheetRange> range = range(row, spans);
    String formula = range.map(r -> "=" + (mean ? "AVERAGE" : "SUM") + "(" + r + ")").orElse("");
    if (!formula.isEmpty() && formulas.gives(formula, figure)) {
      draft.add("\n" + Markdown.code(formula) + "\n");
      draft.quote(range.get(), formula, figure);
    } else {
      spans.forEach(s -> quote(row, s.column()));
    }
  }

  private static String names(List<Span> spans) {
    return spans.size() <= 3
        ? String.join(", ", spans.stream().map(s -> s.column().header()).toList())
        : spans.getFirst().column().header() + " – " + spans.getLast().column().header();
  }

  /** The cells of a row, where the spans stand beside each other. */
  private Optional<SheetRange> range(int row, List<Span> spans) {
    int first = spans.getFirst().column().index();
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).column().index() != first + i) {
        return Optional.empty();
      }
    }
    CellArea area = new CellArea(row, first, row, first + spans.size() - 1);
    return Optional.of(new SheetRange(across.table().sheet().name(), area));
  }

  private boolean change() {
    List<Span> spans = spans();
    if (spans.size() != 2 || rows().isEmpty()) {
      return false;
    }
    List<Span> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparingInt(s -> s.column().index()));
    DataColumn before = ordered.getFirst().column();
    DataColumn after = ordered.getLast().column();
    draft.add(
        Markdown.row(
            List.of(
                "",
                Markdown.text(before.header()),
                Markdown.text(after.header()),
                language.say("Change", "Änderung"),
                "%")));
    draft.add(Markdown.rule(5));
    for (int row : rows()) {
      double from = across.number(row, before);
      double to = across.number(row, after);
      String percent =
          from == 0 || Double.isNaN(from) || Double.isNaN(to)
              ? "–"
              : NumberFormats.text((to - from) / Math.abs(from), "+0.0%;-0.0%", false);
      draft.add(
          Markdown.row(
              List.of(
                  Markdown.text(across.label(row)),
                  across.shown(row, before),
                  across.shown(row, after),
                  across.shown(to - from, row, after),
                  percent)));
      quote(row, before);
      quote(row, after);
    }
    return true;
  }

  private boolean whichSpan() {
    if (rows().size() != 1) {
      return false;
    }
    int row = rows().getFirst();
    Comparator<Span> order = Comparator.comparingDouble(s -> across.number(row, s.column()));
    List<Span> known =
        spans().stream().filter(s -> !Double.isNaN(across.number(row, s.column()))).toList();
    Optional<Span> best = known.stream().max(question.descending() ? order : order.reversed());
    best.ifPresent(
        span ->
            line(
                span.column().header() + " (" + across.label(row) + ", " + superlative() + ")",
                row,
                span));
    return best.isPresent();
  }

  private String superlative() {
    return question.descending()
        ? language.say("highest", "höchster Wert")
        : language.say("lowest", "niedrigster Wert");
  }

  private boolean whichRow() {
    Optional<DataColumn> sums = AcrossReader.sums(across);
    DataColumn by =
        question.spans().size() == 1
            ? question.spans().getFirst().column()
            : question.spans().isEmpty() ? sums.orElse(null) : null;
    List<Integer> parts =
        across.rows().stream()
            .filter(row -> across.total().filter(t -> t.equals(row)).isEmpty())
            .filter(row -> by != null && !Double.isNaN(across.number(row, by)))
            .toList();
    if (by == null || parts.isEmpty()) {
      return false;
    }
    Comparator<Integer> order = Comparator.comparingDouble(row -> across.number(row, by));
    int row = parts.stream().max(question.descending() ? order : order.reversed()).orElseThrow();
    String name = across.label(row) + " (" + by.header() + ", " + superlative() + ")";
    draft.add("**" + Markdown.text(name) + ": " + across.shown(row, by) + "**\n");
    quote(row, by);
    return true;
  }

  private void line(String name, int row, Span span) {
    draft.add("**" + Markdown.text(name) + ": " + across.shown(row, span.column()) + "**\n");
    quote(row, span.column());
  }

  /** Cites a cell by its number. */
  private void quote(int row, DataColumn column) {
    double value = across.number(row, column);
    if (!Double.isNaN(value)) {
      draft.quote(across.table().cell(row, column), Plain.number(value));
    }
  }
}
