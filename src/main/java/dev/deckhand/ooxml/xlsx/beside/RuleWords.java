package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.List;
import java.util.Locale;

/** Conditional format rules in words (18.3.1.10). */
final class RuleWords {
  private RuleWords() {}

  static String of(XmlNode rule) {
    String words =
        switch (rule.value("type", "")) {
          case "expression" -> "where " + first(rule);
          case "cellIs" ->
              "cell is " + ComparisonWords.of(rule.value("operator", ""), formulas(rule));
          case "colorScale" -> "colour scale from " + thresholds(rule, "colorScale");
          case "dataBar" -> "data bar from " + thresholds(rule, "dataBar");
          case "iconSet" -> "icons " + icons(rule);
          case "top10" -> top(rule);
          case "aboveAverage" -> average(rule);
          case "uniqueValues" -> "values that occur once";
          case "duplicateValues" -> "values that occur more than once";
          case "containsText" -> "text contains " + text(rule);
          case "notContainsText" -> "text does not contain " + text(rule);
          case "beginsWith" -> "text begins with " + text(rule);
          case "endsWith" -> "text ends with " + text(rule);
          case "containsBlanks" -> "blank cells";
          case "notContainsBlanks" -> "cells that are not blank";
          case "containsErrors" -> "errors";
          case "notContainsErrors" -> "cells without an error";
          case "timePeriod" -> "dates: " + spaced(rule.value("timePeriod", ""));
          default -> "a rule of the type " + Shortened.text(rule.value("type", "none"));
        };
    return rule.flag("stopIfTrue") ? words + "; stops further rules" : words;
  }

  private static List<String> formulas(XmlNode rule) {
    return rule.children().stream()
        .filter(c -> c.is("formula") || c.is("f"))
        .map(Shortened::formula)
        .toList();
  }

  private static String first(XmlNode rule) {
    List<String> formulas = formulas(rule);
    return formulas.isEmpty() ? "nothing" : "=" + formulas.getFirst();
  }

  private static String text(XmlNode rule) {
    String text = rule.value("text");
    return text == null ? first(rule) : "\"" + Shortened.text(text) + "\"";
  }

  private static String thresholds(XmlNode rule, String element) {
    return String.join(
        " to ",
        rule.list(element).stream()
            .filter(c -> c.is("cfvo"))
            .limit(5)
            .map(RuleWords::threshold)
            .toList());
  }

  private static String threshold(XmlNode cfvo) {
    String value =
        cfvo.child("f").map(Shortened::formula).orElseGet(() -> cfvo.value("val", "").strip());
    String type = cfvo.value("type", "num");
    return switch (type) {
      case "min", "autoMin" -> "the lowest value";
      case "max", "autoMax" -> "the highest value";
      case "percent" -> value + "%";
      case "percentile" -> "percentile " + value;
      default -> Shortened.text(value);
    };
  }

  private static String icons(XmlNode rule) {
    String set = rule.child("iconSet").map(s -> s.value("iconSet", "3TrafficLights1")).orElse("");
    return Shortened.text(set) + " from " + thresholds(rule, "iconSet");
  }

  private static String top(XmlNode rule) {
    String side = rule.flag("bottom") ? "bottom " : "top ";
    return side + rule.integer("rank", 10) + (rule.flag("percent") ? " percent" : "");
  }

  private static String average(XmlNode rule) {
    boolean above = rule.value("aboveAverage") == null || rule.flag("aboveAverage");
    String side = above ? "above" : "below";
    int deviations = rule.integer("stdDev", 0);
    String by = deviations == 0 ? "" : deviations + " standard deviations ";
    return by + (rule.flag("equalAverage") ? "at or " : "") + side + " the average";
  }

  /** Words out of a name such as {@code last7Days}. */
  static String spaced(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", " ");
    return Shortened.text(spaced.toLowerCase(Locale.ROOT));
  }
}
