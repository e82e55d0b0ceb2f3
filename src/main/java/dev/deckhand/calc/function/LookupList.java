package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Wildcard;
import dev.deckhand.document.CellValue;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Searches one row or one column of values; places are zero-based, -1 where there is none. */
final class LookupList {
  private final Grid grid;
  private final EvaluationContext context;
  private final @Nullable Area area;
  private final int used;

  LookupList(Grid grid, EvaluationContext context, @Nullable Area area) {
    this.grid = grid;
    this.context = context;
    this.area = area;
    this.used = grid.usedRows() * grid.usedColumns();
  }

  private static void refuseError(CellValue wanted) {
    if (wanted instanceof CellValue.Error e) {
      throw CellErrorException.of(e.error());
    }
  }

  private static CellValue orZero(CellValue wanted) {
    return wanted.isEmpty() ? CellValue.of(0) : wanted;
  }

  int exact(CellValue sought, boolean wildcards) {
    refuseError(sought);
    CellValue wanted = orZero(sought);
    if (wildcards && wanted instanceof CellValue.Text t && Wildcard.isPattern(t.value())) {
      return first(pattern(t.value()), 1);
    }
    if (area != null) {
      int[] places = context.index(area, LookupIndex.Kind.LOOKUP).places(wanted);
      return places.length == 0 ? -1 : places[0];
    }
    return first(i -> isEqual(i, wanted), 1);
  }

  private IntPredicate pattern(String text) {
    Wildcard wildcard = Wildcard.of(text);
    return i -> grid.item(i) instanceof CellValue.Text t && wildcard.matches(t.value());
  }

  private boolean isEqual(int index, CellValue wanted) {
    CellValue value = grid.item(index);
    return Comparison.rank(value) == Comparison.rank(wanted)
        && Comparison.compare(value, wanted) == 0;
  }

  private int first(IntPredicate test, int direction) {
    context.work(used);
    for (int n = 0; n < used; n++) {
      int i = direction > 0 ? n : used - 1 - n;
      if (test.test(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The last place at or below the value in an ascending list, by Excel's binary search. */
  int ascending(CellValue sought) {
    refuseError(sought);
    CellValue wanted = orZero(sought);
    int low = 0;
    int high = used - 1;
    int best = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparable = comparable(middle, high, wanted);
      if (comparable < 0) {
        high = middle - 1;
        continue;
      }
      if (Comparison.compare(grid.item(comparable), wanted) <= 0) {
        best = comparable;
        low = Math.max(middle, comparable) + 1;
      } else {
        high = Math.min(middle, comparable) - 1;
      }
    }
    return best;
  }

  /** The first place from the middle on that holds the wanted kind of value, or -1. */
  private int comparable(int middle, int high, CellValue wanted) {
    int rank = Comparison.rank(wanted);
    for (int i = middle; i <= high; i++) {
      if (Comparison.rank(grid.item(i)) == rank) {
        return i;
      }
    }
    context.work(high - middle);
    return -1;
  }

  /** MATCH with -1: the last value at or above the wanted one before the list falls below it. */
  int descending(CellValue sought) {
    refuseError(sought);
    CellValue wanted = orZero(sought);
    int best = -1;
    context.work(used);
    for (int i = 0; i < used; i++) {
      CellValue value = grid.item(i);
      if (Comparison.rank(value) != Comparison.rank(wanted)) {
        continue;
      }
      int order = Comparison.compare(value, wanted);
      if (order < 0) {
        return best;
      }
      if (order == 0) {
        return i;
      }
      best = i;
    }
    return best;
  }

  /** XMATCH and XLOOKUP. */
  int search(CellValue wanted, int mode, int direction) {
    refuseError(wanted);
    if (mode < -1 || mode > 3 || direction == 0 || Math.abs(direction) > 2) {
      throw CellErrorException.value();
    }
    if (mode >= 2 && Math.abs(direction) == 2) {
      throw CellErrorException.value();
    }
    int order = direction < 0 ? -1 : 1;
    if (mode == 2 && wanted instanceof CellValue.Text t && Wildcard.isPattern(t.value())) {
      return first(pattern(t.value()), order);
    }
    if (mode == 3 && wanted instanceof CellValue.Text t) {
      RegularExpression expression = new RegularExpression(t.value(), false, context);
      return first(
          i -> grid.item(i) instanceof CellValue.Text x && expression.isIn(x.value()), order);
    }
    int exact = exactFrom(wanted, order);
    if (exact >= 0 || mode == 0 || mode >= 2) {
      return exact;
    }
    return nearest(wanted, mode, order);
  }

  private int exactFrom(CellValue wanted, int order) {
    if (wanted.isEmpty()) {
      return first(i -> grid.item(i).isEmpty(), order);
    }
    if (area != null) {
      int[] places = context.index(area, LookupIndex.Kind.LOOKUP).places(wanted);
      return places.length == 0 ? -1 : places[order > 0 ? 0 : places.length - 1];
    }
    return first(i -> isEqual(i, wanted), order);
  }

  private int nearest(CellValue sought, int mode, int order) {
    CellValue wanted = orZero(sought);
    int best = -1;
    context.work(used);
    for (int n = 0; n < used; n++) {
      int i = order > 0 ? n : used - 1 - n;
      CellValue value = grid.item(i);
      if (Comparison.rank(value) == Comparison.rank(wanted)
          && Comparison.compare(value, wanted) * mode > 0
          && (best < 0 || Comparison.compare(value, grid.item(best)) * mode < 0)) {
        best = i;
      }
    }
    return best;
  }
}
