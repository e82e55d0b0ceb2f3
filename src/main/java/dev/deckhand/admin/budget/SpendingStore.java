package dev.deckhand.admin.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Money set aside and money spent. */
@ApplicationScoped
public class SpendingStore {
  private static final String COMMITTED =
      "select (select coalesce(sum(spent), 0) from spending where tenant = :tenant and day >= :start"
          + " and (:feature = '' or feature = :feature)"
          + " and (:provider = '' or provider = :provider))"
          + " + (select coalesce(sum(amount), 0) from reservations where tenant = :tenant"
          + " and expires_at > :now and (:feature = '' or feature = :feature)"
          + " and (:provider = '' or provider = :provider))";

  private final EntityManager database;

  SpendingStore(EntityManager database) {
    this.database = database;
  }

  /** An amount and what it is for. */
  record Entry(String tenant, String feature, String provider, BigDecimal amount) {}

  /** What is spent and set aside of a budget in the period of the day. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  BigDecimal committed(String tenant, Budget budget, LocalDate day, Instant now) {
    return sum(tenant, budget, day, now);
  }

  /** Sets an amount aside; false when a budget has not that much left. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean reserve(
      UUID id, Entry entry, List<Budget> budgets, LocalDate day, Instant now, Instant expires) {
    // one after the other: two that look at the same moment would both see the last money
    database
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "budget:" + entry.tenant())
        .getSingleResult();
    for (Budget budget : budgets) {
      BigDecimal after = sum(entry.tenant(), budget, day, now).add(entry.amount());
      if (after.compareTo(budget.limit()) > 0) {
        return false;
      }
    }
    database
        .createNativeQuery("delete from reservations where tenant = :tenant and expires_at <= :now")
        .setParameter("tenant", entry.tenant())
        .setParameter("now", now)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into reservations (id, tenant, feature, provider, amount, expires_at)"
                + " values (:id, :tenant, :feature, :provider, :amount, :expires)")
        .setParameter("id", id)
        .setParameter("tenant", entry.tenant())
        .setParameter("feature", entry.feature())
        .setParameter("provider", entry.provider())
        .setParameter("amount", entry.amount())
        .setParameter("expires", expires)
        .executeUpdate();
    return true;
  }

  /** Writes down what was spent in place of what was set aside. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void settle(UUID id, Entry spent, LocalDate day) {
    database
        .createNativeQuery("delete from reservations where id = :id")
        .setParameter("id", id)
        .executeUpdate();
    if (spent.amount().signum() == 0) {
      return;
    }
    database
        .createNativeQuery(
            "insert into spending (tenant, day, feature, provider, spent)"
                + " values (:tenant, :day, :feature, :provider, :spent)"
                + " on conflict (tenant, day, feature, provider)"
                + " do update set spent = spending.spent + excluded.spent")
        .setParameter("tenant", spent.tenant())
        .setParameter("day", day)
        .setParameter("feature", spent.feature())
        .setParameter("provider", spent.provider())
        .setParameter("spent", spent.amount())
        .executeUpdate();
  }

  private BigDecimal sum(String tenant, Budget budget, LocalDate day, Instant now) {
    Query query =
        database
            .createNativeQuery(COMMITTED, BigDecimal.class)
            .setParameter("tenant", tenant)
            .setParameter("start", budget.period().start(day))
            .setParameter("now", now)
            .setParameter("feature", budget.feature() == null ? "" : budget.feature())
            .setParameter("provider", budget.provider() == null ? "" : budget.provider());
    return (BigDecimal) query.getSingleResult();
  }
}
