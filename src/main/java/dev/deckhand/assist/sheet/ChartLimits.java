package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.Restrictions;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.ChartType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a chart of a table cannot show of what is asked for; nothing of it is passed over. */
final class ChartLimits {
  static final String NEXT =
      "Make a pivot table of it first, ask for one column at a time, or configure a chat model";
  static final Set<String> NOISE =
      Set.of(
          "chart",
          "diagramm",
          "graph",
          "plot",
          "line",
          "bar",
          "pie",
          "area",
          "trend",
          "time",
          "over",
          "total",
          "sum",
          "sheet",
          "show",
          "zeig",
          "draw",
          "create",
          "table",
          "new",
          "data");
  static final Set<String> BY =
      Set.of("by", "per", "je", "pro", "nach", "across", "each", "every", "over", "uber");
  private static final Pattern TOTAL =
      Pattern.compile("\\b(totals?|overall|gesamt\\w*|summen?|sum)\\b");

  private ChartLimits() {}

  static Optional<String> beyond(
      TableChoice choice, ChartWish wish, String instruction, boolean summed) {
    DataTable table = choice.table();
    List<String> only = Restrictions.in(instruction, table);
    if (!only.isEmpty()) {
      return Optional.of(
          "I draw all rows of %s, not only those for %s"
              .formatted(table.label(), String.join(", ", only)));
    }
    List<DataColumn> named = choice.named().stream().filter(DataColumn::isNumber).toList();
    if (wish.counts() && named.isEmpty()) {
      return Optional.of("I draw sums and averages of columns, and count no rows");
    }
    boolean pie = wish.type() == ChartType.PIE || wish.type() == ChartType.DOUGHNUT;
    return (summed || pie) && named.size() > 1
        ? Optional.of("I draw one column here, and several are named")
        : Optional.empty();
  }

  /** The row of the totals below a table, where the instruction asks for totals. */
  static Optional<Integer> total(DataTable table, String key) {
    return TOTAL.matcher(key).find()
        ? IntStream.rangeClosed(table.data().lastRow() + 1, table.lastRow())
            .filter(
                row ->
                    table.sheet().value(row, table.data().firstColumn())
                            instanceof CellValue.Text(String text)
                        && Totals.isLabel(text))
            .boxed()
            .findFirst()
        : Optional.empty();
  }
}
