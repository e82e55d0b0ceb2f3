package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** "Not done", "no e-mail", "noch nicht bezahlt": what a word of denial turns round. */
final class Negation {
  private static final Set<String> WORDS =
      Set.of(
          "not",
          "no",
          "without",
          "nicht",
          "kein",
          "keine",
          "keinen",
          "keiner",
          "ohne",
          "never",
          "excluding",
          "except",
          "exclude",
          "ausser");
  private static final Set<String> BARE =
      Set.of("without", "ohne", "kein", "keine", "keinen", "no");
  private static final Set<String> JOINS = Set.of("and", "or", "und", "oder", "nor", "noch");
  private static final int MOST_OTHERS = 12;

  private final Sentence sentence;
  private final DataTable table;
  private final RowSet rows;
  private final Remarks remarks;

  Negation(Sentence sentence, DataTable table, RowSet rows, Remarks remarks) {
    this.sentence = sentence;
    this.table = table;
    this.rows = rows;
    this.remarks = remarks;
  }

  /** The values that are meant: where some are denied, the other values of their column. */
  List<ValueMention> applied(List<ValueMention> values) {
    List<ValueMention> ordered = new ArrayList<>(values);
    ordered.sort(Comparator.comparingInt(ValueMention::first));
    List<ValueMention> meant = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      ValueMention value = ordered.get(i);
      int place = denial(value.first());
      if (place < 0) {
        meant.add(value);
        continue;
      }
      while (i + 1 < ordered.size() && goesOn(value, ordered.get(i + 1))) {
        value = joined(value, ordered.get(++i));
      }
      meant.add(turned(value, place));
    }
    return meant;
  }

  /** "Without A and B" denies both. */
  private boolean goesOn(ValueMention value, ValueMention next) {
    boolean beside = next.first() - value.last() == 1;
    boolean joined =
        next.first() - value.last() == 2 && JOINS.contains(sentence.stem(next.first() - 1));
    return value.column().equals(next.column()) && (beside || joined);
  }

  private static ValueMention joined(ValueMention a, ValueMention b) {
    Set<String> both = new TreeSet<>(a.values());
    both.addAll(b.values());
    return new ValueMention(
        a.first(), b.last(), a.said() + ", " + b.said(), a.column(), both, a.part() || b.part());
  }

  private ValueMention turned(ValueMention value, int place) {
    Set<String> others = new TreeSet<>();
    rows.stream()
        .mapToObj(row -> ValueSearch.text(table.sheet().value(row, value.column().index())))
        .filter(text -> !text.isBlank() && !value.values().contains(text))
        .limit(100_000)
        .forEach(others::add);
    if (others.isEmpty() || others.size() > MOST_OTHERS) {
      return value;
    }
    sentence.understand(place, place);
    remarks.assume(
        remarks.say(
            "Not %s I read as %s; rows without %s do not count."
                .formatted(value.said(), String.join(", ", others), value.column().header()),
            "Nicht %s las ich als %s; Zeilen ohne %s zählen nicht."
                .formatted(value.said(), String.join(", ", others), value.column().header())));
    return new ValueMention(
        value.first(), value.last(), value.said(), value.column(), others, value.part());
  }

  /** The column that is asked to be blank, if it has blank cells. */
  Optional<DataColumn> blank(List<Mention> headers) {
    for (Mention mention : headers) {
      int place = denial(mention.first());
      boolean hasBlanks =
          rows.stream()
              .anyMatch(row -> table.sheet().value(row, mention.column().index()).isEmpty());
      boolean bare =
          place == mention.first() - 1 && place > 0 && BARE.contains(sentence.stem(place));
      if (place >= 0 && (hasBlanks || bare)) {
        sentence.understand(place, place);
        return Optional.of(mention.column());
      }
    }
    return Optional.empty();
  }

  /** The place of a word of denial right before, or one word further off; -1 for none. */
  private int denial(int first) {
    for (int i = first - 1; i >= Math.max(0, first - 2); i--) {
      if (WORDS.contains(sentence.stem(i)) && !sentence.isUnderstood(i)) {
        return i;
      }
      if (sentence.isUnderstood(i)) {
        return -1;
      }
    }
    return -1;
  }
}
