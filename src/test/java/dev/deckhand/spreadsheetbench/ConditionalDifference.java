package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.RuleOperation.AddConditionalFormat;
import dev.deckhand.plan.RuleOperation.ClearConditionalFormats;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.ConditionalFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Conditional formats that came or went. */
final class ConditionalDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      Map<String, List<ConditionalFormattingRule>> before = rules(pair.now().sheet());
      Map<String, List<ConditionalFormattingRule>> after = rules(pair.golden().sheet());
      before.forEach(
          (area, rules) -> {
            if (!isSame(rules, after.getOrDefault(area, List.of()))) {
              proposals.add(List.of(new ClearConditionalFormats(ids.get(), range(pair, area))));
            }
          });
      after.forEach(
          (area, rules) -> {
            if (!isSame(rules, before.getOrDefault(area, List.of()))) {
              rules.reversed().forEach(rule -> add(range(pair, area), rule, proposals, ids));
            }
          });
    }
    return proposals;
  }

  private static void add(
      String range,
      ConditionalFormattingRule rule,
      List<List<Operation>> proposals,
      Supplier<String> ids) {
    CellFormat format = ConditionalRules.format((XSSFConditionalFormattingRule) rule);
    ConditionalRules.of(rule)
        .map(wanted -> new AddConditionalFormat(ids.get(), range, wanted, format))
        .ifPresent(operation -> proposals.add(List.of(operation)));
  }

  private static String range(SheetPair pair, String area) {
    return new SheetRange(pair.name(), CellArea.parse(area)).toString();
  }

  private static boolean isSame(
      List<ConditionalFormattingRule> a, List<ConditionalFormattingRule> b) {
    return a.stream()
        .map(ConditionalDifference::text)
        .toList()
        .equals(b.stream().map(ConditionalDifference::text).toList());
  }

  private static String text(ConditionalFormattingRule rule) {
    return rule.getConditionType()
        + " "
        + rule.getComparisonOperation()
        + " "
        + rule.getFormula1()
        + " "
        + rule.getFormula2();
  }

  /** The rules of each range, the first to apply first. */
  private static Map<String, List<ConditionalFormattingRule>> rules(XSSFSheet sheet) {
    Map<String, List<ConditionalFormattingRule>> rules = new LinkedHashMap<>();
    SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
    for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
      ConditionalFormatting one = all.getConditionalFormattingAt(i);
      for (int j = 0; j < one.getNumberOfRules(); j++) {
        ConditionalFormattingRule rule = one.getRule(j);
        Arrays.stream(one.getFormattingRanges())
            .map(r -> r.formatAsString())
            .forEach(r -> rules.computeIfAbsent(r, a -> new ArrayList<>()).add(rule));
      }
    }
    return rules;
  }
}
