package dev.deckhand.ooxml.xlsx.rule;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A conditional format with one rule (18.3.1.18). */
public final class ConditionalFormatXml {
  private static final List<String> TRAFFIC = List.of("#F8696B", "#FFEB84", "#63BE7B");
  private static final String BLUE = "#638EC6";
  private static final String TRAFFIC_LIGHTS = "3TrafficLights1";

  private final CellArea area;
  private final int differential;
  private final String barId;
  private final RuleValues values;

  /**
   * @param differential index of the differential format; below 0 for rules with their own look
   * @param barId id that joins a data bar with its extension, as {@code {GUID}}
   */
  public ConditionalFormatXml(CellArea area, int differential, String barId, RuleValues values) {
    this.area = area;
    this.differential = differential;
    this.barId = barId;
    this.values = values;
  }

  /**
   * The element {@code conditionalFormatting}; the rule comes first of all.
   *
   * @param declaration a namespace declaration with its leading blank, or an empty string
   */
  public String element(ConditionalRule rule, String declaration) {
    return "<conditionalFormatting%s sqref=\"%s\">%s</conditionalFormatting>"
        .formatted(declaration, area.corners(), rule(rule));
  }

  private String rule(ConditionalRule rule) {
    return switch (rule) {
      case ConditionalRule.CellIs r -> cellIs(r);
      case ConditionalRule.Expression r ->
          start("expression", "") + formula(RuleValues.stored(r.formula())) + "</cfRule>";
      case ConditionalRule.Text r -> text(r);
      case ConditionalRule.Top r -> start("top10", top(r)) + "</cfRule>";
      case ConditionalRule.Average r -> start("aboveAverage", average(r)) + "</cfRule>";
      case ConditionalRule.Duplicate r -> start("duplicateValues", "") + "</cfRule>";
      case ConditionalRule.Unique r -> start("uniqueValues", "") + "</cfRule>";
      case ConditionalRule.ColorScale r -> colorScale(r);
      case ConditionalRule.DataBar r -> dataBar(r);
      case ConditionalRule.IconSet r -> iconSet(r);
    };
  }

  private String start(String type, String attributes) {
    String format = differential < 0 ? "" : " dxfId=\"" + differential + "\"";
    return "<cfRule type=\"%s\"%s priority=\"1\"%s>".formatted(type, format, attributes);
  }

  private static String formula(String text) {
    return "<formula>" + XmlText.escape(text) + "</formula>";
  }

  private String cellIs(ConditionalRule.CellIs rule) {
    String operator = " operator=\"" + ComparisonNames.of(rule.operator()) + "\"";
    String formulas = formula(values.formula(rule.value()));
    if (rule.operator().isRange()) {
      formulas += formula(values.formula(Objects.requireNonNull(rule.value2())));
    }
    return start("cellIs", operator) + formulas + "</cfRule>";
  }

  private String text(ConditionalRule.Text rule) {
    Comparison operator = rule.operator() == null ? Comparison.CONTAINS : rule.operator();
    String text = RuleValues.text(rule.text());
    String cell = area.first().toString();
    String type;
    String formula;
    switch (operator) {
      case NOT_CONTAINS -> {
        type = "notContainsText";
        formula = "ISERROR(SEARCH(" + text + "," + cell + "))";
      }
      case BEGINS_WITH -> {
        type = "beginsWith";
        formula = "LEFT(" + cell + ",LEN(" + text + "))=" + text;
      }
      case ENDS_WITH -> {
        type = "endsWith";
        formula = "RIGHT(" + cell + ",LEN(" + text + "))=" + text;
      }
      default -> {
        type = "containsText";
        formula = "NOT(ISERROR(SEARCH(" + text + "," + cell + ")))";
      }
    }
    String name = operator == Comparison.NOT_CONTAINS ? "notContains" : type;
    String attributes =
        " operator=\"%s\" text=\"%s\"".formatted(name, XmlText.escapeAttribute(rule.text()));
    return start(type, attributes) + formula(formula) + "</cfRule>";
  }

  private static String top(ConditionalRule.Top rule) {
    String percent = Boolean.TRUE.equals(rule.percent()) ? " percent=\"1\"" : "";
    String bottom = Boolean.TRUE.equals(rule.bottom()) ? " bottom=\"1\"" : "";
    return percent + bottom + " rank=\"" + (rule.count() == null ? 10 : rule.count()) + "\"";
  }

  private static String average(ConditionalRule.Average rule) {
    String below = Boolean.TRUE.equals(rule.below()) ? " aboveAverage=\"0\"" : "";
    return below + (Boolean.TRUE.equals(rule.orEqual()) ? " equalAverage=\"1\"" : "");
  }

  private String colorScale(ConditionalRule.ColorScale rule) {
    List<String> colors = rule.colors() == null ? TRAFFIC : rule.colors();
    StringBuilder scale = new StringBuilder("<colorScale><cfvo type=\"min\"/>");
    if (colors.size() == 3) {
      scale.append("<cfvo type=\"percentile\" val=\"50\"/>");
    }
    scale.append("<cfvo type=\"max\"/>");
    colors.forEach(color -> scale.append("<color rgb=\"").append(argb(color)).append("\"/>"));
    return start("colorScale", "") + scale + "</colorScale></cfRule>";
  }

  private String dataBar(ConditionalRule.DataBar rule) {
    String bar =
        "<dataBar><cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"%s\"/></dataBar>"
            .formatted(argb(rule.color() == null ? BLUE : rule.color()));
    return start("dataBar", "") + bar + DataBarExtension.link(barId) + "</cfRule>";
  }

  /** What the sheet's extension list says of a data bar: negative values, a solid bar. */
  public String extension() {
    return DataBarExtension.format(barId, area.corners());
  }

  private String iconSet(ConditionalRule.IconSet rule) {
    String icons = rule.icons() == null ? TRAFFIC_LIGHTS : rule.icons();
    int count = icons.charAt(0) - '0';
    String reverse = Boolean.TRUE.equals(rule.reverse()) ? " reverse=\"1\"" : "";
    StringBuilder set = new StringBuilder("<iconSet iconSet=\"%s\"%s>".formatted(icons, reverse));
    for (int i = 0; i < count; i++) {
      long percent = Math.round(100.0 * i / count);
      set.append("<cfvo type=\"percent\" val=\"").append(percent).append("\"/>");
    }
    return start("iconSet", "") + set + "</iconSet></cfRule>";
  }

  private static String argb(String color) {
    return "FF" + color.substring(1).toUpperCase(Locale.ROOT);
  }
}
