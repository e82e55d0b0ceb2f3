package dev.deckhand.ooxml.xlsx.beside;

import java.util.List;

/** Comparisons of rules and filters in words (18.18.15, 18.18.20, 18.18.31). */
final class ComparisonWords {
  private ComparisonWords() {}

  /** The operator with its operands; {@code between} where a file names none or an unknown one. */
  static String of(String operator, List<String> operands) {
    String first = operands.isEmpty() ? "nothing" : operands.getFirst();
    String second = operands.size() < 2 ? "nothing" : operands.get(1);
    return switch (operator) {
      case "equal" -> "equal to " + first;
      case "notEqual" -> "not equal to " + first;
      case "greaterThan" -> "greater than " + first;
      case "greaterThanOrEqual" -> "greater than or equal to " + first;
      case "lessThan" -> "less than " + first;
      case "lessThanOrEqual" -> "less than or equal to " + first;
      case "notBetween" -> "not between " + first + " and " + second;
      case "containsText" -> "text that contains " + first;
      case "notContains" -> "text without " + first;
      case "beginsWith" -> "text that begins with " + first;
      case "endsWith" -> "text that ends with " + first;
      default -> "between " + first + " and " + second;
    };
  }
}
