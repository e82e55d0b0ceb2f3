package dev.deckhand.admin.budget;

import dev.deckhand.routing.BudgetLedger;
import dev.deckhand.session.IdSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Budgets kept in the database, so that all nodes spend from the same ones. What is reserved counts
 * as spent until it is settled, or expires because its node died.
 */
public final class DatabaseLedger implements BudgetLedger {
  /** Longer than any call may take. */
  static final Duration RESERVED_FOR = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(DatabaseLedger.class);

  private final Supplier<List<Budget>> budgets;
  private final SpendingStore store;
  private final String tenant;
  private final Clock clock;
  private final IdSource ids;

  /**
   * @param budgets asked anew for each call
   */
  public DatabaseLedger(
      Supplier<List<Budget>> budgets,
      SpendingStore store,
      String tenant,
      Clock clock,
      IdSource ids) {
    this.budgets = budgets;
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public boolean hasRoom(String feature, String provider) {
    return hasRoom(budgets.get(), feature, provider);
  }

  /** Whether anything would be left for the feature with this provider under other budgets. */
  public boolean hasRoom(List<Budget> others, String feature, String provider) {
    List<Budget> covering = covering(others, feature, provider);
    if (covering.isEmpty()) {
      return true;
    }
    Instant now = clock.instant();
    return covering.stream()
        .allMatch(b -> store.committed(tenant, b, day(now), now).compareTo(b.limit()) < 0);
  }

  @Override
  public Optional<Reservation> reserve(String feature, String provider, BigDecimal estimate) {
    List<Budget> covering = covering(budgets.get(), feature, provider);
    Instant now = clock.instant();
    UUID id = ids.next();
    SpendingStore.Entry entry = new SpendingStore.Entry(tenant, feature, provider, estimate);
    if (!covering.isEmpty()
        && !store.reserve(id, entry, covering, day(now), now, now.plus(RESERVED_FOR))) {
      return Optional.empty();
    }
    return Optional.of(spent -> settle(id, feature, provider, spent));
  }

  /** What is spent and set aside of a budget in the period that runs. */
  public BigDecimal committed(Budget budget) {
    Instant now = clock.instant();
    return store.committed(tenant, budget, day(now), now);
  }

  private void settle(UUID id, String feature, String provider, BigDecimal spent) {
    try {
      store.settle(
          id, new SpendingStore.Entry(tenant, feature, provider, spent), day(clock.instant()));
    } catch (RuntimeException e) {
      // the answer is there and stays; the reservation counts until it expires
      LOG.errorf(e, "What %s spent on %s could not be kept", provider, feature);
    }
  }

  private static List<Budget> covering(List<Budget> all, String feature, String provider) {
    return all.stream().filter(b -> b.covers(feature, provider)).toList();
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
