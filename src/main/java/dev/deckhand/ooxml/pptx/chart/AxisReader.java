package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.Color;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads axes (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226). */
final class AxisReader {
  private static final Color GRID = new Color(0xD9D9D9);
  private static final Color AXIS = new Color(0x8C8C8C);
  private static final double SIZE = 10;

  private final ThemeColors colors;
  private final TextLooks looks;

  AxisReader(ThemeColors colors, TextLooks looks) {
    this.colors = colors;
    this.looks = looks;
  }

  /** The axis of an element; a plain one where there is none. */
  ChartAxis read(@Nullable Element axis) {
    Element scaling = Dom.child(axis, Ns.C, "scaling");
    boolean deleted = Dom.flag(Dom.child(axis, Ns.C, "delete"), "val", false);
    String labels = Dom.attribute(Dom.child(axis, Ns.C, "tickLblPos"), "val");
    String format = Dom.attribute(Dom.child(axis, Ns.C, "numFmt"), "formatCode");
    Element grid = Dom.child(axis, Ns.C, "majorGridlines");
    return new ChartAxis(
        number(scaling, "min"),
        number(scaling, "max"),
        number(axis, "majorUnit"),
        !deleted && !"none".equals(labels),
        grid == null ? null : line(grid, GRID),
        deleted || axis == null ? null : line(axis, AXIS),
        format == null ? "General" : format,
        looks.of(axis, SIZE));
  }

  private @Nullable Color line(Element holder, Color plain) {
    Element line = Dom.path(holder, Ns.C, "spPr");
    line = Dom.child(line, Ns.A, "ln");
    if (Dom.child(line, Ns.A, "noFill") != null) {
      return null;
    }
    return Objects.requireNonNullElse(colors.of(Dom.child(line, Ns.A, "solidFill")), plain);
  }

  private static double number(@Nullable Element parent, String name) {
    String value = Dom.attribute(Dom.child(parent, Ns.C, name), "val");
    try {
      return value == null ? Double.NaN : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
