package dev.deckhand.calc.syntax;

import dev.deckhand.document.SheetRange;
import java.util.List;
import java.util.Optional;

/** Where cells go in a change of places, as far as references need to know. */
public interface Relocation {

  /** A quick look: whether anything on a worksheet changes places or goes. */
  boolean concerns(String sheet);

  /**
   * What a reference to a range refers to afterwards.
   *
   * @return empty when nothing of it is left
   */
  Optional<SheetRange> range(SheetRange range);

  /** Where the cells of an area are that is a set of cells and may fall apart. */
  default List<SheetRange> pieces(SheetRange area) {
    return range(area).stream().toList();
  }

  /** Whether cells inside a range come or go, or lie otherwise among each other. */
  default boolean disturbs(SheetRange range) {
    return range(range)
        .filter(
            now ->
                now.area().rows() == range.area().rows()
                    && now.area().columns() == range.area().columns())
        .isEmpty();
  }

  /** What becomes of a worksheet's name in front of a reference; empty when the sheet goes. */
  default Optional<String> sheet(String name) {
    return Optional.of(name);
  }

  /** What becomes of the worksheets of a 3-D reference; empty when none is left. */
  default Optional<SheetSpan> span(SheetSpan span) {
    return Optional.of(span);
  }

  /** The first and the last worksheet of a 3-D reference. */
  record SheetSpan(String first, String last) {}
}
