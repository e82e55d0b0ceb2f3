package dev.deckhand.assist.sheet;

import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A rule about one cell as a formula that colours the whole row of it. */
final class RowRule {
  private RowRule() {}

  /**
   * The formula, with its equals sign; empty for rules that look at all cells of a column.
   *
   * @param cell the cell in the first row, its column fixed
   */
  static Optional<String> formula(ConditionalRule rule, String cell) {
    return switch (rule) {
      case ConditionalRule.CellIs is -> compared(is, cell);
      case ConditionalRule.Text text ->
          Optional.of(
              "=ISNUMBER(SEARCH(\"" + text.text().replace("\"", "\"\"") + "\"," + cell + "))");
      default -> Optional.empty();
    };
  }

  private static Optional<String> compared(ConditionalRule.CellIs is, String cell) {
    if (!(is.value() instanceof ProposedValue.Number(double value))) {
      return Optional.empty();
    }
    String limit = plain(value);
    if (is.operator() == Comparison.BETWEEN
        && is.value2() instanceof ProposedValue.Number(double high)) {
      return Optional.of(
          "=AND(ISNUMBER(%1$s),%1$s>=%2$s,%1$s<=%3$s)".formatted(cell, limit, plain(high)));
    }
    String sign =
        switch (is.operator()) {
          case EQUAL -> "=";
          case NOT_EQUAL -> "<>";
          case GREATER_THAN -> ">";
          case GREATER_THAN_OR_EQUAL -> ">=";
          case LESS_THAN -> "<";
          case LESS_THAN_OR_EQUAL -> "<=";
          default -> "";
        };
    return sign.isEmpty()
        ? Optional.empty()
        : Optional.of("=AND(ISNUMBER(%1$s),%1$s%2$s%3$s)".formatted(cell, sign, limit));
  }

  private static String plain(double value) {
    return new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
