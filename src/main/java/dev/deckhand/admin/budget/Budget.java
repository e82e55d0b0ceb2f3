package dev.deckhand.admin.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much may be spent in a day or a month (of UTC).
 *
 * @param feature the feature it is for; {@code null} for all together
 * @param provider the provider it is for; {@code null} for all together
 * @param limit in the currency of the price list
 */
public record Budget(
    @Nullable String feature, @Nullable String provider, Period period, BigDecimal limit) {
  public Budget {
    period = Objects.requireNonNullElse(period, Period.MONTH);
    limit = Objects.requireNonNullElse(limit, BigDecimal.ZERO).stripTrailingZeros();
    limit = limit.scale() < 0 ? limit.setScale(0) : limit;
  }

  /** The span a budget is for. */
  public enum Period {
    DAY,
    MONTH;

    /** Its first day. */
    LocalDate start(LocalDate today) {
      return switch (this) {
        case DAY -> today;
        case MONTH -> today.withDayOfMonth(1);
      };
    }
  }

  /** Whether a call for the feature by the provider counts against it. */
  boolean covers(String calledFeature, String calledProvider) {
    return (feature == null || feature.equals(calledFeature))
        && (provider == null || provider.equals(calledProvider));
  }
}
