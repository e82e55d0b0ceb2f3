package dev.deckhand.assist;

import dev.deckhand.assist.cell.CellResult;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cell was answered.
 *
 * @param model {@code provider/model}
 * @param cached whether it was paid for before
 * @param cost of this answer, in the currency of the model's prices; {@code null} where they are
 *     unknown
 */
public record CellAnswer(
    CellResult result, String model, boolean cached, @Nullable BigDecimal cost) {
  /** The same for somebody who did not pay for it. */
  CellAnswer again() {
    return new CellAnswer(result, model, true, BigDecimal.ZERO);
  }
}
