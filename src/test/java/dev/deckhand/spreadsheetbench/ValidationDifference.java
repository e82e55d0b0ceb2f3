package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation.ClearValidation;
import dev.deckhand.plan.RuleOperation.SetValidation;
import dev.deckhand.plan.ValidationRule;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** What may be entered into cells. */
final class ValidationDifference implements Difference {
  private static final List<Comparison> OPERATORS =
      List.of(
          Comparison.BETWEEN,
          Comparison.NOT_BETWEEN,
          Comparison.EQUAL,
          Comparison.NOT_EQUAL,
          Comparison.GREATER_THAN,
          Comparison.LESS_THAN,
          Comparison.GREATER_THAN_OR_EQUAL,
          Comparison.LESS_THAN_OR_EQUAL);

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      Map<String, DataValidationConstraint> before = rules(pair.now().sheet());
      Map<String, DataValidationConstraint> after = rules(pair.golden().sheet());
      for (String area : before.keySet()) {
        if (!after.containsKey(area)) {
          proposals.add(List.of(new ClearValidation(ids.get(), range(pair, area))));
        }
      }
      after.forEach(
          (area, rule) -> {
            DataValidationConstraint old = before.get(area);
            ValidationRule wanted = rule(rule);
            if (wanted != null && (old == null || !wanted.equals(rule(old)))) {
              proposals.add(List.of(new SetValidation(ids.get(), range(pair, area), wanted, null)));
            }
          });
    }
    return proposals;
  }

  private static String range(SheetPair pair, String area) {
    return new SheetRange(pair.name(), CellArea.parse(area)).toString();
  }

  private static Map<String, DataValidationConstraint> rules(XSSFSheet sheet) {
    Map<String, DataValidationConstraint> rules = new TreeMap<>();
    for (XSSFDataValidation validation : sheet.getDataValidations()) {
      Arrays.stream(validation.getRegions().getCellRangeAddresses())
          .forEach(a -> rules.put(a.formatAsString(), validation.getValidationConstraint()));
    }
    return rules;
  }

  private static @Nullable ValidationRule rule(DataValidationConstraint rule) {
    String[] values = rule.getExplicitListValues();
    String first = rule.getFormula1();
    return switch (rule.getValidationType()) {
      case ValidationType.LIST ->
          values != null
              ? new ValidationRule.List(List.of(values), null)
              : new ValidationRule.List(null, first);
      case ValidationType.INTEGER ->
          new ValidationRule.Whole(operator(rule), value(first), second(rule));
      case ValidationType.DECIMAL ->
          new ValidationRule.Decimal(operator(rule), value(first), second(rule));
      case ValidationType.DATE ->
          new ValidationRule.Date(operator(rule), value(first), second(rule));
      case ValidationType.TIME ->
          new ValidationRule.Time(operator(rule), value(first), second(rule));
      case ValidationType.TEXT_LENGTH ->
          new ValidationRule.TextLength(operator(rule), value(first), second(rule));
      case ValidationType.FORMULA -> new ValidationRule.Custom("=" + first);
      default -> null;
    };
  }

  private static Comparison operator(DataValidationConstraint rule) {
    return OPERATORS.get(rule.getOperator());
  }

  private static @Nullable ProposedValue second(DataValidationConstraint rule) {
    return operator(rule).isRange() ? value(rule.getFormula2()) : null;
  }

  private static ProposedValue value(String bound) {
    return BenchValue.NUMERIC.matcher(bound).matches()
        ? new ProposedValue.Number(Double.parseDouble(bound))
        : new ProposedValue.Text("=" + bound);
  }
}
