package dev.deckhand.cli;

import java.util.EnumMap;
import java.util.Map;

/** How many formulas came to which end. */
final class CalcCount {
  private final Map<CalcRow.State, Integer> counts = new EnumMap<>(CalcRow.State.class);

  void add(CalcRow.State state) {
    counts.merge(state, 1, Integer::sum);
  }

  void add(CalcCount other) {
    other.counts.forEach((state, count) -> counts.merge(state, count, Integer::sum));
  }

  @Override
  public String toString() {
    return "%d agree, %d disagree, %d notEvaluated"
        .formatted(of(CalcRow.State.AGREE), of(CalcRow.State.DISAGREE), of(CalcRow.State.NOT));
  }

  private int of(CalcRow.State state) {
    return counts.getOrDefault(state, 0);
  }
}
