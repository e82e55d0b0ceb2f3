package dev.deckhand.evaluation.run;

import dev.deckhand.routing.BudgetLedger;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a run spends below its cap, on top of the budgets there are. A call is only made when
 * the most it can cost still fits; while calls under way may give some of theirs back, it waits for
 * them. What was refused once stays refused, so that a run does not pick its cheapest cases.
 */
public final class CappedLedger implements BudgetLedger {
  private final BudgetLedger budgets;
  private final @Nullable BigDecimal cap;
  private BigDecimal spent;
  private BigDecimal reserved = BigDecimal.ZERO;
  private int open;
  private boolean exhausted;

  /**
   * @param cap {@code null} for none
   * @param spent what the run spent before it was started again
   */
  public CappedLedger(BudgetLedger budgets, @Nullable BigDecimal cap, BigDecimal spent) {
    this.budgets = budgets;
    this.cap = cap;
    this.spent = spent;
  }

  /** Only the cap, where there are no budgets. */
  public static CappedLedger alone(@Nullable BigDecimal cap, BigDecimal spent) {
    return new CappedLedger(new Unlimited(), cap, spent);
  }

  private static final class Unlimited implements BudgetLedger {
    @Override
    public boolean hasRoom(String feature, String provider) {
      return true;
    }

    @Override
    public Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate) {
      return Optional.of(spent -> {});
    }
  }

  @Override
  public synchronized boolean hasRoom(String feature, String provider) {
    return !exhausted && budgets.hasRoom(feature, provider);
  }

  @Override
  public Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate) {
    if (!setAside(estimate)) {
      return Optional.empty();
    }
    Optional<Reservation> beneath = budgets.reserve(feature, provider, estimate);
    if (beneath.isEmpty()) {
      settle(estimate, BigDecimal.ZERO);
    }
    return beneath.map(
        reservation ->
            cost -> {
              settle(estimate, cost);
              reservation.settle(cost);
            });
  }

  private synchronized boolean setAside(BigDecimal estimate) {
    try {
      while (!fits(estimate) && open > 0 && !exhausted) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    if (estimate.signum() > 0 && (exhausted || !fits(estimate))) {
      exhausted = true;
      notifyAll();
      return false;
    }
    reserved = reserved.add(estimate);
    open++;
    return true;
  }

  private boolean fits(BigDecimal estimate) {
    return cap == null || spent.add(reserved).add(estimate).compareTo(cap) <= 0;
  }

  private synchronized void settle(BigDecimal estimate, BigDecimal cost) {
    reserved = reserved.subtract(estimate);
    spent = spent.add(cost);
    open--;
    notifyAll();
  }

  /** What was spent so far. */
  public synchronized BigDecimal spent() {
    return spent;
  }
}
