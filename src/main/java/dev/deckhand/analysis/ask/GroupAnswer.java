package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table with a row for each group. */
final class GroupAnswer {
  private static final int MOST_SHOWN = 25;

  /** Rows beyond which formulas are proven for the first group only. */
  private static final int MANY_ROWS = 100_000;

  private final Writing writing;
  private final Question question;
  private final List<DataColumn> columns;

  GroupAnswer(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
    this.columns = Aggregation.columns(question);
  }

  void write(Draft draft, Aggregation aggregation) {
    List<Group> groups = sorted(aggregation.groups());
    int limit = question.top() > 0 ? question.top() : MOST_SHOWN;
    List<Group> shown = groups.subList(0, Math.min(limit, groups.size()));
    lead(draft, shown);
    table(draft, shown, aggregation.all(), groups.size() == shown.size());
    if (groups.size() > shown.size() && question.top() == 0) {
      int more = groups.size() - shown.size();
      draft.add(writing.language().say(more + " more.\n", more + " weitere.\n"));
    }
    ties(draft, groups, shown.size());
    if (question.share()) {
      new Shares(writing).write(draft, shown, aggregation.all(), groups.size() == shown.size());
    }
    draft.add("\n" + writing.source(aggregation.all().rows()) + ".");
    writing.quoteRows(draft, aggregation.all().rows());
    if (isTotalled(shown, groups.size() == shown.size())) {
      whole(draft, aggregation.all());
    }
    formulas(draft, shown, aggregation.all().rows());
    writing.quoteFilters(draft);
  }

  /** Cites what all groups come to. */
  private void whole(Draft draft, Group all) {
    Period period = question.periods().isEmpty() ? null : question.periods().getFirst();
    for (int i = 0; i < columns.size(); i++) {
      double figure = all.tally(i).figure();
      SheetRange range = question.table().range(columns.get(i));
      writing
          .equivalent()
          .of(columns.get(i), null, period, figure)
          .ifPresent(formula -> draft.quote(range, formula, figure));
    }
  }

  /** Groups below the cut that have the last figure too. */
  private void ties(Draft draft, List<Group> groups, int shown) {
    if (shown == 0 || question.top() == 0) {
      return;
    }
    double last = groups.get(shown - 1).figure();
    List<String> tied =
        groups.subList(shown, groups.size()).stream()
            .filter(g -> g.figure() == last)
            .map(g -> Markdown.text(g.label()))
            .limit(10)
            .toList();
    if (!tied.isEmpty()) {
      String also = writing.language().say("\nThe same figure: ", "\nDieselbe Zahl: ");
      draft.add(also + String.join(", ", tied) + ".\n");
    }
  }

  private List<Group> sorted(List<Group> groups) {
    List<Group> sorted = new ArrayList<>(groups);
    Grouping grouping = question.grouping();
    boolean dates = grouping != null && grouping.unit() != Grouping.Unit.VALUE;
    if (dates && question.top() == 0) {
      sorted.sort(Comparator.comparing(GroupAnswer::start));
      return sorted;
    }
    Comparator<Group> order = Comparator.comparingDouble(Group::figure);
    sorted.sort(question.descending() ? order.reversed() : order);
    return sorted;
  }

  private static long start(Group group) {
    Period period = group.period();
    return period == null ? Long.MAX_VALUE : period.from().toEpochDay();
  }

  private void lead(Draft draft, List<Group> shown) {
    if (question.top() == 1 && !shown.isEmpty()) {
      Group first = shown.getFirst();
      draft.add(
          "**%s: %s** (%s; %s)\n\n"
              .formatted(
                  Markdown.text(first.label()),
                  figures(first).getFirst(),
                  writing.title(),
                  writing.rows(first.rows())));
      quoteRows(draft, first);
    } else {
      draft.add("**" + writing.title() + "**\n\n");
    }
  }

  /** Cites how many rows the first group has. */
  private void quoteRows(Draft draft, Group first) {
    Grouping grouping = question.grouping();
    Period period = question.periods().isEmpty() ? null : question.periods().getFirst();
    if (grouping != null) {
      writing
          .equivalent()
          .of(null, first, period, first.rows())
          .ifPresent(
              formula ->
                  draft.quote(question.table().range(grouping.column()), formula, first.rows()));
    }
  }

  private void table(Draft draft, List<Group> shown, Group all, boolean complete) {
    List<String> head = new ArrayList<>();
    Grouping grouping = question.grouping();
    head.add(grouping == null ? "" : groupHeader(grouping));
    columns.forEach(c -> head.add(Markdown.text(c.header())));
    if (columns.isEmpty()) {
      head.add(writing.language().say("Rows", "Zeilen"));
    }
    if (question.share()) {
      head.add("%");
    }
    draft.add(Markdown.row(head)).add(Markdown.rule(head.size()));
    for (Group group : shown) {
      List<String> cells = labelled(Markdown.text(group.label()), group);
      if (question.share()) {
        cells.add(Plain.share(group.figure(), all.figure()));
      }
      draft.add(Markdown.row(cells));
    }
    if (isTotalled(shown, complete)) {
      String total = writing.language().say("Total", "Summe");
      List<String> cells = labelled("**" + total + "**", all);
      if (question.share()) {
        cells.add(Plain.share(1, 1));
      }
      draft.add(Markdown.row(cells));
    }
  }

  private boolean isTotalled(List<Group> shown, boolean complete) {
    boolean adds = question.measure() == Measure.SUM || columns.isEmpty();
    return complete && adds && shown.size() > 1;
  }

  private String groupHeader(Grouping grouping) {
    return switch (grouping.unit()) {
      case VALUE -> Markdown.text(grouping.column().header());
      case YEAR -> writing.language().say("Year", "Jahr");
      case QUARTER -> writing.language().say("Quarter", "Quartal");
      case MONTH -> writing.language().say("Month", "Monat");
    };
  }

  private List<String> labelled(String label, Group group) {
    List<String> cells = new ArrayList<>(List.of(label));
    cells.addAll(figures(group));
    return cells;
  }

  private List<String> figures(Group group) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double figure = group.tally(i).figure();
      cells.add(Markdown.text(Plain.shown(figure, columns.get(i), question.measure())));
    }
    if (columns.isEmpty()) {
      cells.add(Plain.shown(group.rows(), null, Measure.COUNT));
    }
    return cells;
  }

  private void formulas(Draft draft, List<Group> shown, int rows) {
    int proven = rows > MANY_ROWS ? 1 : shown.size();
    boolean first = true;
    for (Group group : shown.subList(0, Math.min(proven, shown.size()))) {
      for (int i = 0; i < Math.max(1, columns.size()); i++) {
        DataColumn column = columns.isEmpty() ? null : columns.get(i);
        double figure = column == null ? group.rows() : group.tally(i).figure();
        first = formula(draft, group, column, figure, first);
      }
    }
  }

  private boolean formula(
      Draft draft, Group group, @Nullable DataColumn column, double figure, boolean first) {
    Grouping grouping = question.grouping();
    Period period = question.periods().isEmpty() ? null : question.periods().getFirst();
    String formula = writing.equivalent().of(column, group, period, figure).orElse("");
    if (formula.isEmpty() || grouping == null) {
      return first;
    }
    SheetRange range = question.table().range(column == null ? grouping.column() : column);
    draft.quote(range, formula, figure);
    if (first) {
      draft.add(
          writing.language().say("\n\nFirst figure: ", "\n\nErste Zahl: ")
              + Markdown.code(formula));
    }
    return false;
  }
}
