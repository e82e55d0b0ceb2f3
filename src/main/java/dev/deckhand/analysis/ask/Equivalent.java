package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The worksheet formula for a figure, kept only if evaluating it gives the very figure. */
final class Equivalent {
  private final Question question;
  private final FormulaValue values;

  Equivalent(Question question, FormulaValue values) {
    this.question = question;
    this.values = values;
  }

  /**
   * The formula.
   *
   * @param column the column it is about; {@code null} to count rows
   * @param group the group it is limited to, or {@code null}
   * @param period the days it is limited to, or {@code null}
   */
  Optional<String> of(
      @Nullable DataColumn column, @Nullable Group group, @Nullable Period period, double figure) {
    List<String> criteria = new ArrayList<>();
    boolean expressible = conditions(criteria) && grouped(group, criteria);
    boolean narrower = period != null && group != null && isWithin(group.period(), period);
    if (period != null && question.dates() != null && !narrower) {
      days(question.dates(), period, criteria);
    }
    if (!expressible || Double.isNaN(figure)) {
      return Optional.empty();
    }
    String formula = formula(column, criteria);
    return formula.isEmpty() || !values.gives(formula, figure)
        ? Optional.empty()
        : Optional.of(formula);
  }

  private static boolean isWithin(@Nullable Period inner, Period outer) {
    return inner != null
        && !inner.from().isBefore(outer.from())
        && !inner.until().isAfter(outer.until());
  }

  private boolean conditions(List<String> criteria) {
    for (ValueMention value : question.condition().values()) {
      if (value.values().size() != 1) {
        return false;
      }
      criteria.add(range(value.column()) + "," + literal(value.values().iterator().next()));
    }
    for (Bound bound : question.condition().bounds()) {
      criteria.add(
          range(bound.column()) + ",\"" + bound.operator() + Plain.number(bound.limit()) + "\"");
    }
    return true;
  }

  private boolean grouped(@Nullable Group group, List<String> criteria) {
    Grouping grouping = question.grouping();
    if (group == null || grouping == null) {
      return true;
    }
    if (group.period() != null) {
      days(grouping.column(), group.period(), criteria);
      return true;
    }
    criteria.add(range(grouping.column()) + "," + literal(group.label()));
    return grouping.unit() == Grouping.Unit.VALUE;
  }

  private void days(DataColumn column, Period period, List<String> criteria) {
    if (!period.from().equals(LocalDate.MIN)) {
      criteria.add(range(column) + ",\">=\"&" + date(period.from()));
    }
    if (!period.until().equals(LocalDate.MAX)) {
      criteria.add(range(column) + ",\"<\"&" + date(period.until()));
    }
  }

  private static String date(LocalDate day) {
    return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** A criterion for exactly this text: wildcards are escaped. */
  private static String literal(String text) {
    String escaped = text.replaceAll("([~*?])", "~$1").replace("\"", "\"\"");
    boolean operator = !escaped.isEmpty() && "<>=".indexOf(escaped.charAt(0)) >= 0;
    return "\"" + (operator ? "=" : "") + escaped + "\"";
  }

  private String range(DataColumn column) {
    DataTable table = question.table();
    return table.range(column).toString();
  }

  private String formula(@Nullable DataColumn column, List<String> criteria) {
    String all = String.join(",", criteria);
    if (column == null || question.measure() == Measure.COUNT) {
      return criteria.isEmpty() ? "" : "=COUNTIFS(" + all + ")";
    }
    String function = question.measure().function();
    if (function.isEmpty()) {
      return "";
    }
    if (criteria.isEmpty()) {
      return "=" + function + "(" + range(column) + ")";
    }
    return question.measure() == Measure.MEDIAN
        ? ""
        : "=" + function + "IFS(" + range(column) + "," + all + ")";
  }
}
