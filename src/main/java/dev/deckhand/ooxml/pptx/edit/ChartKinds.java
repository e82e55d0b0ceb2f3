package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Kinds of charts whose data are not just series of values over categories. */
final class ChartKinds {
  private ChartKinds() {}

  /** Why the data of a chart cannot be changed; {@code null} when they can. */
  static @Nullable String refused(Element chartSpace) {
    if (!Ns.C.is(chartSpace, "chartSpace")) {
      List<Element> series = Dom.below(chartSpace, Ns.CX, "series");
      String kind = series.isEmpty() ? null : Dom.attribute(series.getFirst(), "layoutId");
      return "is of a kind newer than the standard (%s)".formatted(kind == null ? "chartex" : kind);
    }
    if (!Dom.below(chartSpace, Ns.C, "pivotSource").isEmpty()) {
      return "shows a pivot table";
    }
    if (!Dom.below(chartSpace, Ns.C, "bubbleChart").isEmpty()) {
      return "is a bubble chart";
    }
    if (!Dom.below(chartSpace, Ns.C, "multiLvlStrRef").isEmpty()) {
      return "has categories of several levels";
    }
    return ChartSeriesList.of(chartSpace).isEmpty() ? "has no series" : null;
  }
}
