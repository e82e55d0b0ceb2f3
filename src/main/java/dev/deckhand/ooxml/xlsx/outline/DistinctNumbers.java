package dev.deckhand.ooxml.xlsx.outline;

import java.util.SplittableRandom;

/** A set of finite numbers, told apart by their bits as they are as values of cells. */
final class DistinctNumbers {
  /** Different in every process, so that no file can be made whose numbers all collide. */
  private static final long MULTIPLIER = new SplittableRandom().nextLong() | 1;

  private static final int FIRST_SLOTS_AS_BITS = 6;

  /** Complements of bits; free where 0, the complement of no finite number. */
  private long[] slots = new long[1 << FIRST_SLOTS_AS_BITS];

  private int shift = Long.SIZE - FIRST_SLOTS_AS_BITS;
  private int size;

  boolean contains(double number) {
    long wanted = ~Double.doubleToRawLongBits(number);
    return slots[slot(wanted)] == wanted;
  }

  /** Adds a number; false where it is there already. */
  boolean add(double number) {
    long added = ~Double.doubleToRawLongBits(number);
    int slot = slot(added);
    if (slots[slot] == added) {
      return false;
    }
    slots[slot] = added;
    if (++size * 3 > slots.length * 2) {
      grow();
    }
    return true;
  }

  /** Where a number is, or the free slot it would take. */
  private int slot(long number) {
    int slot = (int) ((number ^ (number >>> 32)) * MULTIPLIER >>> shift);
    while (slots[slot] != 0 && slots[slot] != number) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    shift--;
    for (long number : before) {
      if (number != 0) {
        slots[slot(number)] = number;
      }
    }
  }
}
