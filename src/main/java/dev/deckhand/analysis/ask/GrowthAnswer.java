package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a figure of two periods, by group or for all rows. */
final class GrowthAnswer {
  private static final int MOST_SHOWN = 25;

  private final Writing writing;
  private final Question question;
  private final DataColumn column;
  private final Period before;
  private final Period after;

  private record Line(String label, Group old, Group now, double from, double to) {
    double change() {
      return to - from;
    }

    double percent() {
      return from == 0 ? Double.NaN : (to - from) / Math.abs(from);
    }
  }

  GrowthAnswer(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
    this.column = question.values().getFirst();
    List<Period> periods = new ArrayList<>(question.periods());
    periods.sort(Comparator.comparing(Period::from));
    this.before = periods.getFirst();
    this.after = periods.getLast();
  }

  /** Writes the comparison; gives the later period's rows for the notes. */
  Group write(Draft draft) {
    Aggregation old = Aggregation.of(question, new RowFilter(question, before));
    Aggregation now = Aggregation.of(question, new RowFilter(question, after));
    List<Line> lines = lines(old, now);
    int limit = question.top() > 0 ? question.top() : MOST_SHOWN;
    List<Line> shown = lines.subList(0, Math.min(limit, lines.size()));
    head(draft);
    for (Line line : shown) {
      row(draft, Markdown.text(line.label()), line);
    }
    boolean complete = shown.size() == lines.size();
    if (question.grouping() == null || complete) {
      String all = writing.language().say("All", "Gesamt");
      row(draft, "**" + all + "**", line(all, old.all(), now.all()));
    }
    draft.add("\n" + writing.source(old.all().rows() + now.all().rows()) + ".");
    ranking(draft, lines, shown);
    quotes(draft, shown, complete, old.all(), now.all());
    writing.quoteFilters(draft);
    return now.all();
  }

  private List<Line> lines(Aggregation old, Aggregation now) {
    Set<String> labels = new LinkedHashSet<>();
    now.groups().forEach(g -> labels.add(g.label()));
    old.groups().forEach(g -> labels.add(g.label()));
    List<Line> lines = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (String label : labels) {
      if (done.add(label.toLowerCase(Locale.ROOT))) {
        Group none = new Group(label, null, List.of(column), question.measure());
        Group from = old.group(label);
        Group to = now.group(label);
        lines.add(line(label, from == null ? none : from, to == null ? none : to));
      }
    }
    Comparator<Line> order = Comparator.comparingDouble(Line::change);
    lines.sort(question.descending() ? order.reversed() : order);
    return lines;
  }

  private static Line line(String label, Group old, Group now) {
    return new Line(label, old, now, old.tally(0).figure(), now.tally(0).figure());
  }

  private void head(Draft draft) {
    Grouping grouping = question.grouping();
    String title =
        Markdown.text(column.header())
            + writing.scope()
            + ", "
            + before.label()
            + " → "
            + after.label();
    List<String> head =
        List.of(
            grouping == null ? "" : Markdown.text(grouping.column().header()),
            before.label(),
            after.label(),
            writing.language().say("Change", "Änderung"),
            "%");
    draft.add("**" + title + "**\n\n").add(Markdown.row(head)).add(Markdown.rule(5));
  }

  private void row(Draft draft, String label, Line line) {
    draft.add(
        Markdown.row(
            List.of(
                label, shown(line.from()), shown(line.to()), shown(line.change()), percent(line))));
  }

  private String shown(double figure) {
    return Markdown.text(Plain.shown(figure, column, question.measure()));
  }

  private static String percent(Line line) {
    return Double.isNaN(line.percent())
        ? "–"
        : NumberFormats.text(line.percent(), "+0.0%;-0.0%", false);
  }

  /** Absolute and relative growth can rank differently; then both are said. */
  private void ranking(Draft draft, List<Line> lines, List<Line> shown) {
    if (question.grouping() == null || question.top() == 0 || lines.size() == shown.size()) {
      return;
    }
    Comparator<Line> relative =
        Comparator.comparingDouble(l -> Double.isNaN(l.percent()) ? 0 : l.percent());
    List<Line> byPercent =
        lines.stream()
            .sorted(question.descending() ? relative.reversed() : relative)
            .limit(shown.size())
            .toList();
    List<String> names =
        byPercent.stream().map(l -> Markdown.text(l.label()) + " (" + percent(l) + ")").toList();
    boolean same = Set.copyOf(byPercent).equals(Set.copyOf(shown));
    draft.add(
        writing
            .language()
            .say("\n\nRanked by absolute change", "\n\nNach absoluter Änderung geordnet"));
    draft.add(
        same
            ? "."
            : writing.language().say("; by percent it would be ", "; nach Prozent wären es ")
                + String.join(", ", names)
                + ".");
  }

  /** Cites the figures; those of all groups together where they are shown. */
  private void quotes(Draft draft, List<Line> shown, boolean complete, Group oldAll, Group nowAll) {
    boolean grouped = question.grouping() != null;
    boolean first = true;
    if (grouped && complete) {
      quote(draft, null, before, oldAll.tally(0).figure(), false);
      quote(draft, null, after, nowAll.tally(0).figure(), false);
    }
    for (Line line : grouped ? shown : List.of(line("", oldAll, nowAll))) {
      first = quote(draft, grouped ? line.old() : null, before, line.from(), first);
      first = quote(draft, grouped ? line.now() : null, after, line.to(), first);
    }
  }

  private boolean quote(
      Draft draft, @Nullable Group group, Period period, double figure, boolean first) {
    String formula = writing.equivalent().of(column, group, period, figure).orElse("");
    if (formula.isEmpty()) {
      return first;
    }
    draft.quote(question.table().range(column), formula, figure);
    if (first) {
      draft.add(
          writing.language().say("\n\nFirst figure: ", "\n\nErste Zahl: ")
              + Markdown.code(formula));
    }
    return false;
  }
}
