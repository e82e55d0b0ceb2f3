package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Condition;
import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import java.util.List;
import java.util.stream.IntStream;

/** Whether shares of a whole are asked for, and whether there is one whole they are of. */
record ShareWish(Sentence sentence, Remarks remarks) {

  /** Whether they are; in doubt where there is no one whole. */
  boolean asked(Kind kind, Measure measure, List<DataColumn> values, Condition condition) {
    boolean asked = isSaid();
    if (asked && !fits(kind, measure, values, condition)) {
      remarks.doubt("I do not see which share is meant");
    }
    return asked;
  }

  /** Whether a word says so that is no part of a header or a value. */
  private boolean isSaid() {
    return IntStream.range(0, sentence.tokens().size())
        .anyMatch(i -> Vocabulary.SHARE.contains(sentence.stem(i)) && !sentence.isUnderstood(i));
  }

  /** Shares are of one sum or of a count: of groups, or of what a named value leaves. */
  private static boolean fits(
      Kind kind, Measure measure, List<DataColumn> values, Condition condition) {
    boolean counts = measure == Measure.COUNT && values.isEmpty();
    boolean sums = measure == Measure.SUM && values.size() == 1;
    boolean named = !condition.values().isEmpty() && condition.bounds().isEmpty();
    return (counts || sums) && (kind == Kind.GROUPS || (kind == Kind.FIGURE && named));
  }
}
