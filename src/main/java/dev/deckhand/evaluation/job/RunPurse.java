package dev.deckhand.evaluation.job;

import dev.deckhand.routing.BudgetLedger;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The budgets as the play of a run sees them: the run's own cap comes first. Bound to the thread
 * that plays; any other thread sees the budgets alone.
 */
final class RunPurse implements BudgetLedger {
  private static final ScopedValue<Holder> CURRENT = ScopedValue.newInstance();

  private final BudgetLedger budgets;
  private final RunPurses purses;

  RunPurse(BudgetLedger budgets, RunPurses purses) {
    this.budgets = budgets;
    this.purses = purses;
  }

  /**
   * Whose calls these are.
   *
   * @param cap {@code null} for none
   */
  record Holder(UUID run, String key, @Nullable BigDecimal cap) {
    <T> T during(Supplier<T> work) {
      return ScopedValue.where(CURRENT, this).call(work::get);
    }
  }

  @Override
  public boolean hasRoom(String feature, String provider) {
    return budgets.hasRoom(feature, provider);
  }

  @Override
  public Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate) {
    if (!CURRENT.isBound()) {
      return budgets.reserve(feature, provider, estimate);
    }
    Holder holder = CURRENT.get();
    BigDecimal cap = holder.cap();
    if (cap != null && estimate.signum() > 0) {
      if (!purses.hold(holder.run(), holder.key(), estimate, cap)) {
        return Optional.empty();
      }
    }
    Optional<Reservation> beneath = budgets.reserve(feature, provider, estimate);
    if (beneath.isEmpty()) {
      settle(holder, estimate, BigDecimal.ZERO);
    }
    return beneath.map(
        reservation ->
            spent -> {
              settle(holder, estimate, spent);
              reservation.settle(spent);
            });
  }

  private void settle(Holder holder, BigDecimal estimate, BigDecimal spent) {
    boolean held = holder.cap() != null && estimate.signum() > 0;
    if (held || spent.signum() > 0) {
      purses.settle(holder.run(), holder.key(), held ? estimate : BigDecimal.ZERO, spent);
    }
  }
}
