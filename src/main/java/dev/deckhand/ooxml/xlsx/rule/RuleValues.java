package dev.deckhand.ooxml.xlsx.rule;

import dev.deckhand.ooxml.xlsx.formula.StoredForm;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.plan.ProposedValue;
import java.math.BigDecimal;

/**
 * Values of rules as the formulas that stand for them in the file.
 *
 * @param epoch from when the workbook counts days
 */
public record RuleValues(Epoch epoch) {

  /** The stored formula of a value; text with an equals sign is a formula itself. */
  public String formula(ProposedValue value) {
    return switch (value) {
      case ProposedValue.Number n -> number(n.value());
      case ProposedValue.Bool b -> b.value() ? "TRUE" : "FALSE";
      case ProposedValue.Date d -> number(epoch.serial(d.value()));
      case ProposedValue.Text t when t.value().startsWith("=") && t.value().length() > 1 ->
          stored(t.value());
      case ProposedValue.Text t -> text(t.value());
    };
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** A formula with or without its equals sign in the form files keep. */
  static String stored(String formula) {
    String text = formula.strip();
    return StoredForm.of(text.startsWith("=") ? text.substring(1).strip() : text, null, true);
  }

  /** A text as a formula writes it. */
  static String text(String value) {
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
