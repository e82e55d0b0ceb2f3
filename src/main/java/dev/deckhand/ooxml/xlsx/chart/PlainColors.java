package dev.deckhand.ooxml.xlsx.chart;

import java.util.Map;

/** Colours for workbooks that bring no theme: those of the theme Office starts with. */
public final class PlainColors {
  private static final Map<String, String> OFFICE =
      Map.of(
          "accent1", "4472C4",
          "accent2", "ED7D31",
          "accent3", "A5A5A5",
          "accent4", "FFC000",
          "accent5", "5B9BD5",
          "accent6", "70AD47",
          "bg1", "FFFFFF",
          "tx1", "000000");

  private PlainColors() {}

  /** The markup with theme colours written out. */
  public static String in(String xml) {
    String plain = xml.replace("</a:schemeClr>", "</a:srgbClr>");
    for (Map.Entry<String, String> color : OFFICE.entrySet()) {
      plain =
          plain.replace(
              "a:schemeClr val=\"" + color.getKey() + "\"",
              "a:srgbClr val=\"" + color.getValue() + "\"");
    }
    return plain;
  }
}
