package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row above inserted ones. As in Excel they take its formats and its height, and its outline
 * level where the row below has it too; not its contents, and not that it is hidden.
 */
final class RowTemplate {
  private final String prefix;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<Integer, String> styles = new LinkedHashMap<>();
  private int levelAbove;
  private int levelBelow;

  RowTemplate(String prefix) {
    this.prefix = prefix;
  }

  void above(Tag tag) {
    take(tag, "customFormat", "s");
    take(tag, "customHeight", "ht");
    levelAbove = level(tag);
  }

  private void take(Tag tag, String flag, String attribute) {
    String set = tag.value(flag);
    String value = tag.value(attribute);
    if (value != null && ("1".equals(set) || "true".equals(set))) {
      attributes.put(attribute, value);
      attributes.put(flag, "1");
    }
  }

  private static int level(Tag tag) {
    String level = tag.value("outlineLevel");
    return level != null && level.matches("[0-7]") ? Integer.parseInt(level) : 0;
  }

  /** The row that is pushed down, where there is one right below. */
  void below(@Nullable Tag tag) {
    levelBelow = tag == null ? 0 : level(tag);
  }

  void cell(int column, Tag tag) {
    String style = tag.value("s");
    if (style != null && !style.equals("0")) {
      styles.put(column, style);
    }
  }

  /** New rows; nothing where the row above has no format to hand on. */
  String rows(int first, int count) {
    int level = Math.min(levelAbove, levelBelow);
    if (attributes.isEmpty() && styles.isEmpty() && level == 0) {
      return "";
    }
    StringBuilder start = new StringBuilder();
    attributes.forEach((name, value) -> start.append(" %s=\"%s\"".formatted(name, value)));
    if (level > 0) {
      start.append(" outlineLevel=\"").append(level).append('"');
    }
    StringBuilder out = new StringBuilder();
    for (int row = first + 1; row <= first + count; row++) {
      out.append('<').append(prefix).append("row r=\"").append(row).append('"').append(start);
      if (styles.isEmpty()) {
        out.append("/>");
      } else {
        out.append('>').append(cells(row)).append("</").append(prefix).append("row>");
      }
    }
    return out.toString();
  }

  private String cells(int row) {
    StringBuilder cells = new StringBuilder();
    styles.forEach(
        (column, style) ->
            cells.append(
                "<%sc r=\"%s%d\" s=\"%s\"/>"
                    .formatted(prefix, CellAddress.columnName(column), row, style)));
    return cells.toString();
  }
}
