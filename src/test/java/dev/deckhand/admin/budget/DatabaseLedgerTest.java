package dev.deckhand.admin.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.admin.budget.Budget.Period;
import dev.deckhand.model.TokenUsage;
import dev.deckhand.routing.BudgetLedger.Reservation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseLedgerTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @Inject SpendingStore store;
  @Inject UsageBook usage;

  private final String tenant = "tenant-" + UUID.randomUUID();
  private List<Budget> budgets = List.of();
  private Instant now = Instant.parse("2026-11-30T23:50:00Z");

  @Test
  void twoHundredCallsAtOnceStayWithinTheBudget() throws Exception {
    budgets = List.of(budget("excel.ask", null, Period.DAY, "1.00"));
    List<Future<BigDecimal>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int call = 0; call < 200; call++) {
        BigDecimal spends = new BigDecimal("0.001").multiply(BigDecimal.valueOf(1 + call % 10));
        calls.add(threads.submit(() -> call(spends)));
      }
    }
    BigDecimal spent = BigDecimal.ZERO;
    for (Future<BigDecimal> call : calls) {
      spent = spent.add(call.get());
    }

    assertThat(spent).isLessThanOrEqualTo(new BigDecimal("1.02")).isPositive();
    assertThat(ledger().committed(budgets.getFirst())).isEqualByComparingTo(spent);
    assertThat(ledger().reserve("excel.ask", "acme", BigDecimal.ONE)).isEmpty();
  }

  private BigDecimal call(BigDecimal spends) {
    Optional<Reservation> reserved = ledger().reserve("excel.ask", "acme", CENT);
    reserved.ifPresent(reservation -> reservation.settle(spends));
    return reserved.isPresent() ? spends : BigDecimal.ZERO;
  }

  @Test
  void twoHundredReservationsThatAreNotSettledNeverExceedTheBudget() throws Exception {
    budgets = List.of(budget(null, null, Period.MONTH, "1.00"));
    List<Future<Boolean>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int call = 0; call < 200; call++) {
        calls.add(threads.submit(() -> ledger().reserve("excel.ask", "acme", CENT).isPresent()));
      }
    }
    int reserved = 0;
    for (Future<Boolean> call : calls) {
      reserved += call.get() ? 1 : 0;
    }
    assertThat(reserved).isEqualTo(100);
    assertThat(ledger().hasRoom("excel.ask", "acme")).isFalse();
  }

  @Test
  void whatANodeReservedBeforeItDiedExpires() {
    budgets = List.of(budget(null, null, Period.MONTH, "1.00"));
    now = Instant.parse("2026-11-12T08:00:00Z");
    assertThat(ledger().reserve("excel.ask", "acme", BigDecimal.ONE)).isPresent();
    assertThat(ledger().reserve("excel.ask", "acme", CENT)).isEmpty();

    now = now.plus(DatabaseLedger.RESERVED_FOR).plusSeconds(1);

    assertThat(ledger().hasRoom("excel.ask", "acme")).isTrue();
    assertThat(ledger().reserve("excel.ask", "acme", BigDecimal.ONE)).isPresent();
  }

  @Test
  void eachBudgetCountsWhatItCovers() {
    budgets =
        List.of(
            budget("excel.ask", null, Period.DAY, "1"),
            budget(null, "acme", Period.DAY, "2"),
            budget("excel.ask", "other", Period.DAY, "0.5"));
    spend("excel.ask", "acme", "0.9");

    assertThat(ledger().reserve("excel.ask", "acme", new BigDecimal("0.2"))).isEmpty();
    assertThat(ledger().reserve("excel.edit", "acme", new BigDecimal("1.2"))).isEmpty();
    assertThat(ledger().reserve("excel.edit", "acme", new BigDecimal("1.1"))).isPresent();
    assertThat(ledger().hasRoom("excel.ask", "other")).isTrue();
    assertThat(ledger().reserve("excel.ask", "other", new BigDecimal("0.1"))).isPresent();
    assertThat(ledger().hasRoom("excel.ask", "other")).isFalse();
    assertThat(ledger().reserve("excel.edit", "other", new BigDecimal("99"))).isPresent();
  }

  @Test
  void periodsEndAtMidnightAndAtTheEndOfTheMonth() {
    budgets = List.of(budget(null, null, Period.DAY, "1"));
    spend("excel.ask", "acme", "1");
    assertThat(ledger().hasRoom("excel.ask", "acme")).isFalse();
    now = Instant.parse("2026-12-01T00:00:00Z");
    assertThat(ledger().hasRoom("excel.ask", "acme")).isTrue();

    budgets = List.of(budget(null, null, Period.MONTH, "1"));
    spend("excel.ask", "acme", "1");
    now = Instant.parse("2026-12-31T23:59:59Z");
    assertThat(ledger().hasRoom("excel.ask", "acme")).isFalse();
    now = Instant.parse("2027-01-01T00:00:00Z");
    assertThat(ledger().hasRoom("excel.ask", "acme")).isTrue();
  }

  @Test
  void whatIsSpentBeforeABudgetIsSetCounts() {
    spend("excel.ask", "acme", "3");
    budgets = List.of(budget(null, "acme", Period.MONTH, "2"));
    assertThat(ledger().hasRoom("excel.ask", "acme")).isFalse();
  }

  @Test
  void usageAddsUpByDayFeatureAndModel() {
    String model = "acme/" + UUID.randomUUID();
    usage.record("excel.ask", model, new TokenUsage(100, 40, 10, false), CENT);
    usage.record("excel.ask", model, new TokenUsage(50, 0, 5, true), null);

    LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    assertThat(usage.lines(today.minusDays(1), today))
        .filteredOn(line -> line.model().equals(model))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.calls()).isEqualTo(2);
              assertThat(line.inputTokens()).isEqualTo(150);
              assertThat(line.cachedInputTokens()).isEqualTo(40);
              assertThat(line.outputTokens()).isEqualTo(15);
              assertThat(line.cost()).isEqualByComparingTo(CENT);
              assertThat(line.estimatedCalls()).isEqualTo(1);
              assertThat(line.unpricedCalls()).isEqualTo(1);
            });
  }

  private void spend(String feature, String provider, String amount) {
    ledger()
        .reserve(feature, provider, BigDecimal.ZERO)
        .orElseThrow()
        .settle(new BigDecimal(amount));
  }

  private DatabaseLedger ledger() {
    return new DatabaseLedger(
        () -> budgets, store, tenant, Clock.fixed(now, ZoneOffset.UTC), UUID::randomUUID);
  }

  private static Budget budget(
      @Nullable String feature, @Nullable String provider, Period period, String limit) {
    return new Budget(feature, provider, period, new BigDecimal(limit));
  }
}
