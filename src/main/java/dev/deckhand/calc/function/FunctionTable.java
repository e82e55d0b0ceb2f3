package dev.deckhand.calc.function;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions by name; those that choose which arguments to evaluate are elsewhere. */
public final class FunctionTable {
  private static final FunctionTable ALL = build();

  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, NumberFunction> onNumbers = new HashMap<>();

  private FunctionTable() {}

  public static FunctionTable all() {
    return ALL;
  }

  private static FunctionTable build() {
    FunctionTable table = new FunctionTable();
    MathFunctions.addTo(table.section(Family.MATH));
    TrigonometryFunctions.addTo(table.section(Family.MATH));
    RoundingFunctions.addTo(table.section(Family.MATH));
    AggregateFunctions.addTo(table.section(Family.MATH));
    StatisticsFunctions.addTo(table.section(Family.STATISTICAL));
    LineFunctions.addTo(table.section(Family.STATISTICAL));
    ConditionalFunctions.addTo(table.section(Family.STATISTICAL));
    LogicFunctions.addTo(table.section(Family.LOGICAL));
    InformationFunctions.addTo(table.section(Family.INFORMATION));
    TextFunctions.addTo(table.section(Family.TEXT));
    TextNumberFunctions.addTo(table.section(Family.TEXT));
    TextSplitFunctions.addTo(table.section(Family.TEXT));
    DateFunctions.addTo(table.section(Family.DATE));
    WorkdayFunctions.addTo(table.section(Family.DATE));
    LookupFunctions.addTo(table.section(Family.LOOKUP));
    ReferenceFunctions.addTo(table.section(Family.LOOKUP));
    ArrayFunctions.addTo(table.section(Family.ARRAY));
    ArrayShapeFunctions.addTo(table.section(Family.ARRAY));
    FinancialFunctions.addTo(table.section(Family.FINANCIAL));
    CashFlowFunctions.addTo(table.section(Family.FINANCIAL));
    addFinance(table.section(Family.FINANCIAL));
    DatabaseFunctions.addTo(table.section(Family.DATABASE));
    addTexts(table.section(Family.TEXT));
    TrimRangeFunctions.addTo(table.section(Family.ARRAY));
    addStatistics(table.section(Family.STATISTICAL));
    WholeNumberFunctions.addTo(table.section(Family.MATH));
    addEngineering(table.section(Family.ENGINEERING));
    DeferredFunctions.addTo(table::section);
    return table;
  }

  private static void addFinance(FunctionSection section) {
    LoanFunctions.addTo(section);
    DepreciationFunctions.addTo(section);
    FrenchDepreciation.addTo(section);
    CouponFunctions.addTo(section);
    BondFunctions.addTo(section);
    OddPeriodFunctions.addTo(section);
    DiscountFunctions.addTo(section);
    EuroFunctions.addTo(section);
  }

  private static void addTexts(FunctionSection section) {
    TextJoinFunctions.addTo(section);
    CharacterFunctions.addTo(section);
    ByteTextFunctions.addTo(section);
    BahtText.addTo(section);
    WebTextFunctions.addTo(section);
    RegexFunctions.addTo(section);
  }

  private static void addEngineering(FunctionSection section) {
    EngineeringFunctions.addTo(section);
    NumberBaseFunctions.addTo(section);
    ComplexFunctions.addTo(section);
  }

  private static void addStatistics(FunctionSection section) {
    NormalFunctions.addTo(section);
    GammaFunctions.addTo(section);
    RatioFunctions.addTo(section);
    CountFunctions.addTo(section);
    SampleFunctions.addTo(section);
    RegressionFunctions.addTo(section);
  }

  public @Nullable Function find(String name) {
    return functions.get(name);
  }

  /** A function as one of plain numbers, where it is that. */
  public @Nullable NumberFunction onNumbers(String name) {
    return onNumbers.get(name);
  }

  void putOnNumbers(String name, NumberFunction function) {
    onNumbers.put(name, function);
  }

  /** The functions by name. */
  public List<Function> functions() {
    return functions.values().stream().sorted(Comparator.comparing(Function::name)).toList();
  }

  private FunctionSection section(Family family) {
    return new FunctionSection(this, family);
  }

  void put(Function function) {
    if (functions.put(function.name(), function) != null) {
      throw new IllegalStateException(function.name() + " is in the table twice");
    }
  }
}
