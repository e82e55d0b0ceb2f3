package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;

/**
 * Where drawings go when lines come or go (ECMA-376 part 1, 20.5.2): on one axis, from one marker
 * to another.
 */
public final class AnchorShift {
  private final LineShift shift;

  public AnchorShift(LineShift shift) {
    this.shift = shift;
  }

  /** A place: a zero-based line and a distance into it. */
  public record Marker(int line, long offset) {}

  /** Where a drawing starts and ends. */
  public record Extent(Marker from, Marker to) {}

  /** How a drawing follows cells ({@code editAs}, 20.5.3.2). */
  public enum Follows {
    /** It moves and stretches with them. */
    MOVES_AND_SIZES,
    /** It moves with its first cell and keeps its size, counted in lines. */
    MOVES,
    /** It stays where it is. */
    STAYS;

    /** The attribute's value; Excel stretches where nothing is said. */
    public static Follows of(String editAs) {
      return switch (editAs) {
        case "oneCell" -> MOVES;
        case "absolute" -> STAYS;
        default -> MOVES_AND_SIZES;
      };
    }
  }

  /** Where a drawing is afterwards; lines it loses make it smaller. */
  public Extent extent(Extent before, Follows follows) {
    return switch (follows) {
      case STAYS -> before;
      case MOVES -> {
        Marker from = marker(before.from());
        int moved = from.line() - before.from().line();
        Marker to = new Marker(limit(before.to().line() + moved), before.to().offset());
        yield new Extent(from, to);
      }
      case MOVES_AND_SIZES -> new Extent(marker(before.from()), end(before.to()));
    };
  }

  /** Where the first cell of a drawing is; one that goes hands over to what comes to its place. */
  public Marker marker(Marker before) {
    SheetLines lines = shift.lines();
    if (before.line() < lines.first()) {
      return before;
    }
    if (shift.inserted()) {
      return new Marker(limit(before.line() + lines.count()), before.offset());
    }
    return before.line() <= lines.last()
        ? new Marker(lines.first(), 0)
        : new Marker(before.line() - lines.count(), before.offset());
  }

  /** A drawing that ends where lines are inserted does not reach into them. */
  private Marker end(Marker before) {
    boolean endsHere =
        shift.inserted() && before.line() == shift.lines().first() && before.offset() == 0;
    return endsHere ? before : marker(before);
  }

  private int limit(int line) {
    return Math.min(line, shift.lines().axis().limit() - 1);
  }
}
