package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import java.util.List;

/** Border records (18.8.4). */
final class BorderXml {
  private static final List<String> SIDES = List.of("left", "right", "top", "bottom");
  private static final List<String> ORDER =
      List.of("start", "end", "left", "right", "top", "bottom", "diagonal");

  private BorderXml() {}

  static String none(String prefix) {
    StringBuilder xml = new StringBuilder("<" + prefix + "border>");
    SIDES.forEach(side -> xml.append('<').append(prefix).append(side).append("/>"));
    return xml.append("</").append(prefix).append("border>").toString();
  }

  /** The same border with all four sides in a line style, or without lines. */
  static String change(String border, String line) {
    MarkupElement element = MarkupElement.parse(border);
    String prefix = element.prefix();
    for (String side : SIDES) {
      MarkupElement drawn = new MarkupElement(prefix, side);
      if (!line.equals("none")) {
        String color = new MarkupElement(prefix, "color").attribute("auto", "1").xml();
        drawn.attribute("style", line).child("color", color, List.of("color"));
      }
      element.child(side, drawn.xml(), ORDER);
    }
    return element.child("start", null, ORDER).child("end", null, ORDER).xml();
  }

  /** The line style all four sides share, {@code none}, or {@code mixed}. */
  static String line(String border) {
    MarkupElement element = MarkupElement.parse(border);
    List<String> styles = SIDES.stream().map(side -> style(element, side)).distinct().toList();
    return styles.size() == 1 ? styles.getFirst() : "mixed";
  }

  private static String style(MarkupElement border, String side) {
    String style = border.childAttribute(side, "style");
    return style == null ? "none" : style;
  }
}
