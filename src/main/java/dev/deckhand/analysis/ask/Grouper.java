package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Grouping.Unit;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a question gathers rows by. */
final class Grouper {
  private static final Set<String> BY_ONLY =
      Set.of("by", "per", "je", "pro", "nach", "each", "every");

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
      if (sentence.leadsTo(BY_ONLY, text.first())) {
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
    boolean ranks = top > 0 || sentence.has(Vocabulary.HIGH) || sentence.has(Vocabulary.LOW);
    boolean compares = ranks || sentence.has(Vocabulary.GROWTH);
    boolean which = texts.stream().anyMatch(t -> sentence.leadsTo(Vocabulary.WHICH, t.first()));
    boolean counts = sentence.has(Vocabulary.COUNT);
    return !texts.isEmpty() && (compares || (which && !numbers.isEmpty())) && !counts
        ? new Grouping(texts.getFirst().column(), Unit.VALUE)
        : null;
  }

  /** A column of keys, such as years, after "by". */
  boolean isGroup(Mention number) {
    return ColumnSense.isKey(number.column())
        && sentence.leadsTo(BY_ONLY, number.first())
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
