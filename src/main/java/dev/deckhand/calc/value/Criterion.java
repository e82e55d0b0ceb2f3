package dev.deckhand.calc.value;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/** A condition as COUNTIF and its relatives read it: {@code 5}, {@code ">=5"}, {@code "a*"}. */
public final class Criterion {
  private enum Relation {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  private final Relation relation;
  private final CellValue operand;
  private final Optional<Wildcard> pattern;
  private final boolean operatorGiven;

  private Criterion(Relation relation, CellValue operand, boolean operatorGiven) {
    this.relation = relation;
    this.operand = operand;
    this.operatorGiven = operatorGiven;
    this.pattern =
        operand instanceof CellValue.Text t && Wildcard.isPattern(t.value())
            ? Optional.of(Wildcard.of(t.value()))
            : Optional.empty();
  }

  /** Reads a criterion; an empty cell asks for 0. */
  public static Criterion of(CellValue criterion) {
    if (criterion.isEmpty()) {
      return new Criterion(Relation.EQUAL, CellValue.of(0), false);
    }
    if (!(criterion instanceof CellValue.Text t)) {
      return new Criterion(Relation.EQUAL, criterion, false);
    }
    String text = t.value();
    Relation relation = relation(text);
    int length =
        switch (relation) {
          case EQUAL -> text.startsWith("=") ? 1 : 0;
          case LESS, GREATER -> 1;
          case NOT_EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> 2;
        };
    return new Criterion(relation, operand(text.substring(length)), length > 0);
  }

  private static Relation relation(String text) {
    if (text.startsWith("<>")) {
      return Relation.NOT_EQUAL;
    }
    if (text.startsWith("<")) {
      return text.startsWith("<=") ? Relation.LESS_OR_EQUAL : Relation.LESS;
    }
    if (text.startsWith(">")) {
      return text.startsWith(">=") ? Relation.GREATER_OR_EQUAL : Relation.GREATER;
    }
    return Relation.EQUAL;
  }

  private static CellValue operand(String text) {
    OptionalDouble number = TextNumber.parse(text);
    if (number.isPresent()) {
      return CellValue.of(number.getAsDouble());
    }
    if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
      return CellValue.of(text.equalsIgnoreCase("TRUE"));
    }
    Optional<CellError> error = CellError.ofCode(text);
    return error.isPresent() ? CellValue.of(error.get()) : CellValue.of(text);
  }

  /** The key of the only values that match, if the criterion asks for equality with one value. */
  public Optional<CellValue> onlyValue() {
    boolean indexed =
        relation == Relation.EQUAL
            && pattern.isEmpty()
            && !(operand instanceof CellValue.Text t && t.value().isEmpty());
    return indexed ? Optional.of(operand) : Optional.empty();
  }

  /** The criterion as a test of numbers, if it asks for their size; nothing else then matches. */
  public Optional<DoublePredicate> numberTest() {
    if (!(operand instanceof CellValue.Number(double limit))) {
      return Optional.empty();
    }
    return switch (relation) {
      case LESS -> Optional.of(x -> Comparison.compare(x, limit) < 0);
      case LESS_OR_EQUAL -> Optional.of(x -> Comparison.compare(x, limit) <= 0);
      case GREATER -> Optional.of(x -> Comparison.compare(x, limit) > 0);
      case GREATER_OR_EQUAL -> Optional.of(x -> Comparison.compare(x, limit) >= 0);
      case EQUAL, NOT_EQUAL -> Optional.empty();
    };
  }

  /** Whether cells without a value match, so that the rest of a whole column counts too. */
  public boolean matchesEmpty() {
    return matches(CellValue.EMPTY);
  }

  public boolean matches(CellValue value) {
    return switch (relation) {
      case EQUAL -> equal(value);
      case NOT_EQUAL -> isTextForNumber(value) || !equal(value);
      case LESS -> ordered(value) && Comparison.compare(value, operand) < 0;
      case LESS_OR_EQUAL -> ordered(value) && Comparison.compare(value, operand) <= 0;
      case GREATER -> ordered(value) && Comparison.compare(value, operand) > 0;
      case GREATER_OR_EQUAL -> ordered(value) && Comparison.compare(value, operand) >= 0;
    };
  }

  /** Asked for other values than a number, text counts even where it reads as that number. */
  private boolean isTextForNumber(CellValue value) {
    return operand instanceof CellValue.Number && value instanceof CellValue.Text;
  }

  private boolean ordered(CellValue value) {
    boolean nothingGiven = operand instanceof CellValue.Text t && t.value().isEmpty();
    return !nothingGiven && !value.isEmpty() && Comparison.rank(value) == Comparison.rank(operand);
  }

  private boolean equal(CellValue value) {
    return switch (operand) {
      case CellValue.Text t when t.value().isEmpty() -> isBlank(value);
      case CellValue.Text t ->
          value instanceof CellValue.Text other
              && (pattern.isPresent()
                  ? pattern.get().matches(other.value())
                  : Comparison.compare(t.value(), other.value()) == 0);
      case CellValue.Number n -> isNumber(value, n.value());
      case CellValue.Bool b -> value.equals(operand);
      case CellValue.Error e -> value.equals(operand);
      case CellValue.Empty e -> value.isEmpty();
    };
  }

  /** {@code "="} asks for cells without a value, {@code ""} also for empty text. */
  private boolean isBlank(CellValue value) {
    return value.isEmpty()
        || (!operatorGiven && value instanceof CellValue.Text t && t.value().isEmpty());
  }

  private static boolean isNumber(CellValue value, double number) {
    return switch (value) {
      case CellValue.Number n -> Comparison.compare(n.value(), number) == 0;
      case CellValue.Text t -> {
        OptionalDouble parsed = TextNumber.parse(t.value());
        yield parsed.isPresent() && Comparison.compare(parsed.getAsDouble(), number) == 0;
      }
      case CellValue.Bool b -> false;
      case CellValue.Error e -> false;
      case CellValue.Empty e -> false;
    };
  }
}
