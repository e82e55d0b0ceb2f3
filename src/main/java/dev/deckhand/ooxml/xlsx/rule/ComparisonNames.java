package dev.deckhand.ooxml.xlsx.rule;

import dev.deckhand.plan.Comparison;

/** Operators of conditional formats and validations (18.18.15, 18.18.20). */
final class ComparisonNames {
  private ComparisonNames() {}

  static String of(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "equal";
      case NOT_EQUAL -> "notEqual";
      case GREATER_THAN -> "greaterThan";
      case GREATER_THAN_OR_EQUAL -> "greaterThanOrEqual";
      case LESS_THAN -> "lessThan";
      case LESS_THAN_OR_EQUAL -> "lessThanOrEqual";
      case BETWEEN -> "between";
      case NOT_BETWEEN -> "notBetween";
      case CONTAINS -> "containsText";
      case NOT_CONTAINS -> "notContains";
      case BEGINS_WITH -> "beginsWith";
      case ENDS_WITH -> "endsWith";
    };
  }
}
