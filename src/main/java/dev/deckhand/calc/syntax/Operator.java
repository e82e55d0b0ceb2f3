package dev.deckhand.calc.syntax;

/** Binary operators; those of the highest level bind first, equal levels from left to right. */
public enum Operator {
  EQUAL("=", 1),
  NOT_EQUAL("<>", 1),
  LESS("<", 1),
  LESS_OR_EQUAL("<=", 1),
  GREATER(">", 1),
  GREATER_OR_EQUAL(">=", 1),
  CONCATENATE("&", 2),
  ADD("+", 3),
  SUBTRACT("-", 3),
  MULTIPLY("*", 4),
  DIVIDE("/", 4),
  POWER("^", 5),
  UNION(",", 6),
  INTERSECTION(" ", 7),
  RANGE(":", 8);

  private final String symbol;
  private final int level;

  Operator(String symbol, int level) {
    this.symbol = symbol;
    this.level = level;
  }

  public String symbol() {
    return symbol;
  }

  int level() {
    return level;
  }

  /** Whether the operands are references and the result is one. */
  public boolean isOnReferences() {
    return level >= 6;
  }

  public boolean isComparison() {
    return level == 1;
  }
}
