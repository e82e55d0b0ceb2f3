package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The headers and values of one table that a sentence names; where they overlap one wins. */
final class Named {
  private final Sentence sentence;
  private final List<Mention> headers;
  private final List<ValueMention> values = new ArrayList<>();
  private final List<ValueMention> doubtful = new ArrayList<>();
  private boolean labelled;

  private Named(Sentence sentence, List<Mention> headers) {
    this.sentence = sentence;
    this.headers = new ArrayList<>(headers);
  }

  static Named in(Sentence sentence, DataTable table, RowSet rows) {
    Set<Integer> reserved = sentence.operations();
    List<Mention> headers = HeaderSearch.in(sentence.tokens(), table.columns(), reserved);
    if (headers.stream().noneMatch(m -> m.column().isNumber())) {
      headers = HeaderSearch.in(sentence.tokens(), table.columns(), Set.of());
      headers = headers.stream().filter(m -> m.exact() || !reserved.contains(m.first())).toList();
    }
    Named named = new Named(sentence, headers);
    named.addValues(ValueSearch.in(sentence.tokens(), table, rows, sentence.common()));
    named.addLabel(table);
    named.headers.forEach(m -> sentence.understand(m.first(), m.last()));
    named.values.forEach(m -> sentence.understand(m.first(), m.last()));
    return named;
  }

  private void addValues(List<ValueMention> candidates) {
    for (ValueMention value : candidates) {
      boolean beaten =
          headers.stream()
              .filter(m -> value.overlaps(m.first(), m.last()))
              .anyMatch(m -> wins(m, value));
      ValueMention rival =
          values.stream()
              .filter(v -> v.overlaps(value.first(), value.last()))
              .findFirst()
              .orElse(null);
      if (rival != null && isEqualRival(rival, value) && !ColumnSense.isKey(rival.column())) {
        doubtful.add(value);
      }
      if (!beaten && rival == null) {
        headers.removeIf(m -> value.overlaps(m.first(), m.last()));
        values.add(value);
      }
    }
  }

  private static boolean wins(Mention header, ValueMention value) {
    int headerWidth = header.last() - header.first();
    int valueWidth = value.last() - value.first();
    return headerWidth > valueWidth
        || (headerWidth == valueWidth && (header.exact() || value.part()));
  }

  private static boolean isEqualRival(ValueMention a, ValueMention b) {
    return a.first() == b.first()
        && a.last() == b.last()
        && a.part() == b.part()
        && !a.column().equals(b.column());
  }

  private void addLabel(DataTable table) {
    for (String name : List.of(table.label(), table.sheet().name())) {
      for (Token word : Token.of(name)) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
          if (sentence.stem(i).equals(word.stem())) {
            labelled |= isFree(i);
            sentence.understand(i, i);
          }
        }
      }
    }
  }

  /** A word that is no whole header and no value; a header it was only a part of gives way. */
  private boolean isFree(int place) {
    headers.removeIf(m -> !m.exact() && m.first() == place && m.last() == place);
    return headers.stream().noneMatch(m -> m.first() <= place && place <= m.last())
        && values.stream().noneMatch(v -> v.overlaps(place, place));
  }

  boolean isLabelled() {
    return labelled;
  }

  List<ValueMention> values() {
    return values;
  }

  /** A value that two columns hold, where the sentence does not say which one is meant. */
  List<ValueMention> doubtful() {
    return doubtful.stream()
        .filter(v -> headers.stream().noneMatch(m -> m.column().equals(v.column())))
        .filter(
            v ->
                values.stream()
                    .filter(w -> w.first() == v.first())
                    .noneMatch(w -> headers.stream().anyMatch(m -> m.column().equals(w.column()))))
        .toList();
  }

  /** The headers named, those left out that only introduce a value ("task 3.2"). */
  List<Mention> headers(Predicate<DataColumn> wanted) {
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : headers) {
      boolean seen = kept.stream().anyMatch(m -> m.column().equals(mention.column()));
      if (wanted.test(mention.column()) && !seen && !introduces(mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean introduces(Mention mention) {
    return values.stream()
        .anyMatch(
            v ->
                (v.first() == mention.last() + 1 && canIntroduce(mention, v))
                    || (v.column().equals(mention.column()) && v.last() == mention.first() - 1));
  }

  /** "Task 3.2", "order 5003"; "revenue Miller" names a figure and whose it is. */
  private static boolean canIntroduce(Mention mention, ValueMention value) {
    return !mention.column().isNumber()
        || mention.column().equals(value.column())
        || ColumnSense.isKey(mention.column());
  }

  double score() {
    double score = labelled ? 1.05 : 0;
    for (Mention mention : headers) {
      score += mention.score();
    }
    for (ValueMention value : values) {
      score += value.part() ? 0.4 : 1.0;
    }
    return score;
  }
}
