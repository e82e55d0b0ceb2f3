package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation;
import dev.deckhand.plan.WorkbookOperation;
import dev.deckhand.web.office.FakeProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conditional format as it was set up, kind by kind. */
record RuleDraft(FakeRange range, ObjectNode node) implements Draft {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final Map<String, Comparison> OPERATORS = new HashMap<>();

  static {
    OPERATORS.put("EqualTo", Comparison.EQUAL);
    OPERATORS.put("NotEqualTo", Comparison.NOT_EQUAL);
    OPERATORS.put("GreaterThan", Comparison.GREATER_THAN);
    OPERATORS.put("GreaterThanOrEqual", Comparison.GREATER_THAN_OR_EQUAL);
    OPERATORS.put("LessThan", Comparison.LESS_THAN);
    OPERATORS.put("LessThanOrEqual", Comparison.LESS_THAN_OR_EQUAL);
    OPERATORS.put("Between", Comparison.BETWEEN);
    OPERATORS.put("NotBetween", Comparison.NOT_BETWEEN);
    OPERATORS.put("Contains", Comparison.CONTAINS);
    OPERATORS.put("NotContains", Comparison.NOT_CONTAINS);
    OPERATORS.put("BeginsWith", Comparison.BEGINS_WITH);
    OPERATORS.put("EndsWith", Comparison.ENDS_WITH);
  }

  @Override
  public List<WorkbookOperation> operations(String id) {
    String part =
        switch (node.path("type").asText()) {
          case "CellValue" -> "cellValue";
          case "Custom" -> "custom";
          case "ContainsText" -> "textComparison";
          case "TopBottom" -> "topBottom";
          case "PresetCriteria" -> "preset";
          case "ColorScale" -> "colorScale";
          case "DataBar" -> "dataBar";
          default -> "iconSet";
        };
    JsonNode set = node.path(part);
    return List.of(
        new RuleOperation.AddConditionalFormat(
            id, range.toString(), rule(part, set), format(set.path("format"))));
  }

  private static ConditionalRule rule(String part, JsonNode set) {
    JsonNode rule = set.path("rule");
    return switch (part) {
      case "cellValue" ->
          new ConditionalRule.CellIs(
              comparison(rule),
              Objects.requireNonNull(value(rule.path("formula1"))),
              value(rule.path("formula2")));
      case "custom" -> new ConditionalRule.Expression(rule.path("formula").asText());
      case "textComparison" ->
          new ConditionalRule.Text(comparison(rule), rule.path("text").asText());
      case "topBottom" -> top(rule);
      case "preset" -> preset(rule.path("criterion").asText());
      case "colorScale" -> new ConditionalRule.ColorScale(colors(set.path("criteria")));
      case "dataBar" -> {
        if (set.path("positiveFormat").path("gradientFill").asBoolean(true)) {
          throw new FakeProblem("NotInFake", "The engine draws solid bars");
        }
        yield new ConditionalRule.DataBar(set.path("positiveFormat").path("fillColor").asText());
      }
      default -> icons(set);
    };
  }

  private static Comparison comparison(JsonNode rule) {
    String name = rule.path("operator").asText();
    Args.oneOf(name, List.copyOf(OPERATORS.keySet()));
    return Objects.requireNonNull(OPERATORS.get(name));
  }

  /** Excel takes formulas and what can be read as a number. */
  static @Nullable ProposedValue value(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text = value.asText();
    if (value.isNumber() || text.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
      return new ProposedValue.Number(value.asDouble());
    }
    if (text.equals("TRUE") || text.equals("FALSE")) {
      return new ProposedValue.Bool(text.equals("TRUE"));
    }
    if (!text.startsWith("=")) {
      throw FakeProblem.badArgument("A rule compares with numbers and formulas, not " + text);
    }
    return new ProposedValue.Text(text);
  }

  private static ConditionalRule top(JsonNode rule) {
    String type =
        Args.oneOf(
            rule.path("type").asText(),
            List.of("TopItems", "TopPercent", "BottomItems", "BottomPercent"));
    return new ConditionalRule.Top(
        rule.path("rank").asInt(),
        type.endsWith("Percent") ? true : null,
        type.startsWith("Bottom") ? true : null);
  }

  private static ConditionalRule preset(String criterion) {
    return switch (criterion) {
      case "DuplicateValues" -> new ConditionalRule.Duplicate();
      case "UniqueValues" -> new ConditionalRule.Unique();
      case "AboveAverage" -> new ConditionalRule.Average(null, null);
      case "BelowAverage" -> new ConditionalRule.Average(true, null);
      case "EqualOrAboveAverage" -> new ConditionalRule.Average(null, true);
      case "EqualOrBelowAverage" -> new ConditionalRule.Average(true, true);
      default -> throw FakeProblem.badArgument("criterion " + criterion);
    };
  }

  private static List<String> colors(JsonNode criteria) {
    List<String> colors = new ArrayList<>();
    point(criteria, "minimum", "LowestValue", colors);
    if (criteria.has("midpoint")) {
      point(criteria, "midpoint", "Percentile", colors);
    }
    point(criteria, "maximum", "HighestValue", colors);
    return colors;
  }

  private static void point(JsonNode criteria, String name, String type, List<String> colors) {
    Args.oneOf(criteria.path(name).path("type").asText(), List.of(type));
    colors.add(criteria.path(name).path("color").asText());
  }

  private static ConditionalRule icons(JsonNode set) {
    String style = set.path("style").asText();
    List<String> numbers = List.of("Three", "Four", "Five");
    for (int i = 0; i < numbers.size(); i++) {
      if (style.startsWith(numbers.get(i))) {
        String icons = (i + 3) + style.substring(numbers.get(i).length());
        return new ConditionalRule.IconSet(
            icons, set.path("reverseIconOrder").asBoolean() ? true : null);
      }
    }
    throw FakeProblem.badArgument("icons " + style);
  }

  private static @Nullable CellFormat format(JsonNode set) {
    ObjectNode format = JSON.createObjectNode();
    copy(format, "numberFormat", set.path("numberFormat"));
    copy(format, "bold", set.path("font").path("bold"));
    copy(format, "italic", set.path("font").path("italic"));
    copy(format, "fontColor", set.path("font").path("color"));
    copy(format, "fill", set.path("fill").path("color"));
    if (set.path("font").has("underline")) {
      format.put("underline", !set.path("font").path("underline").asText().equals("None"));
    }
    if (set.path("borders").has("EdgeTop")) {
      String style = set.path("borders").path("EdgeTop").path("style").asText();
      format.put("border", style.equals("Continuous") ? "thin" : style.toLowerCase(Locale.ROOT));
    }
    return format.isEmpty() ? null : JSON.convertValue(format, CellFormat.class);
  }

  private static void copy(ObjectNode format, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      format.set(name, value);
    }
  }
}
