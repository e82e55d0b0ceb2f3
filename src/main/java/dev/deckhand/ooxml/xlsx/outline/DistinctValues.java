package dev.deckhand.ooxml.xlsx.outline;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the values of a column apart, until there are too many to keep. */
final class DistinctValues {
  private final int most;
  private @Nullable DistinctNumbers numbers;

  /** Texts, truth values and errors. */
  private Set<Object> others = new HashSet<>();

  private int count;
  private boolean exact = true;

  DistinctValues(int most) {
    this.most = most;
  }

  int count() {
    return count;
  }

  /** Whether all values are counted; else there are at least so many. */
  boolean exact() {
    return exact;
  }

  /** Whether a number is new and could be kept. */
  boolean isNewNumber(double number) {
    if (!exact) {
      return false;
    }
    DistinctNumbers known = numbers;
    if (known == null) {
      known = new DistinctNumbers(most);
      numbers = known;
    }
    if (count == most) {
      return full(known.contains(number));
    }
    return known.add(number) && counted();
  }

  /** The same of a text, a truth value or an error. */
  boolean isNew(Object other) {
    if (!exact) {
      return false;
    }
    if (count == most) {
      return full(others.contains(other));
    }
    return others.add(other) && counted();
  }

  private boolean counted() {
    count++;
    return true;
  }

  /** With the first value that is not among those kept counting ends, and they can go. */
  private boolean full(boolean known) {
    if (!known) {
      exact = false;
      numbers = null;
      others = new HashSet<>();
    }
    return false;
  }
}
