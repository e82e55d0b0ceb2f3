package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The value axes of a chart: that of its first plot, and the secondary one. */
final class ValueAxes {
  private final Map<String, Element> axes = new LinkedHashMap<>();
  private final @Nullable String first;
  private final @Nullable String second;

  private ValueAxes(@Nullable Element area) {
    String primary = null;
    String secondary = null;
    if (area != null) {
      Dom.children(area, Ns.C, "valAx").forEach(axis -> axes.put(id(axis), axis));
      for (Element plot : Dom.children(area)) {
        String axis = plot.getLocalName().endsWith("Chart") ? axisOf(plot) : null;
        primary = primary == null ? axis : primary;
        secondary = axis == null || axis.equals(primary) ? secondary : axis;
      }
    }
    this.first = primary;
    this.second = secondary;
  }

  static ValueAxes of(@Nullable Element area) {
    return new ValueAxes(area);
  }

  /** Whether the values of a plot are on the secondary axis. */
  boolean isSecondary(Element plot) {
    String axis = axisOf(plot);
    return axis != null && !axis.equals(first);
  }

  /** The element of an axis, where there is one. */
  @Nullable Element of(boolean secondary) {
    return axes.get(Objects.requireNonNullElse(secondary ? second : first, ""));
  }

  /** The axis of x values: the one that no plot has its values on. */
  @Nullable Element across() {
    for (Map.Entry<String, Element> axis : axes.entrySet()) {
      if (!axis.getKey().equals(first) && !axis.getKey().equals(second)) {
        return axis.getValue();
      }
    }
    return null;
  }

  /** Of the two axes a plot names, the last that is for values: y in scatter charts. */
  private @Nullable String axisOf(Element plot) {
    String found = null;
    for (Element named : Dom.children(plot, Ns.C, "axId")) {
      String id = named.getAttribute("val");
      found = axes.containsKey(id) ? id : found;
    }
    return found;
  }

  private static String id(Element axis) {
    return Objects.requireNonNullElse(Dom.attribute(Dom.child(axis, Ns.C, "axId"), "val"), "");
  }
}
