package dev.deckhand.routing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may still be spent. Money is reserved before a model is asked and settled afterwards, so
 * that calls at the same time do not overspend together.
 */
public interface BudgetLedger {
  /** Whether anything is left for the feature with this provider. */
  boolean hasRoom(String feature, String provider);

  /**
   * Sets money aside.
   *
   * @param estimate what the call will cost at most, in the currency of the price list
   * @return empty when it would exceed a budget
   */
  Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate);

  /** Money set aside. */
  interface Reservation {
    /** Replaces what was reserved by what was spent; has to be called once, zero included. */
    void settle(BigDecimal spent);
  }
}
