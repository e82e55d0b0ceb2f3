package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
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

  /** The row with the highest or lowest value. */
  void extreme(Draft draft, DataColumn by) {
    int best = -1;
    double most = 0;
    for (int row : RowFilter.of(question).rows().toArray()) {
      if (table.sheet().value(row, by.index()) instanceof CellValue.Number number) {
        double rank = question.descending() ? number.value() : -number.value();
        if (best < 0 || rank > most) {
          best = row;
          most = rank;
        }
      }
    }
    if (best < 0) {
      draft.add(writing.language().say("No row matches.", "Keine Zeile passt."));
      return;
    }
    String which = question.descending() ? "highest" : "lowest";
    draft.add(
        writing
            .language()
            .say(
                "**Row %d has the %s %s**\n\n".formatted(best + 1, which, header(by)),
                "**Zeile %d hat den %s Wert in %s**\n\n"
                    .formatted(
                        best + 1, question.descending() ? "höchsten" : "niedrigsten", header(by))));
    for (DataColumn column : table.columns().stream().limit(MOST_SHOWN).toList()) {
      draft.add("- " + header(column) + ": " + Markdown.text(text(best, column)) + "\n");
      quote(draft, best, column);
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
    if (blank.length > 0 && blank.length <= MOST_SHOWN) {
      List<String> cells = new ArrayList<>();
      for (int row : blank) {
        cells.add(table.cell(row, column).toString());
      }
      draft.add("\n\n" + Markdown.text(String.join(", ", cells)));
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
