package dev.deckhand.calc;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the cells of large regions on several threads. Every cell is computed as it would be
 * alone, so the results are the same on any number of them.
 */
final class ParallelRegions {
  /** Smaller regions are not worth handing out. */
  private static final int SMALLEST = 2_048;

  private static final int PIECES_PER_THREAD = 4;

  private final Workspace workspace;

  ParallelRegions(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Whether a region is large and does not read cells of its own that are being computed. */
  boolean isWorthwhile(RegionState state) {
    return state.pending() >= SMALLEST
        && workspace.settings().threads() > 1
        && !state.region().computed()
        && !readsItself(state.region());
  }

  private static boolean readsItself(Region region) {
    return region.readings().stream().anyMatch(region::isAbove);
  }

  /** Computes what can be; cells that turn out to need others stay as they are. */
  void compute(RegionState state, @Nullable NumberProgram program) {
    int pieces = PIECES_PER_THREAD * workspace.settings().threads();
    int first = state.firstMarked();
    int count = state.lastMarked() - first + 1;
    state.share();
    IntStream.range(0, pieces)
        .parallel()
        .forEach(
            piece -> {
              int from = first + (int) ((long) count * piece / pieces);
              int end = first + (int) ((long) count * (piece + 1) / pieces);
              workspace.texts().during(() -> compute(state, program, from, end));
            });
    state.recount();
  }

  private RegionState compute(
      RegionState state, @Nullable NumberProgram program, int from, int end) {
    Evaluator evaluator = new Evaluator(workspace);
    for (int offset = from; offset < end; offset++) {
      if (state.isPending(offset) && !(program != null && state.isNumber(program, offset))) {
        try {
          state.put(offset, evaluator.evaluate(state.region(), offset));
        } catch (NeedsCells later) {
          // The cell is computed with the others that wait.
          continue;
        }
      }
    }
    return state;
  }
}
