package dev.deckhand.assist;

import dev.deckhand.routing.BudgetLedger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger in memory with one budget for each provider; providers without one spend freely. */
final class SmallLedger implements BudgetLedger {
  final Map<String, BigDecimal> limits = new HashMap<>();
  final Map<String, BigDecimal> spent = new HashMap<>();
  final Map<String, BigDecimal> reserved = new HashMap<>();

  /** What is set aside and spent. */
  BigDecimal taken(String provider) {
    return spent
        .getOrDefault(provider, BigDecimal.ZERO)
        .add(reserved.getOrDefault(provider, BigDecimal.ZERO));
  }

  @Override
  public boolean hasRoom(String feature, String provider) {
    BigDecimal limit = limits.get(provider);
    return limit == null || taken(provider).compareTo(limit) < 0;
  }

  @Override
  public Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate) {
    BigDecimal limit = limits.get(provider);
    if (limit != null && taken(provider).add(estimate).compareTo(limit) > 0) {
      return Optional.empty();
    }
    reserved.merge(provider, estimate, BigDecimal::add);
    return Optional.of(
        cost -> {
          reserved.merge(provider, estimate.negate(), BigDecimal::add);
          spent.merge(provider, cost, BigDecimal::add);
        });
  }
}
