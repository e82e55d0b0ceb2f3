package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Value;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The values of {@link FixedParts} of one region as far as they are known; for many threads. */
final class FixedValues {
  static final FixedValues NONE = new FixedValues(List.of());

  private final List<Expression> parts;
  private final AtomicReferenceArray<@Nullable Value> values;

  FixedValues(List<Expression> parts) {
    this.parts = parts;
    this.values = new AtomicReferenceArray<>(parts.size());
  }

  /** The place of a call among the parts, or -1; told by identity, as a region has one tree. */
  @SuppressWarnings("ReferenceEquality")
  int place(Expression.Call call) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) == call) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Value value(int part) {
    return values.get(part);
  }

  void put(int part, Value value) {
    values.set(part, value);
  }
}
