package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What rules of conditional formats and validations may say. */
final class RuleChecks {
  /** Longest list a validation keeps in itself, commas included (Excel's limit). */
  static final int MAX_LIST = 255;

  /** Longest message of a validation (18.3.1.32). */
  static final int MAX_MESSAGE = 225;

  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Set<String> ICONS =
      Set.of(
          "3Arrows",
          "3ArrowsGray",
          "3Flags",
          "3Signs",
          "3Symbols",
          "3Symbols2",
          "3TrafficLights1",
          "3TrafficLights2",
          "4Arrows",
          "4ArrowsGray",
          "4Rating",
          "4RedToBlack",
          "4TrafficLights",
          "5Arrows",
          "5ArrowsGray",
          "5Quarters",
          "5Rating");

  private final BinderContext context;

  RuleChecks(BinderContext context) {
    this.context = context;
  }

  /** Finds what is wrong with a conditional format; whether nothing is. */
  boolean accepts(RuleOperation.AddConditionalFormat add) {
    List<String> problems = new ArrayList<>();
    switch (add.rule()) {
      case ConditionalRule.CellIs r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ConditionalRule.Expression r -> formula(r.formula(), problems);
      case ConditionalRule.Text r -> text(r, problems);
      case ConditionalRule.Top r -> top(r, problems);
      case ConditionalRule.Average r -> {}
      case ConditionalRule.Duplicate r -> {}
      case ConditionalRule.Unique r -> {}
      case ConditionalRule.ColorScale r -> colors(r.colors(), problems);
      case ConditionalRule.DataBar r -> color(r.color(), problems);
      case ConditionalRule.IconSet r -> icons(r.icons(), problems);
    }
    CellFormat format = add.format();
    if (format != null) {
      problems.addAll(CellFormatRules.problems(format, context.formulas()));
      if (format.fontName() != null
          || format.fontSize() != null
          || format.horizontal() != null
          || format.vertical() != null
          || format.wrap() != null
          || format.indent() != null) {
        problems.add(
            "A conditional format changes numberFormat, bold, italic, underline, fontColor, fill"
                + " and border; leave the others out");
      }
    }
    return none(problems, add.range(), add);
  }

  /** Finds what is wrong with a validation; whether nothing is. */
  boolean accepts(RuleOperation.SetValidation set) {
    List<String> problems = new ArrayList<>();
    switch (set.rule()) {
      case ValidationRule.List r -> list(r, problems);
      case ValidationRule.Whole r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ValidationRule.Decimal r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ValidationRule.Date r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ValidationRule.Time r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ValidationRule.TextLength r -> compared(r.operator(), r.value(), r.value2(), problems);
      case ValidationRule.Custom r -> formula(r.formula(), problems);
    }
    String message = set.message();
    if (message != null && message.length() > MAX_MESSAGE) {
      problems.add("The message has at most " + MAX_MESSAGE + " characters");
    }
    return none(problems, set.range(), set);
  }

  private boolean none(List<String> problems, String range, Operation operation) {
    problems.forEach(text -> context.findings().error("bad-rule", text, range, operation));
    return problems.isEmpty();
  }

  private void compared(
      Comparison operator,
      ProposedValue value,
      @Nullable ProposedValue value2,
      List<String> problems) {
    if (operator.isText()) {
      problems.add(
          ConstantNames.of(operator) + " compares texts; use a rule of type text or a formula");
    }
    if (operator.isRange() != (value2 != null)) {
      problems.add(
          operator.isRange()
              ? ConstantNames.of(operator) + " needs value and value2"
              : "value2 goes with between and notBetween only");
    }
    value(value, problems);
    value(value2, problems);
  }

  private void value(@Nullable ProposedValue value, List<String> problems) {
    if (value instanceof ProposedValue.Text text && text.value().startsWith("=")) {
      formula(text.value(), problems);
    }
  }

  private void formula(String formula, List<String> problems) {
    String text = formula.strip();
    String bare = text.startsWith("=") ? text.substring(1).strip() : text;
    if (bare.isEmpty()) {
      problems.add("The formula is empty");
    } else if (bare.contains("[")) {
      problems.add(
          "="
              + bare
              + ": rules cannot name tables or other workbooks; name cells or a defined"
              + " name");
    } else {
      context.formulaProblem(bare).ifPresent(p -> problems.add("=" + bare + ": " + p));
    }
  }

  private static void text(ConditionalRule.Text rule, List<String> problems) {
    if (rule.operator() != null && !rule.operator().isText()) {
      problems.add("A text rule is one of contains, notContains, beginsWith, endsWith");
    }
    if (rule.text().isEmpty()) {
      problems.add("A text rule needs a text");
    }
  }

  private static void top(ConditionalRule.Top rule, List<String> problems) {
    int most = Boolean.TRUE.equals(rule.percent()) ? 100 : 1000;
    if (rule.count() != null && (rule.count() < 1 || rule.count() > most)) {
      problems.add("count is 1 to " + most + ", not " + rule.count());
    }
  }

  private static void colors(@Nullable List<String> colors, List<String> problems) {
    if (colors != null && (colors.size() < 2 || colors.size() > 3)) {
      problems.add("A colour scale has two or three colours");
    }
    if (colors != null) {
      colors.forEach(color -> color(color, problems));
    }
  }

  private static void color(@Nullable String color, List<String> problems) {
    if (color != null && !COLOR.matcher(color).matches()) {
      problems.add("A colour is written as #63BE7B, not " + color);
    }
  }

  private static void icons(@Nullable String icons, List<String> problems) {
    if (icons != null && !ICONS.contains(icons)) {
      problems.add("icons is one of " + String.join(", ", ICONS.stream().sorted().toList()));
    }
  }

  private void list(ValidationRule.List rule, List<String> problems) {
    Collection<String> values = rule.values();
    if ((values == null) == (rule.source() == null)) {
      problems.add("A list has either values or a source");
    } else if (values != null) {
      if (values.isEmpty() || values.stream().anyMatch(v -> v.contains(",") || v.isBlank())) {
        problems.add("Values of a list are not empty and have no comma; use a source range");
      }
      if (String.join(",", values).length() > MAX_LIST) {
        problems.add(
            "The values have more than "
                + MAX_LIST
                + " characters together; write them to cells"
                + " and name these as the source");
      }
    } else {
      formula(fixed(String.valueOf(rule.source())), problems);
    }
  }

  /** A source as a formula; ranges do not move from cell to cell. */
  static String fixed(String source) {
    String text = source.strip();
    String bare = text.startsWith("=") ? text.substring(1).strip() : text;
    try {
      return bare.indexOf('!') > 0
          ? SheetRange.parse(bare).absolute()
          : CellArea.parse(bare).absolute();
    } catch (IllegalArgumentException nameOrFormula) {
      return bare;
    }
  }
}
