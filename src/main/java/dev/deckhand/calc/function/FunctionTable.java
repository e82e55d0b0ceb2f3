package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** All functions by name; those that choose which arguments to evaluate are elsewhere. */
public final class FunctionTable {
  private static final FunctionTable ALL = build();

  private final Map<String, Function> functions = new HashMap<>();

  private FunctionTable() {}

  public static FunctionTable all() {
    return ALL;
  }

  private static FunctionTable build() {
    FunctionTable table = new FunctionTable();
    MathFunctions.addTo(table);
    RoundingFunctions.addTo(table);
    AggregateFunctions.addTo(table);
    StatisticsFunctions.addTo(table);
    ConditionalFunctions.addTo(table);
    LogicFunctions.addTo(table);
    InformationFunctions.addTo(table);
    TextFunctions.addTo(table);
    TextNumberFunctions.addTo(table);
    TextSplitFunctions.addTo(table);
    DateFunctions.addTo(table);
    WorkdayFunctions.addTo(table);
    LookupFunctions.addTo(table);
    ReferenceFunctions.addTo(table);
    ArrayFunctions.addTo(table);
    ArrayShapeFunctions.addTo(table);
    FinancialFunctions.addTo(table);
    CashFlowFunctions.addTo(table);
    return table;
  }

  public @Nullable Function find(String name) {
    return functions.get(name);
  }

  /** The names, sorted. */
  public Set<String> names() {
    return new TreeSet<>(functions.keySet());
  }

  void add(String name, int least, int most, String parameters, Function.Body body) {
    functions.put(name, new Function(name, least, most, parameters, body));
  }

  /** A function of one number. */
  void number(String name, DoubleUnaryOperator operator) {
    add(name, 1, 1, "v", a -> Value.of(operator.applyAsDouble(a.number(0))));
  }

  /** Another name for the same function. */
  void alias(String name, String existing) {
    Function function = functions.get(existing);
    if (function == null) {
      throw new IllegalStateException("No function " + existing);
    }
    add(name, function.least(), function.most(), function.parameters(), function.body());
  }
}
