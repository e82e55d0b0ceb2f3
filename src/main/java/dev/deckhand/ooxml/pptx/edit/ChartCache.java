package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.chart.NewDataWorkbook;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.ChartData;
import dev.deckhand.plan.ChartData.Categories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Writes what a series keeps of the cells it shows (ECMA-376 part 1, 21.2.2.122 and 21.2.2.201).
 * Formulas stay; number formats stay where there are any.
 */
final class ChartCache {
  private static final String[] AFTER_NAME = {
    "spPr",
    "invertIfNegative",
    "pictureOptions",
    "marker",
    "explosion",
    "dPt",
    "dLbls",
    "trendline",
    "errBars",
    "cat",
    "val",
    "xVal",
    "yVal",
    "smooth",
    "shape",
    "bubbleSize",
    "extLst"
  };
  private static final String[] AFTER_CATEGORIES = {
    "val", "yVal", "smooth", "shape", "bubbleSize", "bubble3D", "extLst"
  };

  /** What dates look like where the chart says nothing. */
  private static final String DAY = "yyyy\\-mm\\-dd";

  private final double dayZero;

  /**
   * Writes days as the workbook counts them.
   *
   * @param date1904 whether its day 0 is 1 January 1904
   */
  ChartCache(boolean date1904) {
    this.dayZero = date1904 ? 1_462 : 0;
  }

  /** A series' name: in the cell it refers to, or on its own. */
  void name(Element series, String name) {
    Element text = Dom.child(series, Ns.C, "tx");
    if (text == null) {
      text = Markup.element(series, Ns.C, "tx");
      Markup.insert(series, text, AFTER_NAME);
    }
    Element reference = Dom.child(text, Ns.C, "strRef");
    if (reference != null) {
      texts(cache(reference, "strCache"), List.of(name));
      return;
    }
    Element own = Dom.child(text, Ns.C, "v");
    (own == null ? Markup.append(text, Ns.C, "v") : own).setTextContent(PlainText.clean(name));
  }

  /** The categories of a series, or its x values. */
  void categories(Element series, Categories categories, boolean scatter) {
    String local = scatter ? "xVal" : "cat";
    Element holder = Dom.child(series, Ns.C, local);
    if (holder == null) {
      holder = Markup.element(series, Ns.C, local);
      Markup.insert(series, holder, AFTER_CATEGORIES);
    }
    switch (categories) {
      case Categories.Texts(List<String> texts) -> texts(held(holder, "str"), texts);
      case Categories.Numbers(List<Double> numbers) ->
          numbers(held(holder, "num"), new ArrayList<>(numbers), "General");
      case Categories.Dates dates ->
          numbers(
              held(holder, "num"),
              new ArrayList<>(
                  dates.values().stream().map(d -> NewDataWorkbook.serial(d) - dayZero).toList()),
              DAY);
    }
  }

  /** The values of a series. */
  void values(Element series, ChartData.Series data, boolean scatter) {
    String local = scatter ? "yVal" : "val";
    Element holder = Objects.requireNonNull(Dom.child(series, Ns.C, local));
    numbers(held(holder, "num"), data.values(), data.format());
  }

  /** The cache below a reference of that kind, or the literal; emptied of points. */
  private static Element held(Element holder, String kind) {
    Element old = Dom.children(holder).isEmpty() ? null : Dom.children(holder).getFirst();
    if (old == null) {
      return Markup.append(holder, Ns.C, kind + "Lit");
    }
    String ending = old.getLocalName().endsWith("Ref") ? "Ref" : "Lit";
    Element source = old;
    if (!old.getLocalName().equals(kind + ending)) {
      source = Markup.element(holder, Ns.C, kind + ending);
      Element formula = Dom.child(old, Ns.C, "f");
      if (formula != null) {
        source.appendChild(formula);
      }
      holder.replaceChild(source, old);
    }
    return ending.equals("Ref") ? cache(source, kind + "Cache") : source;
  }

  private static Element cache(Element reference, String local) {
    Element cache = Dom.child(reference, Ns.C, local);
    if (cache == null) {
      cache = Markup.element(reference, Ns.C, local);
      Markup.insert(reference, cache, "extLst");
    }
    return cache;
  }

  private static void texts(Element cache, List<String> texts) {
    Dom.children(cache).forEach(Dom::remove);
    count(cache, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        point(cache, i, PlainText.clean(texts.get(i)));
      }
    }
  }

  private static void numbers(Element cache, List<@Nullable Double> numbers, String usualFormat) {
    Element format = Dom.child(cache, Ns.C, "formatCode");
    String code = format == null ? usualFormat : format.getTextContent();
    Dom.children(cache).forEach(Dom::remove);
    Markup.append(cache, Ns.C, "formatCode").setTextContent(code);
    count(cache, numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      Double number = numbers.get(i);
      if (number != null) {
        point(cache, i, NewDataWorkbook.plain(number));
      }
    }
  }

  private static void count(Element cache, int count) {
    Markup.append(cache, Ns.C, "ptCount").setAttribute("val", Integer.toString(count));
  }

  private static void point(Element cache, int index, String value) {
    Element point = Markup.append(cache, Ns.C, "pt");
    point.setAttribute("idx", Integer.toString(index));
    Markup.append(point, Ns.C, "v").setTextContent(value);
  }
}
