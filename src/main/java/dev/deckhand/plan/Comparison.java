package dev.deckhand.plan;

/** How a cell is compared in filters, conditional formats and validations. */
public enum Comparison {
  EQUAL,
  NOT_EQUAL,
  GREATER_THAN,
  GREATER_THAN_OR_EQUAL,
  LESS_THAN,
  LESS_THAN_OR_EQUAL,
  BETWEEN,
  NOT_BETWEEN,
  CONTAINS,
  NOT_CONTAINS,
  BEGINS_WITH,
  ENDS_WITH;

  /** Whether it takes two values. */
  public boolean isRange() {
    return this == BETWEEN || this == NOT_BETWEEN;
  }

  /** Whether it looks into text. */
  public boolean isText() {
    return switch (this) {
      case CONTAINS, NOT_CONTAINS, BEGINS_WITH, ENDS_WITH -> true;
      case EQUAL,
          NOT_EQUAL,
          GREATER_THAN,
          GREATER_THAN_OR_EQUAL,
          LESS_THAN,
          LESS_THAN_OR_EQUAL,
          BETWEEN,
          NOT_BETWEEN ->
          false;
    };
  }
}
