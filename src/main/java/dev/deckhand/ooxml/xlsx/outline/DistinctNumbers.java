package dev.deckhand.ooxml.xlsx.outline;

import java.util.SplittableRandom;

/** A set of finite numbers, told apart by their bits as they are as values of cells. */
final class DistinctNumbers {
  /** Different in every process, so that no file can be made whose numbers all collide. */
  private static final long MULTIPLIER = new SplittableRandom().nextLong() | 1;

  /** Complements of bits; free where 0, the complement of no finite number. */
  private final long[] slots;

  private final int shift;

  /**
   * @param most how many numbers may be added
   */
  DistinctNumbers(int most) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most + most / 2);
    this.slots = new long[1 << bits];
    this.shift = Long.SIZE - bits;
  }

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
}
