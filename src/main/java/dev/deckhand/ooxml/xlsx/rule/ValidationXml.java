package dev.deckhand.ooxml.xlsx.rule;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.ValidationRule;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A data validation (18.3.1.32). */
public final class ValidationXml {
  private final RuleValues values;

  public ValidationXml(RuleValues values) {
    this.values = values;
  }

  /**
   * The element {@code dataValidation}; empty cells stay allowed, others are refused.
   *
   * @param declaration a namespace declaration with its leading blank, or an empty string
   */
  public String element(
      CellArea area, ValidationRule rule, @Nullable String message, String declaration) {
    String error = message == null ? "" : " error=\"" + XmlText.escapeAttribute(message) + "\"";
    return ("<dataValidation%s %s allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"%s"
            + " sqref=\"%s\">%s</dataValidation>")
        .formatted(declaration, kind(rule), error, area.corners(), formulas(rule));
  }

  private static String kind(ValidationRule rule) {
    return switch (rule) {
      case ValidationRule.List r -> "type=\"list\"";
      case ValidationRule.Whole r -> compared("whole", r.operator());
      case ValidationRule.Decimal r -> compared("decimal", r.operator());
      case ValidationRule.Date r -> compared("date", r.operator());
      case ValidationRule.Time r -> compared("time", r.operator());
      case ValidationRule.TextLength r -> compared("textLength", r.operator());
      case ValidationRule.Custom r -> "type=\"custom\"";
    };
  }

  private static String compared(String type, Comparison operator) {
    return "type=\"%s\" operator=\"%s\"".formatted(type, ComparisonNames.of(operator));
  }

  private String formulas(ValidationRule rule) {
    return switch (rule) {
      case ValidationRule.List r -> formula(1, list(r));
      case ValidationRule.Whole r -> formulas(r.value(), r.value2());
      case ValidationRule.Decimal r -> formulas(r.value(), r.value2());
      case ValidationRule.Date r -> formulas(r.value(), r.value2());
      case ValidationRule.Time r -> formulas(r.value(), r.value2());
      case ValidationRule.TextLength r -> formulas(r.value(), r.value2());
      case ValidationRule.Custom r -> formula(1, RuleValues.stored(r.formula()));
    };
  }

  private static String list(ValidationRule.List rule) {
    Collection<String> items = rule.values();
    return items == null
        ? RuleValues.stored(Objects.requireNonNull(rule.source()))
        : RuleValues.text(String.join(",", items));
  }

  private String formulas(ProposedValue value, @Nullable ProposedValue value2) {
    String first = formula(1, values.formula(value));
    return value2 == null ? first : first + formula(2, values.formula(value2));
  }

  private static String formula(int number, String text) {
    return "<formula%1$d>%2$s</formula%1$d>".formatted(number, XmlText.escape(text));
  }
}
