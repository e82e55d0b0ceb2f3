package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/** The series of a chart in the order of its legend and workbook: that of {@code c:order}. */
final class ChartSeriesList {
  private ChartSeriesList() {}

  static List<Element> of(Element chartSpace) {
    Element area = Dom.path(chartSpace, Ns.C, "chart", "plotArea");
    List<Element> series = new ArrayList<>();
    if (area != null) {
      for (Element plot : Dom.children(area)) {
        series.addAll(Dom.children(plot, Ns.C, "ser"));
      }
    }
    series.sort(Comparator.comparingLong(one -> number(one, "order")));
    return series;
  }

  /** A number kept in a child such as {@code c:idx}. */
  static long number(Element series, String local) {
    return Dom.number(Dom.child(series, Ns.C, local), "val", 0);
  }
}
