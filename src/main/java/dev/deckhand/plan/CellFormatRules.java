package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell format may say. */
final class CellFormatRules {
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Set<String> HORIZONTAL =
      Set.of(
          "general",
          "left",
          "center",
          "right",
          "fill",
          "justify",
          "centerContinuous",
          "distributed");
  private static final Set<String> VERTICAL =
      Set.of("top", "center", "bottom", "justify", "distributed");
  private static final Set<String> BORDER =
      Set.of("none", "thin", "medium", "thick", "dashed", "dotted", "double", "hair");

  private CellFormatRules() {}

  static List<String> problems(CellFormat format, FormulaCheck check) {
    List<String> problems = new ArrayList<>();
    color("fontColor", format.fontColor(), problems);
    if (!"none".equals(format.fill())) {
      color("fill", format.fill(), problems);
    }
    oneOf("horizontal", format.horizontal(), HORIZONTAL, problems);
    oneOf("vertical", format.vertical(), VERTICAL, problems);
    oneOf("border", format.border(), BORDER, problems);
    between("fontSize", format.fontSize(), 1, 409, problems);
    between("indent", format.indent(), 0, 250, problems);
    String code = format.numberFormat();
    if (code != null && (code.isBlank() || code.length() > 255)) {
      problems.add("numberFormat has 1 to 255 characters");
    } else if (code != null) {
      check
          .numberFormatProblem(code)
          .ifPresent(p -> problems.add("numberFormat " + code + " cannot be read: " + p));
    }
    String font = format.fontName();
    if (font != null && (font.isBlank() || font.length() > 31)) {
      problems.add("fontName has 1 to 31 characters");
    }
    if (format.equals(NOTHING)) {
      problems.add("The format changes nothing; name at least one property");
    }
    return problems;
  }

  private static final CellFormat NOTHING =
      new CellFormat(null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static void color(String property, @Nullable String value, List<String> problems) {
    if (value != null && !COLOR.matcher(value).matches()) {
      problems.add(property + " is a colour such as #1F4E79, not " + value);
    }
  }

  private static void oneOf(
      String property, @Nullable String value, Set<String> known, List<String> problems) {
    if (value != null && !known.contains(value)) {
      problems.add(
          property
              + " is one of "
              + String.join(", ", known.stream().sorted().toList())
              + ", not "
              + value);
    }
  }

  private static void between(
      String property, @Nullable Number value, int least, int most, List<String> problems) {
    if (value != null && (value.doubleValue() < least || value.doubleValue() > most)) {
      problems.add(property + " is " + least + " to " + most + ", not " + value);
    }
  }
}
