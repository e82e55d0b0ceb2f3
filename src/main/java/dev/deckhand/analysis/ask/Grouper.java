package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Grouping.Unit;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a question gathers rows by. */
final class Grouper {
  private static final Set<String> AND = Set.of("and", "und", "y", "plus");

  private final Sentence sentence;
  private final DataTable table;
  private final List<Mention> texts;
  private final List<Mention> numbers;
  private boolean marked;

  Grouper(Sentence sentence, DataTable table, List<Mention> texts, List<Mention> numbers) {
    this.sentence = sentence;
    this.table = table;
    this.texts = texts;
    this.numbers = numbers;
  }

  /** What to gather by, or {@code null} for nothing. */
  @Nullable Grouping grouping(int top) {
    Grouping unit = unit();
    if (unit != null) {
      marked = true;
      return unit;
    }
    for (Mention text : texts) {
      if (sentence.isGroupedBy(text.first())) {
        marked = true;
        return new Grouping(text.column(), Unit.VALUE);
      }
    }
    for (Mention number : numbers) {
      if (isGroup(number)) {
        marked = true;
        return new Grouping(number.column(), Unit.VALUE);
      }
    }
    return unmarked(top);
  }

  /** What the sentence gathers by beyond the first; the answer has one way to gather rows. */
  List<String> others(Grouping chosen) {
    List<String> others = new ArrayList<>();
    for (Mention text : texts) {
      boolean by = sentence.isGroupedBy(text.first()) || isListedAfter(chosen, text);
      if (by && !text.column().equals(chosen.column())) {
        others.add(text.column().header());
      }
    }
    return others;
  }

  /** "By region and product", "by region, product". */
  private boolean isListedAfter(Grouping chosen, Mention text) {
    return marked
        && texts.stream()
            .filter(other -> other.column().equals(chosen.column()))
            .map(other -> text.first() - other.last())
            .anyMatch(
                gap -> gap == 1 || (gap == 2 && AND.contains(sentence.stem(text.first() - 1))));
  }

  /** "Which owner has the most tasks": what is asked for without a "by". */
  private @Nullable Grouping unmarked(int top) {
    boolean ranks = top > 0 || sentence.has(Vocabulary.HIGH) || sentence.has(Vocabulary.LOW);
    boolean compares = ranks || sentence.has(Vocabulary.GROWTH);
    boolean which = texts.stream().anyMatch(this::isAskedFor);
    if (sentence.has(Vocabulary.COUNT)) {
      return texts.stream()
          .filter(t -> ranks && !sentence.isCounted(t.first()))
          .filter(t -> isAskedFor(t) || sentence.leadsTo(Vocabulary.HIGH, t.first()))
          .findFirst()
          .map(t -> new Grouping(t.column(), Unit.VALUE))
          .orElse(null);
    }
    return !texts.isEmpty() && (compares || (which && !numbers.isEmpty()))
        ? new Grouping(texts.getFirst().column(), Unit.VALUE)
        : null;
  }

  private boolean isAskedFor(Mention text) {
    return sentence.leadsTo(Vocabulary.WHICH, text.first());
  }

  /** A column of keys, such as years, after "by". */
  boolean isGroup(Mention number) {
    return ColumnSense.isKey(number.column())
        && sentence.isGroupedBy(number.first())
        && numbers.size() > 1;
  }

  private @Nullable Grouping unit() {
    DataColumn dates = table.columns().stream().filter(DataColumn::isDate).findFirst().orElse(null);
    for (int i = 0; dates != null && i < sentence.tokens().size(); i++) {
      Unit unit = unit(sentence.stem(i));
      boolean adverb = sentence.stem(i).endsWith("ly");
      boolean asked = sentence.leadsTo(Vocabulary.BY, i) || adverb;
      if (unit != null && asked && !sentence.isUnderstood(i)) {
        sentence.understand(i, i);
        return new Grouping(dates, unit);
      }
    }
    return null;
  }

  private static @Nullable Unit unit(String stem) {
    Set<String> months = new HashSet<>(Set.of("month", "monat", "monthly", "monaten", "monate"));
    if (months.contains(stem)) {
      return Unit.MONTH;
    }
    if (Set.of("quarter", "quartal", "quarterly").contains(stem)) {
      return Unit.QUARTER;
    }
    return Set.of("year", "jahr", "yearly", "annually", "jahre").contains(stem) ? Unit.YEAR : null;
  }

  /** Whether the sentence marks the group with a word such as "by". */
  boolean isMarked() {
    return marked;
  }

  /** "Highest revenue per region": the superlative belongs to the figure, not to the group. */
  boolean isSuperlativeOfValue() {
    return numbers.stream()
        .anyMatch(
            n ->
                sentence.leadsTo(Vocabulary.HIGH, n.first())
                    || sentence.leadsTo(Vocabulary.LOW, n.first()));
  }

  /** "Which is the largest order": a row is wanted, not only its figure. */
  boolean asksForRow() {
    return (sentence.has(Vocabulary.WHICH) && texts.isEmpty())
        || sentence.has(Set.of("row", "zeile"));
  }
}
