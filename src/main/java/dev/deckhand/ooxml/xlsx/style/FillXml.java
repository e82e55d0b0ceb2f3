package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;

/** Fill records (18.8.20). */
final class FillXml {
  private FillXml() {}

  /** A solid fill of {@code #RRGGBB}, or the empty one for {@code none}. */
  static String solid(String prefix, String color) {
    String pattern =
        color.equals("none")
            ? "<%1$spatternFill patternType=\"none\"/>"
            : "<%1$spatternFill patternType=\"solid\"><%1$sfgColor rgb=\"%2$s\"/>"
                + "<%1$sbgColor indexed=\"64\"/></%1$spatternFill>";
    String argb = color.equals("none") ? "" : Colors.argb(color);
    return ("<%1$sfill>" + pattern + "</%1$sfill>").formatted(prefix, argb);
  }

  static String color(String fill) {
    String pattern = MarkupElement.parse(fill).child("patternFill");
    if (pattern == null) {
      return "gradient";
    }
    MarkupElement element = MarkupElement.parse(pattern);
    String type = element.attribute("patternType");
    if (type == null || type.equals("none")) {
      return "none";
    }
    String color = element.child("fgColor");
    String words = color == null ? "automatic" : Colors.words(MarkupElement.parse(color));
    return type.equals("solid") ? words : type + " " + words;
  }
}
