package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.WorkbookOutline.Series;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The series of charts: what they are called and which cells they draw (21.2.2.170). */
final class ChartSeries {
  private static final int MOST = 50;

  private ChartSeries() {}

  /** The series of the plots of a chart. */
  static List<Series> of(List<XmlNode> plots) {
    return plots.stream()
        .flatMap(plot -> plot.children("ser").stream())
        .limit(MOST)
        .map(ChartSeries::series)
        .toList();
  }

  private static Series series(XmlNode node) {
    String name = node.children("tx").stream().map(ChartSeries::name).findFirst().orElse("");
    return new Series(
        name.isEmpty() ? null : name,
        reference(Stream.concat(node.children("cat").stream(), node.children("xVal").stream())),
        reference(Stream.concat(node.children("val").stream(), node.children("yVal").stream())));
  }

  /** The text the chart keeps of a name, else where it comes from. */
  private static String name(XmlNode tx) {
    String cached =
        tx.all("v").stream().map(XmlNode::text).collect(Collectors.joining(" ")).strip();
    String source = reference(Stream.of(tx));
    return cached.isEmpty() && source != null ? "=" + source : Shortened.text(cached);
  }

  private static @Nullable String reference(Stream<XmlNode> nodes) {
    return nodes
        .flatMap(node -> node.all("f").stream())
        .map(f -> Shortened.text(f.text()))
        .filter(f -> !f.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The series of a later chart kind; their data stand apart from them, by number. */
  static List<Series> extended(XmlNode root) {
    Map<String, XmlNode> data = new HashMap<>();
    root.all("data").forEach(d -> data.put(d.value("id", ""), d));
    List<Series> found = new ArrayList<>();
    for (XmlNode series : root.all("series").stream().limit(MOST).toList()) {
      String name = series.children("tx").stream().map(ChartSeries::name).findFirst().orElse("");
      XmlNode own = series.child("dataId").map(d -> data.get(d.value("val", ""))).orElse(null);
      found.add(
          new Series(
              name.isEmpty() ? null : name,
              own == null ? null : reference(own.children("strDim").stream()),
              own == null ? null : reference(own.children("numDim").stream())));
    }
    return found;
  }
}
