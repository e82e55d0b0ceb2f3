package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which groups of a table hold most. */
final class GroupInsights {
  private static final int MOST_GROUPS = 200;

  private final DataTable table;
  private final Figures words;
  private final List<Insight> found;

  GroupInsights(DataTable table, List<Insight> found) {
    this.table = table;
    this.words = new Figures(table);
    this.found = found;
  }

  /** The leading groups of a column, of rates the highest and the lowest. */
  void concentration(DataColumn figure, DataColumn by, double all) {
    Grouped groups = Grouped.byText(table, by, figure, MOST_GROUPS);
    if (groups.labels().size() < 2 || groups.needsExactMatch()) {
      return;
    }
    if (groups.isAverage()) {
      extremes(figure, by, groups);
      return;
    }
    double first = groups.totals().getFirst();
    if (all <= 0 || groups.totals().getLast() < 0) {
      return;
    }
    String name = text(groups.labels().getFirst());
    int leaders = Math.min(3, groups.labels().size() - 1);
    List<String> names = groups.labels().stream().limit(leaders).map(GroupInsights::text).toList();
    double top = groups.totals().stream().limit(leaders).mapToDouble(d -> d).sum();
    Object[] said = {
      Markdown.text(by.header()),
      Markdown.text(name),
      words.shown(first, figure),
      100 * first / all,
      Markdown.text(figure.header())
    };
    List<Quote> quotes = new ArrayList<>();
    quotes.add(words.formula(figure, "=" + sum(figure, by, name), first));
    quotes.add(words.formula(figure, "=SUM(" + table.range(figure) + ")", all));
    String english = "By %s, %s leads with %s (%.1f %% of %s)".formatted(said);
    String german = "Nach %s führt %s mit %s (%.1f %% von %s)".formatted(said);
    if (leaders > 1) {
      String together = names.stream().map(Markdown::text).collect(Collectors.joining(", "));
      english += "; together %s hold %.1f %%".formatted(together, 100 * top / all);
      german += "; zusammen haben %s %.1f %%".formatted(together, 100 * top / all);
      String formula =
          names.stream().map(each -> sum(figure, by, each)).collect(Collectors.joining("+"));
      quotes.add(words.formula(figure, "=" + formula, top));
    }
    found.add(new Insight(english + ".", german + ".", quotes));
  }

  private String sum(DataColumn figure, DataColumn by, String name) {
    return "SUMIFS(%s,%s,\"%s\")"
        .formatted(table.range(figure), table.range(by), name.replace("\"", "\"\""));
  }

  /** The groups with the highest and the lowest average. */
  private void extremes(DataColumn figure, DataColumn by, Grouped groups) {
    String high = text(groups.labels().getFirst());
    String low = text(groups.labels().getLast());
    double most = groups.totals().getFirst();
    double least = groups.totals().getLast();
    Object[] said = {
      Markdown.text(by.header()),
      Markdown.text(figure.header()),
      Markdown.text(high),
      words.shown(most, figure),
      Markdown.text(low),
      words.shown(least, figure)
    };
    found.add(
        new Insight(
            "By %s, %s is highest on average for %s (%s) and lowest for %s (%s).".formatted(said),
            "Nach %s ist %s im Mittel am höchsten bei %s (%s), am niedrigsten bei %s (%s)."
                .formatted(said),
            List.of(average(figure, by, high, most), average(figure, by, low, least))));
  }

  private Quote average(DataColumn figure, DataColumn by, String name, double value) {
    String formula =
        "=AVERAGEIFS(%s,%s,\"%s\")"
            .formatted(table.range(figure), table.range(by), name.replace("\"", "\"\""));
    return words.formula(figure, formula, value);
  }

  private static String text(ProposedValue label) {
    return label instanceof ProposedValue.Text(String text) ? text : "";
  }
}
