package dev.deckhand.admin.budget;

import dev.deckhand.admin.Tenant;
import dev.deckhand.model.TokenUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens and cost by day (of UTC), feature and model. */
@ApplicationScoped
public class UsageBook {
  private static final String ADD =
      "insert into usage (tenant, day, feature, model, calls, input_tokens, cached_input_tokens,"
          + " output_tokens, cost, estimated_calls, unpriced_calls)"
          + " values (:tenant, :day, :feature, :model, 1, :input, :cached, :output, :cost,"
          + " :estimated, :unpriced)"
          + " on conflict (tenant, day, feature, model) do update set calls = usage.calls + 1,"
          + " input_tokens = usage.input_tokens + excluded.input_tokens,"
          + " cached_input_tokens = usage.cached_input_tokens + excluded.cached_input_tokens,"
          + " output_tokens = usage.output_tokens + excluded.output_tokens,"
          + " cost = usage.cost + excluded.cost,"
          + " estimated_calls = usage.estimated_calls + excluded.estimated_calls,"
          + " unpriced_calls = usage.unpriced_calls + excluded.unpriced_calls";

  private final EntityManager database;
  private final Clock clock;

  UsageBook(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a model used for a feature in a day.
   *
   * @param cost of the calls whose price is known
   * @param estimatedCalls calls whose provider did not report tokens
   * @param unpricedCalls calls that are missing in the cost
   */
  public record Line(
      LocalDate day,
      String feature,
      String model,
      long calls,
      long inputTokens,
      long cachedInputTokens,
      long outputTokens,
      BigDecimal cost,
      long estimatedCalls,
      long unpricedCalls) {}

  /** Writes one call down; see {@link dev.deckhand.routing.UsageLog}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(String feature, String model, TokenUsage usage, @Nullable BigDecimal cost) {
    database
        .createNativeQuery(ADD)
        .setParameter("tenant", Tenant.LOCAL)
        .setParameter("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .setParameter("feature", feature)
        .setParameter("model", model)
        .setParameter("input", usage.inputTokens())
        .setParameter("cached", usage.cachedInputTokens())
        .setParameter("output", usage.outputTokens())
        .setParameter("cost", cost == null ? BigDecimal.ZERO : cost)
        .setParameter("estimated", usage.estimated() ? 1L : 0L)
        .setParameter("unpriced", cost == null ? 1L : 0L)
        .executeUpdate();
  }

  /** The days from one to another, both included, the latest first. */
  @Transactional
  public List<Line> lines(LocalDate from, LocalDate to) {
    return database
        .createNativeQuery(
            "select day, feature, model, calls, input_tokens, cached_input_tokens, output_tokens,"
                + " cost, estimated_calls, unpriced_calls from usage"
                + " where tenant = :tenant and day between :from and :to"
                + " order by day desc, feature, model",
            Tuple.class)
        .setParameter("tenant", Tenant.LOCAL)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(row -> line((Tuple) row))
        .toList();
  }

  private static Line line(Tuple row) {
    return new Line(
        row.get(0, LocalDate.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, Long.class),
        row.get(4, Long.class),
        row.get(5, Long.class),
        row.get(6, Long.class),
        row.get(7, BigDecimal.class),
        row.get(8, Long.class),
        row.get(9, Long.class));
  }
}
