package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.CellFormat;
import org.jspecify.annotations.Nullable;

/** Differential formats (18.8.14): only what a rule changes. Fills have their colour behind. */
final class DifferentialXml {
  private DifferentialXml() {}

  static String of(String declaration, CellFormat format, int numberFormatId) {
    StringBuilder xml = new StringBuilder("<dxf" + declaration + ">").append(font(format));
    String code = format.numberFormat();
    if (code != null) {
      xml.append("<numFmt numFmtId=\"%d\" formatCode=\"".formatted(numberFormatId))
          .append(XmlText.escapeAttribute(code))
          .append("\"/>");
    }
    xml.append(fill(format.fill())).append(border(format.border()));
    return xml.append("</dxf>").toString();
  }

  private static String font(CellFormat format) {
    StringBuilder font = new StringBuilder();
    font.append(flag("b", format.bold())).append(flag("i", format.italic()));
    Boolean underline = format.underline();
    if (underline != null) {
      font.append(underline ? "<u/>" : "<u val=\"none\"/>");
    }
    String color = format.fontColor();
    if (color != null) {
      font.append("<color rgb=\"").append(Colors.argb(color)).append("\"/>");
    }
    return font.isEmpty() ? "" : "<font>" + font + "</font>";
  }

  private static String flag(String name, @Nullable Boolean wanted) {
    if (wanted == null) {
      return "";
    }
    return wanted ? "<" + name + "/>" : "<" + name + " val=\"0\"/>";
  }

  private static String fill(@Nullable String color) {
    if (color == null) {
      return "";
    }
    return color.equals("none")
        ? "<fill><patternFill patternType=\"none\"/></fill>"
        : "<fill><patternFill><bgColor rgb=\"" + Colors.argb(color) + "\"/></patternFill></fill>";
  }

  private static String border(@Nullable String line) {
    if (line == null) {
      return "";
    }
    String style = line.equals("none") ? "" : " style=\"" + line + "\"";
    String color = line.equals("none") ? "/>" : "><color auto=\"1\"/></%s>";
    StringBuilder border = new StringBuilder("<border>");
    for (String side : new String[] {"left", "right", "top", "bottom"}) {
      border.append('<').append(side).append(style).append(color.formatted(side));
    }
    return border.append("</border>").toString();
  }
}
