package dev.deckhand.spreadsheetbench;

import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.jspecify.annotations.Nullable;

/** Conditional formats of a file in the words of the plan language. */
final class ConditionalRules {
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

  private ConditionalRules() {}

  /** The rule; empty where it is of a kind that this translation leaves out. */
  static Optional<ConditionalRule> of(ConditionalFormattingRule rule) {
    ConditionType type = rule.getConditionType();
    if (type == ConditionType.CELL_VALUE_IS) {
      Comparison operator = OPERATORS.get(rule.getComparisonOperation() - 1);
      ProposedValue second = operator.isRange() ? value(rule.getFormula2()) : null;
      return Optional.of(new ConditionalRule.CellIs(operator, value(rule.getFormula1()), second));
    }
    if (type == ConditionType.FORMULA) {
      return Optional.of(new ConditionalRule.Expression("=" + rule.getFormula1()));
    }
    if (type == ConditionType.COLOR_SCALE) {
      return Optional.of(new ConditionalRule.ColorScale(null));
    }
    if (type == ConditionType.DATA_BAR) {
      return Optional.of(new ConditionalRule.DataBar(null));
    }
    return type == ConditionType.ICON_SET
        ? Optional.of(new ConditionalRule.IconSet(null, null))
        : Optional.empty();
  }

  static @Nullable CellFormat format(XSSFConditionalFormattingRule rule) {
    FontFormatting font = rule.getFontFormatting();
    PatternFormatting pattern = rule.getPatternFormatting();
    String fill = pattern == null ? null : rgb(pattern.getFillBackgroundColorColor());
    String color = font == null ? null : rgb(font.getFontColor());
    Boolean bold = font != null && font.isBold() ? true : null;
    if (fill == null && color == null && bold == null) {
      return null;
    }
    return new CellFormat(
        null, bold, null, null, null, null, color, fill, null, null, null, null, null);
  }

  private static ProposedValue value(String bound) {
    return BenchValue.NUMERIC.matcher(bound).matches()
        ? new ProposedValue.Number(Double.parseDouble(bound))
        : new ProposedValue.Text("=" + bound);
  }

  private static @Nullable String rgb(org.apache.poi.ss.usermodel.@Nullable Color color) {
    byte[] rgb = color instanceof XSSFColor known ? known.getRGBWithTint() : null;
    return rgb == null ? null : "#" + HexFormat.of().withUpperCase().formatHex(rgb);
  }
}
