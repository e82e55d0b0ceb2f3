package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetDetails.Group;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Rows or columns by outline level (18.3.1.73, 18.3.1.13), and as runs. */
public final class LineGroups {
  private static final int LEVELS = 7;

  private final List<BitSet> lines =
      Stream.generate(() -> new BitSet(0)).limit(LEVELS + 1).toList();

  /** Lines {@code first} to {@code last}, zero-based, have an outline level. */
  public void set(int first, int last, int level) {
    for (int outer = 1; outer <= Math.min(level, LEVELS); outer++) {
      lines.get(outer).set(first, last + 1);
    }
  }

  /** The groups, outermost first; a group is folded when all its lines are hidden. */
  public void list(BitSet hidden, IntFunction<String> name, Capped<Group> into) {
    for (int level = 1; level <= LEVELS; level++) {
      BitSet of = lines.get(level);
      for (int first = of.nextSetBit(0); first >= 0; ) {
        int end = of.nextClearBit(first);
        boolean folded = hidden.nextClearBit(first) >= end;
        into.add(new Group(name.apply(first) + ":" + name.apply(end - 1), level, folded));
        first = of.nextSetBit(end);
      }
    }
  }

  /** The runs of a set of lines, as in {@code 4:9}. */
  public static void runs(BitSet lines, IntFunction<String> name, Capped<String> into) {
    for (int first = lines.nextSetBit(0); first >= 0; ) {
      int end = lines.nextClearBit(first);
      into.add(name.apply(first) + ":" + name.apply(end - 1));
      first = lines.nextSetBit(end);
    }
  }

  /** The name of a row. */
  public static String row(int row) {
    return Integer.toString(row + 1);
  }

  /** The name of a column. */
  public static String column(int column) {
    return CellAddress.columnName(column);
  }
}
