package dev.deckhand.analysis.quality;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Numbers typed into the arithmetic of a formula, which nobody finds again when they change. */
public final class HardCodedNumbers {
  /** Numbers that are units or counts rather than assumptions. */
  private static final Set<Double> PLAIN =
      Set.of(0.0, 0.5, 1.0, 2.0, 4.0, 7.0, 10.0, 12.0, 24.0, 60.0, 100.0, 365.0, 1000.0, 1000000.0);

  private HardCodedNumbers() {}

  /** The numbers as they are written, each once. */
  public static List<String> of(Expression formula) {
    List<String> found = new ArrayList<>();
    Expressions.walk(
        formula,
        part -> {
          if (part instanceof Expression.Chain chain && calculates(chain)) {
            Expressions.children(chain).forEach(operand -> add(operand, found));
          }
        });
    return found.stream().distinct().toList();
  }

  private static boolean calculates(Expression.Chain chain) {
    return chain.rest().stream()
        .map(Expression.Link::operator)
        .anyMatch(
            operator ->
                !operator.isComparison()
                    && !operator.isOnReferences()
                    && operator != Operator.CONCATENATE);
  }

  private static void add(Expression operand, List<String> found) {
    switch (operand) {
      case Expression.Group group -> add(group.inner(), found);
      case Expression.Postfix percent -> add(percent, found);
      case Expression.NumberLiteral number when !PLAIN.contains(number.value()) ->
          found.add(number.text());
      default -> {
        // not a bare number
      }
    }
  }

  private static void add(Expression.Postfix percent, List<String> found) {
    if (percent.operand() instanceof Expression.NumberLiteral number) {
      found.add(number.text() + percent.text().strip());
    }
  }
}
