package dev.deckhand.assist.sheet;

import dev.deckhand.assist.builtin.BuiltinAnswer;
import java.util.List;

/** The features for workbooks that are answered from this package. */
public final class SheetAnswers {
  private SheetAnswers() {}

  public static List<BuiltinAnswer> all() {
    return List.of(
        new BuiltinAnswer("excel.edit", EditPlans::of),
        new BuiltinAnswer("excel.clean", CleanPlans::of),
        new BuiltinAnswer("excel.format", FormatPlans::of),
        new BuiltinAnswer("excel.chart", ChartPlans::of),
        new BuiltinAnswer("excel.pivot", PivotPlans::of),
        new BuiltinAnswer("excel.repair", FaultPlans::repair),
        new BuiltinAnswer("excel.audit", FaultPlans::audit),
        new BuiltinAnswer("excel.analyze", AnalyzePlans::of),
        new BuiltinAnswer("excel.fill", FillPlans::of));
  }
}
