package dev.deckhand.assist.sheet;

import dev.deckhand.assist.builtin.BuiltinAnswer;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.assist.builtin.FormulaPlans;
import java.util.List;

/** The features for workbooks that are answered from this package. */
public final class SheetAnswers {
  private SheetAnswers() {}

  public static List<BuiltinAnswer> all() {
    return List.of(
        new BuiltinAnswer("excel.edit", EditPlans::of),
        new BuiltinAnswer("excel.formula", SheetAnswers::formula),
        new BuiltinAnswer("excel.clean", CleanPlans::of),
        new BuiltinAnswer("excel.format", FormatPlans::of),
        new BuiltinAnswer("excel.chart", ChartPlans::of),
        new BuiltinAnswer("excel.pivot", PivotPlans::of),
        new BuiltinAnswer("excel.repair", FaultPlans::repair),
        new BuiltinAnswer("excel.audit", FaultPlans::audit),
        new BuiltinAnswer("excel.analyze", AnalyzePlans::of),
        new BuiltinAnswer("excel.fill", FillPlans::of));
  }

  private static Draft formula(Desk desk) {
    return GroupTable.of(desk)
        .orElseGet(
            () -> new FormulaPlans(desk.workbook()).of(desk.instruction(), desk.selectedRange()));
  }
}
