package dev.deckhand.guard;

import dev.deckhand.analysis.quality.CellRemark;
import dev.deckhand.document.CellError;
import dev.deckhand.plan.ChangeReport.CellChange;
import dev.deckhand.plan.ChangeReport.CellState;
import java.util.Optional;

/** Cells that show an error they did not show before. */
final class NewErrors {
  private NewErrors() {}

  static Optional<CellRemark> of(CellChange change) {
    return error(change.after())
        .filter(now -> error(change.before()).isEmpty())
        .map(
            now ->
                new CellRemark(
                    "new-error", "shows %s afterwards; check what it reads".formatted(now.code())));
  }

  private static Optional<CellError> error(CellState state) {
    return state.formula() != null && state.value() instanceof String text
        ? CellError.ofCode(text)
        : Optional.empty();
  }
}
