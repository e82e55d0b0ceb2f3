package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.ShapeContent.DataSource;
import dev.deckhand.document.ShapeContent.Series;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A chart by what its part keeps (ECMA-376 part 1, 21.2). */
final class ChartContent {
  private static final int MOST_SERIES = 200;
  private static final int MOST_POINTS = 1_000;

  private ChartContent() {}

  static ShapeContent of(DeckParts parts, String part) {
    Element root = parts.root(part);
    DataSource source = source(parts, part, root);
    return Ns.CX.owns(root) ? NewerChart.of(root, source) : chart(root, source);
  }

  private static ShapeContent chart(Element root, DataSource source) {
    Element chart = Dom.child(root, Ns.C, "chart");
    Element area = Dom.child(chart, Ns.C, "plotArea");
    Set<String> types = new LinkedHashSet<>();
    List<Series> series = new ArrayList<>();
    List<String> categories = List.of();
    if (area != null) {
      for (Element plot : Dom.children(area)) {
        if (Ns.C.owns(plot) && plot.getLocalName().endsWith("Chart")) {
          types.add(type(plot));
          for (Element one : Dom.children(plot, Ns.C, "ser")) {
            series.add(series(one));
            List<String> names = categories(one);
            categories = names.size() > categories.size() ? names : categories;
          }
        }
      }
    }
    return new ShapeContent.Chart(
        String.join("+", types),
        title(Dom.child(chart, Ns.C, "title")),
        categories.stream().limit(MOST_POINTS).toList(),
        series.stream().limit(MOST_SERIES).toList(),
        source);
  }

  private static String type(Element plot) {
    String name = plot.getLocalName().replace("3D", "").replace("Chart", "");
    if (name.equals("bar") && !"bar".equals(value(plot, "barDir"))) {
      name = "column";
    }
    return switch (String.valueOf(value(plot, "grouping"))) {
      case "stacked" -> "stacked" + capital(name);
      case "percentStacked" -> "percentStacked" + capital(name);
      default -> name;
    };
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static @Nullable String value(Element parent, String child) {
    return Dom.attribute(Dom.child(parent, Ns.C, child), "val");
  }

  private static Series series(Element element) {
    Element literal = Dom.path(element, Ns.C, "tx", "v");
    String name =
        literal != null
            ? literal.getTextContent()
            : String.join(" ", CachedValues.texts(Dom.child(element, Ns.C, "tx")));
    Element values = Dom.child(element, Ns.C, "val");
    Element held = values == null ? Dom.child(element, Ns.C, "yVal") : values;
    List<@Nullable Double> numbers = new ArrayList<>();
    for (double number : CachedValues.numbers(held)) {
      if (numbers.size() < MOST_POINTS) {
        numbers.add(Double.isNaN(number) ? null : Double.valueOf(number));
      }
    }
    return new Series(name.isBlank() ? null : name.strip(), numbers);
  }

  private static List<String> categories(Element series) {
    Element names = Dom.child(series, Ns.C, "cat");
    return CachedValues.texts(names == null ? Dom.child(series, Ns.C, "xVal") : names);
  }

  private static @Nullable String title(@Nullable Element title) {
    if (title == null) {
      return null;
    }
    List<String> written =
        Dom.below(title, Ns.A, "p").stream()
            .map(Paragraphs::text)
            .filter(text -> !text.isBlank())
            .toList();
    List<String> words =
        written.isEmpty() ? CachedValues.texts(Dom.child(title, Ns.C, "tx")) : written;
    String text = String.join(" ", words).strip();
    return text.isEmpty() ? null : text;
  }

  private static DataSource source(DeckParts parts, String part, Element root) {
    List<Element> data = Dom.below(root, e -> "externalData".equals(e.getLocalName()));
    String id = data.isEmpty() ? null : Ns.R.attribute(data.getFirst(), "id");
    for (Relationship relationship : parts.relationships(part)) {
      if (relationship.id().equals(id)) {
        return relationship.external()
            ? DataSource.LINKED
            : parts.has(relationship.partName()) ? DataSource.EMBEDDED : DataSource.NONE;
      }
    }
    return DataSource.NONE;
  }
}
