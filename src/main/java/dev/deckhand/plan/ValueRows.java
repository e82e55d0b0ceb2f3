package dev.deckhand.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of plans in rows, which may hold {@code null} and so need copies of their own kind. */
final class ValueRows {
  private ValueRows() {}

  static List<List<@Nullable ProposedValue>> copy(List<List<@Nullable ProposedValue>> rows) {
    return rows.stream().map(ValueRows::row).toList();
  }

  static List<@Nullable ProposedValue> row(List<@Nullable ProposedValue> row) {
    return Collections.unmodifiableList(new ArrayList<>(row));
  }

  /** A value as a slide shows it: numbers plain, dates as 2026-01-31. */
  static String text(ProposedValue value) {
    return switch (value) {
      case ProposedValue.Number number -> number(number.value());
      case ProposedValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case ProposedValue.Text text -> text.value();
      case ProposedValue.Date date -> date.value().toString().replaceFirst("T00:00$", "");
    };
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
