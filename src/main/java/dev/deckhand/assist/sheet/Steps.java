package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.Finding.Quote;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A plan and the words about it, while they are put together. */
final class Steps {
  private static final int MOST_QUOTES = 40;

  private final Language language;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Set<Quote> quotes = new LinkedHashSet<>();

  Steps(Language language) {
    this.language = language;
  }

  /** Adds an operation, which is given its id. */
  void add(Function<String, Operation> operation) {
    operations.add(operation.apply(String.valueOf(operations.size() + 1)));
  }

  /** A line of the answer; Markdown. */
  void line(String english, String german) {
    lines.add(language.say(english, german));
  }

  void quote(String anchor, String text) {
    if (quotes.size() < MOST_QUOTES && !text.isBlank()) {
      quotes.add(new Quote(anchor, text));
    }
  }

  /** Quotes the header of a column where it is a text or a year. */
  void quote(DataTable table, DataColumn column) {
    CellValue header = table.sheet().value(table.headerRow(), column.index());
    boolean stored = header instanceof CellValue.Text || column.header().matches("\\d{4}");
    if (stored) {
      quote(table.headerCell(column).toString(), column.header());
    }
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }

  Language language() {
    return language;
  }

  List<Operation> operations() {
    return operations;
  }

  /** The lines alone, the first as a sentence: there is nothing to change. */
  Draft said() {
    StringBuilder text = new StringBuilder(lines.getFirst()).append("\n\n");
    lines.stream().skip(1).forEach(line -> text.append("- ").append(line).append('\n'));
    return new Draft.Said(text.toString().strip(), List.copyOf(quotes));
  }

  /** The plan with its answer, or the answer alone where nothing is to be changed. */
  Draft draft(String english, String german) {
    String summary = language.say(english, german);
    StringBuilder text = new StringBuilder(Markdown.text(summary));
    text.append(lines.isEmpty() ? "." : ":\n\n");
    lines.forEach(line -> text.append("- ").append(line).append('\n'));
    String markdown = text.toString().strip();
    return isEmpty()
        ? new Draft.Said(markdown, List.copyOf(quotes))
        : new Draft.Made(new EditPlan(summary, operations), markdown, List.copyOf(quotes));
  }
}
