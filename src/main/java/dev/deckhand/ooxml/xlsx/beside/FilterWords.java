package dev.deckhand.ooxml.xlsx.beside;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails.Filter;
import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Automatic filters in words (18.3.2). */
public final class FilterWords {
  private FilterWords() {}

  /**
   * A filter.
   *
   * @param node the element {@code autoFilter}
   * @param table the table it belongs to, or {@code null}
   */
  public static Filter of(XmlNode node, @Nullable String table) {
    String range = Shortened.text(node.value("ref", ""));
    List<String> criteria =
        node.children("filterColumn").stream()
            .filter(c -> !c.children().isEmpty())
            .limit(Capped.LIMIT)
            .map(c -> column(range, c.integer("colId", 0)) + ": " + criterion(c))
            .toList();
    return new Filter(range, table, criteria);
  }

  private static String column(String range, int index) {
    try {
      int column = CellArea.parse(range).firstColumn() + index;
      if (column >= 0 && column < CellAddress.COLUMNS) {
        return CellAddress.columnName(column);
      }
    } catch (IllegalArgumentException notAnArea) {
      // the number says as much as the file does
    }
    return "column " + (index + 1);
  }

  private static String criterion(XmlNode column) {
    XmlNode how = column.children().getFirst();
    return switch (how.name()) {
      case "filters" -> values(how);
      case "customFilters" -> custom(how);
      case "top10" -> top(how);
      case "dynamicFilter" -> RuleWords.spaced(how.value("type", ""));
      case "colorFilter" -> "by colour";
      case "iconFilter" -> "by icon";
      default -> "a filter of another kind";
    };
  }

  private static String values(XmlNode filters) {
    List<String> values = new ArrayList<>();
    for (XmlNode item : filters.children()) {
      if (item.is("filter")) {
        values.add(item.value("val", ""));
      } else if (item.is("dateGroupItem")) {
        values.add(date(item));
      }
    }
    if (filters.flag("blank")) {
      values.add("(blank)");
    }
    return "one of " + Shortened.list(values);
  }

  private static String date(XmlNode item) {
    StringBuilder date = new StringBuilder(item.value("year", ""));
    for (String unit : List.of("month", "day")) {
      int value = item.integer(unit, 0);
      if (value > 0) {
        date.append(value < 10 ? "-0" : "-").append(value);
      }
    }
    return date.toString();
  }

  private static String custom(XmlNode filters) {
    List<String> parts =
        filters.children("customFilter").stream()
            .limit(2)
            .map(
                f ->
                    ComparisonWords.of(
                        f.value("operator", "equal"), List.of(Shortened.text(f.value("val", "")))))
            .toList();
    return String.join(filters.flag("and") ? " and " : " or ", parts);
  }

  private static String top(XmlNode top) {
    boolean bottom = top.value("top") != null && !top.flag("top");
    String count = Shortened.text(top.value("val", "10"));
    return (bottom ? "bottom " : "top ") + count + (top.flag("percent") ? " percent" : "");
  }
}
