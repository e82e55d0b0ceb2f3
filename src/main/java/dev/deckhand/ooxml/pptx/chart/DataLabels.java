package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the points of a series are labelled with (ECMA-376 part 1, 21.2.2.49).
 *
 * @param position where labels stand, such as {@code outEnd}; empty where the chart leaves it open
 * @param separator between the words of a label; empty where the chart leaves it open
 * @param colored whether the chart names their colour
 * @param points the labels of single points that differ; {@code null} for a point that has none
 */
record DataLabels(
    boolean value,
    boolean share,
    boolean category,
    boolean series,
    String position,
    String format,
    String separator,
    TextLook text,
    boolean colored,
    Map<Integer, Optional<DataLabels>> points) {
  private static final double SIZE = 10;

  DataLabels {
    points = Map.copyOf(points);
  }

  /** The labels of a series: its own, else those of its plot; {@code null} for none. */
  static @Nullable DataLabels of(Element plot, Element series, TextLooks looks, String format) {
    Element own = Dom.child(series, Ns.C, "dLbls");
    Element labels = own == null ? Dom.child(plot, Ns.C, "dLbls") : own;
    if (labels == null || on(labels, "delete")) {
      return null;
    }
    DataLabels all = read(labels, labels, looks, format, points(labels, looks, format));
    boolean any = all.points.values().stream().anyMatch(Optional::isPresent);
    return all.says() || any ? all : null;
  }

  private static Map<Integer, Optional<DataLabels>> points(
      Element labels, TextLooks looks, String format) {
    Map<Integer, Optional<DataLabels>> points = new HashMap<>();
    for (Element label : Dom.children(labels, Ns.C, "dLbl")) {
      int index = (int) Dom.number(Dom.child(label, Ns.C, "idx"), "val", -1);
      DataLabels read = on(label, "delete") ? null : read(label, labels, looks, format, Map.of());
      points.put(index, Optional.ofNullable(read).filter(DataLabels::says));
    }
    return points;
  }

  private static DataLabels read(
      Element label,
      Element all,
      TextLooks looks,
      String format,
      Map<Integer, Optional<DataLabels>> points) {
    Element look = Dom.child(label, Ns.C, "txPr") == null ? all : label;
    String named = Dom.attribute(either(label, all, "numFmt"), "formatCode");
    String position = Dom.attribute(either(label, all, "dLblPos"), "val");
    Element separator = either(label, all, "separator");
    return new DataLabels(
        on(label, "showVal"),
        on(label, "showPercent"),
        on(label, "showCatName"),
        on(label, "showSerName"),
        position == null ? "" : position,
        named == null ? format : named,
        separator == null ? "" : separator.getTextContent(),
        looks.of(look, SIZE),
        Dom.child(look, Ns.C, "txPr") != null && Dom.hasBelow(look, e -> Ns.A.is(e, "solidFill")),
        points);
  }

  private static @Nullable Element either(Element label, Element all, String name) {
    Element own = Dom.child(label, Ns.C, name);
    return own == null ? Dom.child(all, Ns.C, name) : own;
  }

  private static boolean on(Element parent, String name) {
    Element flag = Dom.child(parent, Ns.C, name);
    return flag != null && Dom.flag(flag, "val", true);
  }

  private boolean says() {
    return value || share || category || series;
  }

  /** The label of a point, {@code null} where it has none. */
  @Nullable DataLabels at(int point) {
    DataLabels own = points.getOrDefault(point, Optional.of(this)).orElse(null);
    return own == null || !own.says() ? null : own;
  }

  /** The words of a label. */
  String words(String name, String categoryName, double number, double part) {
    List<String> words = new ArrayList<>();
    if (series) {
      words.add(name);
    }
    if (category) {
      words.add(categoryName);
    }
    if (value) {
      words.add(CachedValues.formatted(number, format));
    }
    if (share) {
      boolean formatted = !value && format.contains("%");
      words.add(formatted ? CachedValues.formatted(part, format) : Math.round(part * 100) + "%");
    }
    return String.join(separator.isEmpty() ? (share ? "\n" : ", ") : separator, words);
  }
}
