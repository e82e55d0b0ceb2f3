package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.ShapeContent.DataSource;
import dev.deckhand.document.ShapeContent.Series;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A chart of a kind newer than the standard: waterfall, treemap, sunburst … */
final class NewerChart {
  private static final int MOST = 1_000;

  private NewerChart() {}

  static ShapeContent of(Element root, DataSource source) {
    Set<String> types = new LinkedHashSet<>();
    List<Series> series = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    for (Element one : Dom.below(root, Ns.CX, "series")) {
      types.add(Objects.requireNonNullElse(Dom.attribute(one, "layoutId"), "chart"));
      Element data = data(root, Dom.attribute(Dom.child(one, Ns.CX, "dataId"), "val"));
      List<String> names = points(data, "strDim");
      if (names.size() > categories.size()) {
        categories = names;
      }
      series.add(
          new Series(
              text(Dom.child(one, Ns.CX, "tx")),
              points(data, "numDim").stream().map(NewerChart::number).toList()));
    }
    Element title = Dom.path(root, Ns.CX, "chart", "title");
    return new ShapeContent.Chart(String.join("+", types), text(title), categories, series, source);
  }

  private static @Nullable Element data(Element root, @Nullable String id) {
    return Dom.below(root, Ns.CX, "data").stream()
        .filter(data -> Objects.equals(Dom.attribute(data, "id"), id))
        .findFirst()
        .orElse(null);
  }

  private static List<String> points(@Nullable Element data, String dimension) {
    Element level = Dom.path(data, Ns.CX, dimension, "lvl");
    return level == null
        ? List.of()
        : Dom.children(level, Ns.CX, "pt").stream()
            .map(point -> point.getTextContent().strip())
            .limit(MOST)
            .toList();
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable Element holder) {
    if (holder == null) {
      return null;
    }
    List<String> words =
        new ArrayList<>(Dom.below(holder, Ns.A, "p").stream().map(Paragraphs::text).toList());
    words.removeIf(String::isBlank);
    if (words.isEmpty()) {
      Dom.below(holder, Ns.CX, "v").forEach(value -> words.add(value.getTextContent()));
    }
    String text = String.join(" ", words).strip();
    return text.isEmpty() ? null : text;
  }
}
