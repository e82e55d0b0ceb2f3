package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Value;
import java.util.function.DoubleUnaryOperator;

/** The functions of one family while the table is built. */
final class FunctionSection {
  private final FunctionTable table;
  private final Family family;

  FunctionSection(FunctionTable table, Family family) {
    this.table = table;
    this.family = family;
  }

  /**
   * @param summary what the function gives, in a few words without a full stop
   */
  void add(
      String name, int least, int most, String parameters, String summary, Function.Body body) {
    table.put(new Function(name, family, least, most, parameters, summary, body));
  }

  /** A function whose arguments are not evaluated before it is called. */
  void deferred(String name, int least, int most, String summary) {
    add(name, least, most, Function.DEFERRED, summary, Function.NO_BODY);
  }

  /** A function of one number. */
  void number(String name, String summary, DoubleUnaryOperator operator) {
    add(name, 1, 1, "v", summary, a -> Value.of(operator.applyAsDouble(a.number(0))));
    table.putOnNumbers(name, new NumberFunction(1, (x, none) -> operator.applyAsDouble(x)));
  }

  /** Lets a function be computed on plain numbers, too. */
  void onNumbers(String name, int arguments, NumberFunction.Body body) {
    table.putOnNumbers(name, new NumberFunction(arguments, body));
  }

  /** Another name for the same function. */
  void alias(String name, String existing) {
    Function f = existing(existing);
    table.put(
        new Function(name, family, f.least(), f.most(), f.parameters(), f.summary(), f.body()));
  }

  /** A function that is in the table already. */
  Function existing(String name) {
    Function function = table.find(name);
    if (function == null) {
      throw new IllegalStateException("No function " + name);
    }
    return function;
  }
}
