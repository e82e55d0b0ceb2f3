package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the charts of a worksheet (ECMA-376 part 1, 21.2, and the later chartex). */
final class ChartOutlines {
  private final PartSource source;

  private ChartOutlines(PartSource source) {
    this.source = source;
  }

  static List<Chart> of(PartSource source, String sheetPart) {
    return new ChartOutlines(source).charts(sheetPart);
  }

  private List<Chart> charts(String sheetPart) {
    List<Chart> charts = new ArrayList<>();
    for (Relationship drawing : source.targets(sheetPart, "drawing")) {
      Map<String, String> names = names(parse(drawing.partName()));
      for (Relationship relationship : source.relationships(drawing.partName())) {
        String name = names.get(relationship.id());
        if (relationship.external()) {
          continue;
        }
        if (relationship.hasType("chart")) {
          charts.add(chart(name, parse(relationship.partName())));
        } else if (relationship.hasType("chartEx")) {
          charts.add(extended(name, parse(relationship.partName())));
        }
      }
    }
    return charts;
  }

  private XmlNode parse(String part) {
    return XmlNode.parse(part, XmlText.utf8(part, source.part(part)));
  }

  /** Names of the frames by the relationship of the chart inside. */
  private static Map<String, String> names(XmlNode drawing) {
    Map<String, String> names = new HashMap<>();
    for (XmlNode frame : drawing.all("graphicFrame")) {
      String name =
          frame.all("cNvPr").stream().findFirst().map(n -> n.value("name", "")).orElse("");
      for (XmlNode chart : frame.all("chart")) {
        String id = chart.relationshipId();
        if (id != null) {
          names.put(id, name);
        }
      }
    }
    return names;
  }

  private static Chart chart(@Nullable String name, XmlNode root) {
    List<XmlNode> plots =
        root.all("plotArea").stream()
            .flatMap(area -> area.children().stream())
            .filter(child -> child.name().endsWith("Chart"))
            .toList();
    String type = plots.stream().map(ChartOutlines::type).distinct().collect(joined());
    Stream<XmlNode> series = plots.stream().flatMap(plot -> plot.children("ser").stream());
    return new Chart(name, type, title(root), ranges(series));
  }

  private static Chart extended(@Nullable String name, XmlNode root) {
    String type =
        root.all("series").stream().map(s -> s.value("layoutId", "")).distinct().collect(joined());
    return new Chart(name, type, title(root), ranges(Stream.of(root)));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("+");
  }

  private static String type(XmlNode plot) {
    String name = plot.name().replace("3D", "").replace("Chart", "");
    boolean upright =
        plot.child("barDir").map(d -> d.value("val", "col").equals("col")).orElse(false);
    return name.equals("bar") && upright ? "column" : name.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String title(XmlNode root) {
    for (XmlNode chart : root.children("chart")) {
      for (XmlNode title : chart.children("title")) {
        String written = text(title, "t");
        String cached = written.isEmpty() ? text(title, "v") : written;
        return cached.isEmpty() ? null : cached;
      }
    }
    return null;
  }

  private static String text(XmlNode node, String element) {
    return node.all(element).stream().map(XmlNode::text).collect(Collectors.joining()).strip();
  }

  private static List<String> ranges(Stream<XmlNode> nodes) {
    return nodes
        .flatMap(node -> node.all("f").stream())
        .map(f -> f.text().strip())
        .filter(f -> !f.isEmpty())
        .distinct()
        .toList();
  }
}
