package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a chart part into what can be drawn. */
public final class ChartReader {
  private final ThemeColors colors;
  private final Set<String> notices = new LinkedHashSet<>();
  private int seriesSeen;

  private ChartReader(ThemeColors colors) {
    this.colors = colors;
  }

  /** The chart of a {@code c:chartSpace}. */
  public static ChartModel read(Element chartSpace, ThemeColors colors) {
    return new ChartReader(colors).chart(chartSpace);
  }

  private ChartModel chart(Element chartSpace) {
    Element chart = Dom.child(chartSpace, Ns.C, "chart");
    Element area = Dom.child(chart, Ns.C, "plotArea");
    ValueAxes axes = ValueAxes.of(area);
    List<Plot> plots = new ArrayList<>();
    List<String> categories = List.of();
    if (area != null) {
      for (Element group : Dom.children(area)) {
        if (group.getLocalName().endsWith("Chart")) {
          plots.add(plot(group, axes));
          categories = longer(categories, categories(group));
        }
      }
    }
    boolean sideways = plots.stream().anyMatch(plot -> plot.family() == Family.BAR);
    if (sideways && plots.stream().anyMatch(Plot::secondary)) {
      notices.add("The labels of a chart's secondary axis are not drawn.");
    }
    return new ChartModel(
        title(chart, plots),
        plots,
        categories,
        legend(chart),
        axes.format(false),
        axes.format(true),
        axisTitle(area, "b"),
        axisTitle(area, "l"),
        List.copyOf(notices));
  }

  private Plot plot(Element group, ValueAxes axes) {
    String type = group.getLocalName();
    if (type.startsWith("ofPie")) {
      notices.add("The second pie of a chart is drawn as part of the first.");
    }
    if (type.contains("3D")) {
      notices.add("A 3-D chart is drawn flat.");
    }
    List<Series> series = new ArrayList<>();
    for (Element element : Dom.children(group, Ns.C, "ser")) {
      series.add(series(element, type.startsWith("line")));
    }
    double firstAngle = Dom.number(Dom.child(group, Ns.C, "firstSliceAng"), "val", 0);
    double gap = Dom.number(Dom.child(group, Ns.C, "gapWidth"), "val", 150) / 100.0;
    return new Plot(
        family(group),
        grouping(group),
        type,
        firstAngle,
        gap,
        axes.isSecondary(group),
        shares(group),
        series);
  }

  /** Labels are asked for by the plot or by its first series, which has the last word. */
  private static boolean shares(Element group) {
    Element own = Dom.path(group, Ns.C, "ser", "dLbls");
    Element labels = own == null ? Dom.child(group, Ns.C, "dLbls") : own;
    return labels != null && Dom.flag(Dom.child(labels, Ns.C, "showPercent"), "val", false);
  }

  private static Family family(Element group) {
    return switch (group.getLocalName()) {
      case "barChart", "bar3DChart" ->
          "bar".equals(value(group, "barDir")) ? Family.BAR : Family.COLUMN;
      case "lineChart", "line3DChart" -> Family.LINE;
      case "areaChart", "area3DChart" -> Family.AREA;
      case "pieChart", "pie3DChart", "ofPieChart" -> Family.PIE;
      case "doughnutChart" -> Family.DOUGHNUT;
      case "scatterChart" -> Family.SCATTER;
      default -> Family.OTHER;
    };
  }

  private static Grouping grouping(Element group) {
    return switch (Objects.requireNonNullElse(value(group, "grouping"), "standard")) {
      case "stacked" -> Grouping.STACKED;
      case "percentStacked" -> Grouping.PERCENT;
      default -> Grouping.STANDARD;
    };
  }

  private Series series(Element element, boolean line) {
    int index = (int) Dom.number(Dom.child(element, Ns.C, "idx"), "val", seriesSeen);
    seriesSeen++;
    List<String> names = CachedValues.texts(Dom.child(element, Ns.C, "tx"));
    Element literal = Dom.path(element, Ns.C, "tx", "v");
    String name = literal != null ? literal.getTextContent() : String.join(" ", names);
    Element across = Dom.child(element, Ns.C, "yVal");
    boolean scatter = across != null;
    double[] values = CachedValues.numbers(scatter ? across : Dom.child(element, Ns.C, "val"));
    Element look = Dom.child(element, Ns.C, "spPr");
    Element marker = Dom.path(element, Ns.C, "marker", "spPr");
    Color own = fill(scatter && marker != null ? marker : look, line);
    return new Series(
        name.isBlank() ? "Series " + seriesSeen : name,
        values,
        own == null ? colors.accent(Math.max(index, 0)) : own,
        pointColors(element, values.length),
        scatter ? CachedValues.numbers(Dom.child(element, Ns.C, "xVal")) : new double[0],
        scatter && Dom.path(look, Ns.A, "ln", "noFill") == null);
  }

  private @Nullable Color[] pointColors(Element series, int count) {
    @Nullable Color[] points = new Color[count];
    for (Element point : Dom.children(series, Ns.C, "dPt")) {
      long index = Dom.number(Dom.child(point, Ns.C, "idx"), "val", -1);
      if (index >= 0 && index < count) {
        points[(int) index] = fill(Dom.child(point, Ns.C, "spPr"), false);
      }
    }
    return points;
  }

  private @Nullable Color fill(@Nullable Element properties, boolean line) {
    Element holder = line ? Dom.child(properties, Ns.A, "ln") : properties;
    return colors.of(Dom.child(holder, Ns.A, "solidFill"));
  }

  private static List<String> categories(Element group) {
    for (Element series : Dom.children(group, Ns.C, "ser")) {
      List<String> categories = CachedValues.texts(Dom.child(series, Ns.C, "cat"));
      if (!categories.isEmpty()) {
        return categories;
      }
    }
    return List.of();
  }

  private static List<String> longer(List<String> one, List<String> other) {
    return other.size() > one.size() ? other : one;
  }

  /** A single series gives its name where no title is written but one is wanted. */
  private static @Nullable String title(@Nullable Element chart, List<Plot> plots) {
    Element title = Dom.child(chart, Ns.C, "title");
    boolean deleted = Dom.flag(Dom.child(chart, Ns.C, "autoTitleDeleted"), "val", false);
    if (title == null || (deleted && Dom.child(title, Ns.C, "tx") == null)) {
      return null;
    }
    String written = words(title);
    if (!written.isEmpty()) {
      return written;
    }
    boolean single = plots.size() == 1 && plots.getFirst().series().size() == 1;
    return single ? plots.getFirst().series().getFirst().name() : null;
  }

  private static @Nullable String legend(@Nullable Element chart) {
    Element legend = Dom.child(chart, Ns.C, "legend");
    return legend == null ? null : Objects.requireNonNullElse(value(legend, "legendPos"), "r");
  }

  /** The title of the axis at the bottom or on the left. */
  private static @Nullable String axisTitle(@Nullable Element area, String position) {
    if (area != null) {
      for (Element axis : Dom.children(area)) {
        boolean there = axis.getLocalName().endsWith("Ax") && position.equals(value(axis, "axPos"));
        Element title = there ? Dom.child(axis, Ns.C, "title") : null;
        String words = title == null ? "" : words(title);
        if (!words.isEmpty() && !Dom.flag(Dom.child(axis, Ns.C, "delete"), "val", false)) {
          return words;
        }
      }
    }
    return null;
  }

  private static String words(Element title) {
    return String.join(" ", Dom.below(title, Ns.A, "p").stream().map(Paragraphs::text).toList())
        .strip();
  }

  private static @Nullable String value(Element parent, String child) {
    return Dom.attribute(Dom.child(parent, Ns.C, child), "val");
  }
}
