package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.beside.AnchorPlace;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the charts of a drawing (ECMA-376 part 1, 21.2, and the later chartex). */
final class ChartOutlines {
  private final SideParts parts;

  ChartOutlines(SideParts parts) {
    this.parts = parts;
  }

  /** The frame a chart is shown in. */
  private record Frame(@Nullable String name, @Nullable String place) {
    static final Frame UNKNOWN = new Frame(null, null);
  }

  /** The charts of a drawing part, in the order of its relationships. */
  List<Chart> of(String drawingPart, XmlNode drawing) {
    List<Chart> charts = new ArrayList<>();
    Map<String, Frame> frames = frames(drawing);
    for (Relationship relationship : parts.relationships(drawingPart)) {
      Frame frame = frames.getOrDefault(relationship.id(), Frame.UNKNOWN);
      boolean extended = relationship.hasType("chartEx");
      if (!relationship.external() && (extended || relationship.hasType("chart"))) {
        parts
            .tree(relationship.partName())
            .ifPresent(root -> charts.add(extended ? extended(frame, root) : chart(frame, root)));
      }
    }
    return charts;
  }

  /** The frames by the relationship of the chart inside. */
  private static Map<String, Frame> frames(XmlNode drawing) {
    Map<String, Frame> frames = new HashMap<>();
    for (XmlNode anchor : drawing.children()) {
      String place = AnchorPlace.of(anchor);
      for (XmlNode frame : anchor.all("graphicFrame")) {
        String name =
            frame.all("cNvPr").stream().findFirst().map(n -> n.value("name", "")).orElse("");
        frame.all("chart").stream()
            .flatMap(chart -> Stream.ofNullable(chart.relationshipId()))
            .forEach(id -> frames.put(id, new Frame(name, place)));
      }
    }
    return frames;
  }

  private static Chart chart(Frame frame, XmlNode root) {
    List<XmlNode> plots =
        root.all("plotArea").stream()
            .flatMap(area -> area.children().stream())
            .filter(child -> child.name().endsWith("Chart"))
            .toList();
    String type = plots.stream().map(ChartOutlines::type).distinct().collect(joined());
    Stream<XmlNode> series = plots.stream().flatMap(plot -> plot.children("ser").stream());
    return new Chart(
        frame.name(),
        type,
        title(root),
        ranges(series),
        frame.place(),
        axisTitles(root),
        ChartSeries.of(plots));
  }

  private static Chart extended(Frame frame, XmlNode root) {
    String type =
        root.all("series").stream().map(s -> s.value("layoutId", "")).distinct().collect(joined());
    return new Chart(
        frame.name(),
        type,
        title(root),
        ranges(Stream.of(root)),
        frame.place(),
        axisTitles(root),
        ChartSeries.extended(root));
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
        return cached.isEmpty() ? null : Shortened.text(cached);
      }
    }
    return null;
  }

  private static List<String> axisTitles(XmlNode root) {
    return root.all("plotArea").stream()
        .flatMap(area -> area.children().stream())
        .filter(axis -> axis.name().endsWith("Ax") || axis.is("axis"))
        .flatMap(axis -> axis.children("title").stream())
        .map(title -> text(title, "t"))
        .filter(text -> !text.isEmpty())
        .map(Shortened::text)
        .toList();
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
