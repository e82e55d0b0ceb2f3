package dev.deckhand.ooxml.pptx.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Table styles that PowerPoint knows by their ids, whether a deck writes them out or not: Medium
 * Style 2 in the colours of a theme, which new tables have, and the plain grid (ECMA-376 part 1,
 * 20.1.4.2.27).
 */
public final class BuiltInTableStyles {
  /** Medium Style 2 - Accent 1. */
  public static final String MEDIUM = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

  /** No Style, Table Grid. */
  private static final String GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}";

  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private static final Map<String, String> COLORS =
      Map.of(
          "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}",
          "dk1",
          MEDIUM,
          "accent1",
          "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}",
          "accent2",
          "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}",
          "accent3",
          "{00A15C55-8517-42AA-B614-E9B94910E393}",
          "accent4",
          "{7DF18680-E054-41AD-8BC1-D1AEF772440D}",
          "accent5",
          "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}",
          "accent6");

  private BuiltInTableStyles() {}

  /** The {@code a:tblStyle} of an id, in the transitional spelling; empty where none is known. */
  public static Optional<String> of(String id) {
    String known = id.strip().toUpperCase(Locale.ROOT);
    return known.equals(GRID)
        ? Optional.of(grid())
        : Optional.ofNullable(COLORS.get(known)).map(color -> medium(known, color));
  }

  private static String medium(String id, String color) {
    String name =
        color.startsWith("accent") ? " - Accent " + color.substring("accent".length()) : "";
    return "<a:tblStyle xmlns:a=\"%s\" styleId=\"%s\" styleName=\"Medium Style 2%s\">"
            .formatted(MAIN, id, name)
        + section("wholeTbl", "", "dk1", edges(), tint(color, 20_000))
        + section("band1H", null, null, "", tint(color, 40_000))
        + section("band2H", null, null, "", "")
        + section("band1V", null, null, "", tint(color, 40_000))
        + section("band2V", null, null, "", "")
        + section("lastCol", " b=\"on\"", "lt1", "", fill(color, ""))
        + section("firstCol", " b=\"on\"", "lt1", "", fill(color, ""))
        + section("lastRow", " b=\"on\"", "lt1", edge("top", 38_100), fill(color, ""))
        + section("firstRow", " b=\"on\"", "lt1", edge("bottom", 38_100), fill(color, ""))
        + "</a:tblStyle>";
  }

  private static String grid() {
    return "<a:tblStyle xmlns:a=\"%s\" styleId=\"%s\" styleName=\"No Style, Table Grid\">"
            .formatted(MAIN, GRID)
        + section(
            "wholeTbl", "", "tx1", edges().replace("lt1", "tx1"), "<a:fill><a:noFill/></a:fill>")
        + "</a:tblStyle>";
  }

  private static String section(
      String name, @Nullable String bold, @Nullable String color, String edges, String fill) {
    String text =
        color == null
            ? ""
            : "<a:tcTxStyle%s><a:fontRef idx=\"minor\"><a:prstClr val=\"black\"/></a:fontRef><a:schemeClr val=\"%s\"/></a:tcTxStyle>"
                .formatted(bold, color);
    return "<a:%1$s>%2$s<a:tcStyle><a:tcBdr>%3$s</a:tcBdr>%4$s</a:tcStyle></a:%1$s>"
        .formatted(name, text, edges, fill);
  }

  private static String edges() {
    StringBuilder edges = new StringBuilder();
    for (String side : List.of("left", "right", "top", "bottom", "insideH", "insideV")) {
      edges.append(edge(side, 12_700));
    }
    return edges.toString();
  }

  private static String edge(String side, int width) {
    return "<a:%1$s><a:ln w=\"%2$d\" cmpd=\"sng\"><a:solidFill><a:schemeClr val=\"lt1\"/></a:solidFill></a:ln></a:%1$s>"
        .formatted(side, width);
  }

  private static String tint(String color, int share) {
    return fill(color, "<a:tint val=\"%d\"/>".formatted(share));
  }

  private static String fill(String color, String change) {
    return "<a:fill><a:solidFill><a:schemeClr val=\"%s\">%s</a:schemeClr></a:solidFill></a:fill>"
        .formatted(color, change);
  }
}
