package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that show cells instead of figures: look-ups, the extreme row, blanks. */
final class RowAnswer {
  private static final int MOST_SHOWN = 20;

  private final Writing writing;
  private final Question question;
  private final DataTable table;

  RowAnswer(Writing writing) {
    this.writing = writing;
    this.question = writing.question();
    this.table = question.table();
  }

  /** The different values of a column in the matching rows, each with the first cell it is in. */
  void lookUp(Draft draft, DataColumn shown) {
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    RowFilter.of(question)
        .rows()
        .forEach(row -> found.computeIfAbsent(text(row, shown), t -> new ArrayList<>()).add(row));
    String title = Markdown.text(shown.header()) + writing.scope();
    if (found.isEmpty()) {
      draft.add(writing.language().say("No row matches", "Keine Zeile passt") + writing.scope());
    } else if (found.size() == 1) {
      draft.add("**" + title + ": " + Markdown.text(found.keySet().iterator().next()) + "**");
    } else {
      draft.add("**" + title + "**\n\n");
    }
    int count = 0;
    for (Map.Entry<String, List<Integer>> entry : found.entrySet()) {
      if (count++ == MOST_SHOWN) {
        draft.add(writing.language().say("- … and more\n", "- … und weitere\n"));
        break;
      }
      if (found.size() > 1) {
        draft.add("- " + Markdown.text(entry.getKey()) + rows(entry.getValue().size()) + "\n");
      }
      quote(draft, entry.getValue().getFirst(), shown);
    }
    writing.quoteFilters(draft);
  }

  private String rows(int count) {
    return count == 1 ? "" : " (" + count + writing.language().say(" rows)", " Zeilen)");
  }

  /** The row with the highest or lowest value; the first few where a number says how many. */
  void extreme(Draft draft, DataColumn by) {
    if (question.top() > 1) {
      new TopRows(writing).write(draft, by);
      return;
    }
    List<Integer> best = best(by);
    if (best.isEmpty()) {
      draft.add(writing.language().say("No row matches.", "Keine Zeile passt."));
      return;
    }
    int first = best.getFirst();
    String which = question.descending() ? "highest" : "lowest";
    draft.add(
        writing
            .language()
            .say(
                "**Row %d has the %s %s**\n\n".formatted(first + 1, which, header(by)),
                "**Zeile %d hat den %s Wert in %s**\n\n"
                    .formatted(
                        first + 1,
                        question.descending() ? "höchsten" : "niedrigsten",
                        header(by))));
    List<DataColumn> shown = new ArrayList<>(table.columns().stream().limit(MOST_SHOWN).toList());
    if (!shown.contains(by)) {
      shown.add(by);
    }
    for (DataColumn column : shown) {
      draft.add("- " + header(column) + ": " + Markdown.text(text(first, column)) + "\n");
      quote(draft, first, column);
    }
    ties(draft, best);
    int rows = (int) RowFilter.of(question).rows().count();
    draft.add("\n" + writing.source(rows) + ".");
    writing.quoteRows(draft, rows);
    writing.quoteFilters(draft);
  }

  /** The rows with the highest or lowest value, more than one where they tie. */
  private List<Integer> best(DataColumn by) {
    List<Integer> best = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (int row : RowFilter.of(question).rows().toArray()) {
      if (table.sheet().value(row, by.index()) instanceof CellValue.Number number) {
        double rank = question.descending() ? number.value() : -number.value();
        if (rank > most) {
          best.clear();
        }
        if (rank >= most) {
          best.add(row);
          most = rank;
        }
      }
    }
    return best;
  }

  private void ties(Draft draft, List<Integer> best) {
    List<String> others =
        best.stream()
            .skip(1)
            .limit(10)
            .map(row -> Markdown.text(text(row, table.columns().getFirst())))
            .toList();
    if (!others.isEmpty()) {
      String also = writing.language().say("\nThe same figure: ", "\nDieselbe Zahl: ");
      draft.add(also + String.join(", ", others) + (best.size() > 11 ? ", …" : "") + ".\n");
    }
  }

  /** How many cells of a column are blank in rows that are not. */
  void blanks(Draft draft, DataColumn column) {
    int[] blank =
        RowFilter.of(question)
            .rows()
            .filter(row -> table.sheet().value(row, column.index()).isEmpty())
            .toArray();
    draft.add(
        writing
            .language()
            .say("**%d of %d rows have no %s**", "**%d von %d Zeilen haben kein Feld %s**")
            .formatted(blank.length, RowFilter.of(question).rows().count(), header(column)));
    String formula = "=COUNTBLANK(" + table.range(column) + ")";
    if (writing.values().gives(formula, blank.length)) {
      draft.add("\n\n" + Markdown.code(formula));
      draft.quote(table.range(column), formula, blank.length);
    }
    draft.quote(table.headerCell(column), column.header());
    if (blank.length > 0) {
      List<String> cells = new ArrayList<>();
      for (int row : Arrays.stream(blank).limit(MOST_SHOWN).toArray()) {
        String label = text(row, table.columns().getFirst());
        boolean says = !label.isBlank() && !column.equals(table.columns().getFirst());
        cells.add(table.cell(row, column) + (says ? " (" + label + ")" : ""));
      }
      String more = blank.length > MOST_SHOWN ? ", …" : "";
      draft.add("\n\n" + Markdown.text(String.join(", ", cells)) + more);
    }
  }

  private static String header(DataColumn column) {
    return Markdown.text(column.header());
  }

  private String text(int row, DataColumn column) {
    Cell cell = table.sheet().cell(row, column.index()).orElse(null);
    return cell == null
        ? ""
        : NumberFormats.text(cell.value(), cell.numberFormat(), table.date1904());
  }

  /** Cites a cell by its value; dates by the number they are. */
  private void quote(Draft draft, int row, DataColumn column) {
    CellValue value = table.sheet().value(row, column.index());
    String text =
        value instanceof CellValue.Number number
            ? Plain.number(number.value())
            : ValueSearch.text(value);
    if (!text.isBlank()) {
      draft.quote(table.cell(row, column), text);
    }
  }
}
