package dev.deckhand.web.office.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What Excel tells and the engine's outline does not, read from the file with POI. */
final class FileFacts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double STANDARD_WIDTH = 48;
  private static final List<String> OPERATORS =
      List.of(
          "Between",
          "NotBetween",
          "EqualTo",
          "NotEqualTo",
          "GreaterThan",
          "LessThan",
          "GreaterThanOrEqualTo",
          "LessThanOrEqualTo");

  private static final Map<String, String> SIGNS =
      Map.of(
          "lessThan", "<",
          "lessThanOrEqual", "<=",
          "notEqual", "<>",
          "greaterThanOrEqual", ">=",
          "greaterThan", ">");

  private FileFacts() {}

  /** Points; {@code null} where columns differ. */
  static @Nullable Double columnWidth(FakeRange range) {
    return range
        .book()
        .read(
            poi -> {
              XSSFSheet sheet = poi.getSheet(range.sheet().name());
              Set<Double> widths = new HashSet<>();
              for (int c = range.area().firstColumn(); c <= range.area().lastColumn(); c++) {
                var column = sheet.getColumnHelper().getColumn(c, false);
                widths.add(
                    column == null || !column.isSetWidth()
                        ? STANDARD_WIDTH
                        : column.getWidth() * FormatThing.CHARACTER);
              }
              return widths.size() == 1 ? widths.iterator().next() : null;
            });
  }

  static @Nullable Double rowHeight(FakeRange range) {
    return range
        .book()
        .read(
            poi -> {
              XSSFSheet sheet = poi.getSheet(range.sheet().name());
              Set<Double> heights = new HashSet<>();
              for (int r = range.area().firstRow(); r <= range.area().lastRow(); r++) {
                XSSFRow row = sheet.getRow(r);
                double standard = sheet.getDefaultRowHeightInPoints();
                heights.add(row == null ? standard : row.getHeightInPoints());
              }
              return heights.size() == 1 ? heights.iterator().next() : null;
            });
  }

  static JsonNode hyperlink(FakeRange range) {
    return range
        .book()
        .read(
            poi -> {
              var first = range.area().first();
              XSSFHyperlink link =
                  poi.getSheet(range.sheet().name()).getHyperlink(first.row(), first.column());
              if (link == null) {
                return JSON.nullNode();
              }
              ObjectNode json = JSON.objectNode();
              if (link.getCTHyperlink().isSetId()) {
                json.put("address", link.getAddress());
              } else {
                json.put("documentReference", link.getLocation());
              }
              return json;
            });
  }

  /** What filters each column, {@code null} where nothing does. */
  static JsonNode criteria(FakeSheet sheet) {
    return sheet
        .book()
        .read(
            poi -> {
              var filter = poi.getSheet(sheet.name()).getCTWorksheet().getAutoFilter();
              ArrayNode all = JSON.arrayNode();
              for (Element column : elements((Element) filter.getDomNode(), "filterColumn")) {
                while (all.size() < Integer.parseInt(column.getAttribute("colId"))) {
                  all.addNull();
                }
                all.add(criterion(column));
              }
              return all;
            });
  }

  private static ObjectNode criterion(Element column) {
    ObjectNode json = JSON.objectNode();
    List<Element> filters = elements(column, "filter");
    List<Element> tests = elements(column, "customFilter");
    if (tests.isEmpty()) {
      ArrayNode values = json.put("filterOn", "Values").putArray("values");
      filters.forEach(filter -> values.add(filter.getAttribute("val")));
      return json;
    }
    json.put("filterOn", "Custom");
    for (int i = 0; i < tests.size(); i++) {
      String sign = SIGNS.getOrDefault(tests.get(i).getAttribute("operator"), "=");
      json.put("criterion" + (i + 1), sign + tests.get(i).getAttribute("val"));
    }
    boolean and = "1".equals(elements(column, "customFilters").getFirst().getAttribute("and"));
    return json.put("operator", and ? "And" : "Or");
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = parent.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static String tableStyle(FakeTables.Item table) {
    return table
        .book()
        .read(
            poi ->
                poi.getSheet(table.stored().sheet()).getTables().stream()
                    .filter(one -> one.getDisplayName().equalsIgnoreCase(table.name()))
                    .map(one -> Objects.requireNonNullElse(one.getStyleName(), ""))
                    .findFirst()
                    .orElseThrow());
  }

  /** Ids of the conditional formats that lie on a range, the first priority first. */
  static List<String> conditionalFormats(FakeRange range) {
    return range
        .book()
        .read(
            poi -> {
              var all = poi.getSheet(range.sheet().name()).getSheetConditionalFormatting();
              List<String> ids = new ArrayList<>();
              for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
                var format = all.getConditionalFormattingAt(i);
                for (CellRangeAddress area : format.getFormattingRanges()) {
                  if (area(area).equals(range.area())) {
                    ids.add(range.sheet().ruleId(rank(all, format.getRule(0).getPriority())));
                  }
                }
              }
              return ids;
            });
  }

  /** How many conditional formats come before one of a priority. */
  static int rank(XSSFSheetConditionalFormatting all, int priority) {
    int before = 0;
    for (int i = 0; i < all.getNumConditionalFormattings(); i++) {
      var format = all.getConditionalFormattingAt(i);
      for (int r = 0; r < format.getNumberOfRules(); r++) {
        before += format.getRule(r).getPriority() < priority ? 1 : 0;
      }
    }
    return before;
  }

  /** How many conditional formats a worksheet has. */
  static int rules(FakeSheet sheet) {
    return sheet
        .book()
        .read(
            poi ->
                rank(
                    poi.getSheet(sheet.name()).getSheetConditionalFormatting(), Integer.MAX_VALUE));
  }

  static CellArea area(CellRangeAddress area) {
    return new CellArea(
        area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
  }

  /** Type, rule and messages as Excel gives them. */
  static JsonNode validation(FakeRange range) {
    return range
        .book()
        .read(
            poi -> {
              ObjectNode found = JSON.objectNode();
              found.put("type", "None").put("ignoreBlanks", true);
              found.putObject("rule");
              found.putObject("errorAlert");
              found.putObject("prompt");
              for (DataValidation one : poi.getSheet(range.sheet().name()).getDataValidations()) {
                for (CellRangeAddress area : one.getRegions().getCellRangeAddresses()) {
                  if (area(area).covers(range.area())) {
                    describe(found, one);
                  } else if (area(area).intersects(range.area())) {
                    found.put("type", "Inconsistent");
                  }
                }
              }
              return found;
            });
  }

  private static void describe(ObjectNode found, DataValidation one) {
    DataValidationConstraint rule = one.getValidationConstraint();
    int type = rule.getValidationType();
    String text = one.getErrorBoxText();
    found
        .putObject("errorAlert")
        .put("message", text == null ? "" : text)
        .put("showAlert", true)
        .put("style", "Stop")
        .put("title", "");
    ObjectNode json = found.putObject("rule");
    if (type == ValidationType.LIST) {
      found.put("type", "List");
      String source =
          rule.getExplicitListValues() == null
              ? "=" + rule.getFormula1()
              : String.join(",", rule.getExplicitListValues());
      json.putObject("list").put("inCellDropDown", true).put("source", source);
    } else if (type == ValidationType.FORMULA) {
      found.put("type", "Custom");
      json.putObject("custom").put("formula", "=" + rule.getFormula1());
    } else {
      String name =
          switch (type) {
            case ValidationType.INTEGER -> "wholeNumber";
            case ValidationType.DECIMAL -> "decimal";
            case ValidationType.DATE -> "date";
            case ValidationType.TIME -> "time";
            default -> "textLength";
          };
      found.put("type", name);
      ObjectNode bounds = json.putObject(name).put("operator", OPERATORS.get(rule.getOperator()));
      bounds.put("formula1", formula(rule.getFormula1()));
      if (rule.getOperator() == OperatorType.BETWEEN
          || rule.getOperator() == OperatorType.NOT_BETWEEN) {
        bounds.put("formula2", formula(rule.getFormula2()));
      }
    }
  }

  private static String formula(String text) {
    return text.matches("-?\\d+(\\.\\d+)?") ? text : "=" + text;
  }
}
