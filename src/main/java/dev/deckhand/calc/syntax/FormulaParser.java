package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.Arguments;
import dev.deckhand.calc.syntax.Expression.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas as files store them: English names, comma separators, A1 references.
 *
 * <p>Bounded: at most {@link #MAX_LENGTH} characters and {@link #MAX_NESTING} levels of
 * parentheses, so the tree can be walked recursively.
 */
public final class FormulaParser {
  /** Characters of a formula (Excel specifications and limits). */
  public static final int MAX_LENGTH = 8192;

  /** Levels of nested calls, as in Excel. */
  public static final int MAX_NESTING = 64;

  private static final int MAX_GROUPS = 192;

  private final FormulaText text;
  private final OperandParser operands;
  private int calls;
  private int groups;

  private FormulaParser(String formula) {
    this.text = new FormulaText(formula);
    this.operands = new OperandParser(text);
  }

  /**
   * Reads a formula without its equals sign; a leading {@code =} is not part of the grammar.
   *
   * @throws FormulaSyntaxException when the text is no formula
   */
  public static Expression parse(String formula) {
    if (formula.length() > MAX_LENGTH) {
      throw new FormulaSyntaxException(
          MAX_LENGTH, "the formula is longer than " + MAX_LENGTH + " characters");
    }
    return new FormulaParser(formula).whole();
  }

  private Expression whole() {
    String before = text.white();
    Expression expression = union();
    String after = text.white();
    if (!text.atEnd()) {
      throw text.problem("unexpected \"" + text.peek() + "\"");
    }
    return before.isEmpty() && after.isEmpty()
        ? expression
        : new Expression.Padded(before, expression, after);
  }

  private Expression union() {
    Expression first = level(1);
    List<Link> rest = new ArrayList<>();
    while (true) {
      int start = text.position;
      text.white();
      if (text.peek() != ',') {
        text.position = start;
        return rest.isEmpty() ? first : new Expression.Chain(first, rest);
      }
      text.position++;
      text.white();
      String symbol = text.from(start);
      rest.add(new Link(Operator.UNION, symbol, level(1)));
    }
  }

  /** Operators of one level between operands of the next. */
  private Expression level(int level) {
    if (level > 5) {
      return prefixed();
    }
    Expression first = level(level + 1);
    List<Link> rest = new ArrayList<>();
    while (true) {
      int start = text.position;
      text.white();
      Operator operator = operatorHere();
      if (operator == null || operator.level() != level) {
        text.position = start;
        return rest.isEmpty() ? first : new Expression.Chain(first, rest);
      }
      text.position += operator.symbol().length();
      text.white();
      String symbol = text.from(start);
      rest.add(new Link(operator, symbol, level(level + 1)));
    }
  }

  private @Nullable Operator operatorHere() {
    return switch (text.peek()) {
      case '=' -> Operator.EQUAL;
      case '<' ->
          switch (text.peek(1)) {
            case '>' -> Operator.NOT_EQUAL;
            case '=' -> Operator.LESS_OR_EQUAL;
            default -> Operator.LESS;
          };
      case '>' -> text.peek(1) == '=' ? Operator.GREATER_OR_EQUAL : Operator.GREATER;
      case '&' -> Operator.CONCATENATE;
      case '+' -> Operator.ADD;
      case '-' -> Operator.SUBTRACT;
      case '*' -> Operator.MULTIPLY;
      case '/' -> Operator.DIVIDE;
      case '^' -> Operator.POWER;
      default -> null;
    };
  }

  private Expression prefixed() {
    List<String> signs = new ArrayList<>();
    while (text.peek() == '-' || text.peek() == '+' || text.peek() == '@') {
      int start = text.position++;
      text.white();
      signs.add(text.from(start));
      if (signs.size() > MAX_NESTING) {
        throw text.problem("too many signs in a row");
      }
    }
    Expression expression = percented(intersection());
    for (String sign : signs.reversed()) {
      Expression.Prefix.Kind kind =
          switch (sign.charAt(0)) {
            case '-' -> Expression.Prefix.Kind.MINUS;
            case '+' -> Expression.Prefix.Kind.PLUS;
            default -> Expression.Prefix.Kind.INTERSECT;
          };
      expression = new Expression.Prefix(kind, sign, expression);
    }
    return expression;
  }

  private Expression percented(Expression operand) {
    Expression expression = operand;
    for (int count = 0; ; count++) {
      int start = text.position;
      text.white();
      if (text.peek() != '%') {
        text.position = start;
        return expression;
      }
      if (count > MAX_NESTING) {
        throw text.problem("too many percent signs in a row");
      }
      text.position++;
      expression =
          new Expression.Postfix(Expression.Postfix.Kind.PERCENT, expression, text.from(start));
    }
  }

  private Expression intersection() {
    Expression first = range();
    List<Link> rest = new ArrayList<>();
    while (true) {
      int start = text.position;
      String white = text.white();
      if (white.isEmpty() || !operands.referenceStartsHere()) {
        text.position = start;
        return rest.isEmpty() ? first : new Expression.Chain(first, rest);
      }
      rest.add(new Link(Operator.INTERSECTION, white, range()));
    }
  }

  private Expression range() {
    Expression first = operand();
    List<Link> rest = new ArrayList<>();
    while (true) {
      int start = text.position;
      text.white();
      if (text.peek() != ':') {
        text.position = start;
        return rest.isEmpty() ? first : new Expression.Chain(first, rest);
      }
      text.position++;
      text.white();
      String symbol = text.from(start);
      rest.add(new Link(Operator.RANGE, symbol, operand()));
    }
  }

  private Expression operand() {
    Expression expression = text.peek() == '(' ? group() : operands.read(this::call);
    for (int count = 0; count < MAX_NESTING; count++) {
      if (text.peek() == '#') {
        text.position++;
        expression = new Expression.Postfix(Expression.Postfix.Kind.SPILL, expression, "#");
      } else if (text.peek() == '(' && isCallable(expression)) {
        expression = new Expression.Invocation(expression, arguments());
      } else {
        return expression;
      }
    }
    throw text.problem("too many calls in a row");
  }

  private static boolean isCallable(Expression expression) {
    return expression instanceof Expression.Call
        || expression instanceof Expression.Group
        || expression instanceof Expression.Invocation;
  }

  private Expression group() {
    if (++groups > MAX_GROUPS) {
      throw text.problem("more than " + MAX_GROUPS + " levels of parentheses");
    }
    int start = text.position++;
    text.white();
    String open = text.from(start);
    Expression inner = union();
    int end = text.position;
    text.white();
    expectClosing();
    groups--;
    return new Expression.Group(open, inner, text.from(end));
  }

  private Expression call(String name) {
    return new Expression.Call(name, arguments());
  }

  private Arguments arguments() {
    if (++calls > MAX_NESTING) {
      throw text.problem("functions are nested more than " + MAX_NESTING + " levels deep");
    }
    int start = text.position++;
    text.white();
    String open = text.from(start);
    List<Expression> list = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    boolean none = text.peek() == ')';
    while (!none) {
      list.add(text.peek() == ',' || text.peek() == ')' ? new Expression.Missing("") : level(1));
      int gap = text.position;
      text.white();
      if (text.peek() != ',') {
        text.position = gap;
        break;
      }
      text.position++;
      text.white();
      separators.add(text.from(gap));
    }
    int end = text.position;
    text.white();
    expectClosing();
    calls--;
    return new Arguments(open, list, separators, text.from(end));
  }

  private void expectClosing() {
    if (text.peek() != ')') {
      throw text.problem(
          text.atEnd()
              ? "a closing parenthesis is missing"
              : "expected a comma or a closing parenthesis, found \"" + text.peek() + "\"");
    }
    text.position++;
  }
}
