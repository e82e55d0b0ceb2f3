package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Grouping;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Plot;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Words;
import dev.deckhand.ooxml.pptx.part.CachedValues;
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

/** Reads a chart part into what can be drawn. */
final class ChartReader {
  private static final double TITLE = 16;
  private static final double TEXT = 10;

  private final ThemeColors colors;
  private final TextLooks looks;
  private final SeriesReader series;
  private final Set<String> notices = new LinkedHashSet<>();

  private ChartReader(ThemeColors colors, Element chartSpace) {
    this.colors = colors;
    this.looks = new TextLooks(colors, chartSpace);
    this.series = new SeriesReader(colors, looks);
  }

  /** The chart of a {@code c:chartSpace}. */
  static ChartModel read(Element chartSpace, ThemeColors colors) {
    return new ChartReader(colors, chartSpace).chart(chartSpace);
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
    AxisReader reader = new AxisReader(colors, looks);
    return new ChartModel(
        title(chart, plots),
        plots,
        categories,
        legend(chart),
        looks.of(Dom.child(chart, Ns.C, "legend"), TEXT),
        reader.read(across(area, axes)),
        reader.read(axes.of(false)),
        reader.read(axes.of(true)),
        axisTitle(area, "b"),
        axisTitle(area, "l"),
        colors.of(Dom.child(Dom.child(chartSpace, Ns.C, "spPr"), Ns.A, "solidFill")),
        List.copyOf(notices));
  }

  /** The first axis of categories, else that of x values. */
  private static @Nullable Element across(@Nullable Element area, ValueAxes axes) {
    for (String name : List.of("catAx", "dateAx", "serAx")) {
      Element axis = Dom.child(area, Ns.C, name);
      if (axis != null) {
        return axis;
      }
    }
    return axes.across();
  }

  private Plot plot(Element group, ValueAxes axes) {
    String type = group.getLocalName();
    if (type.startsWith("ofPie")) {
      notices.add("The second pie of a chart is drawn as part of the first.");
    }
    if (type.contains("3D")) {
      notices.add("A 3-D chart is drawn flat.");
    }
    Family family = family(group);
    List<Series> all = new ArrayList<>();
    for (Element element : Dom.children(group, Ns.C, "ser")) {
      all.add(series.read(group, family, element));
    }
    return new Plot(
        family,
        grouping(group),
        type,
        number(group, "firstSliceAng", 0),
        number(group, "gapWidth", 150) / 100,
        number(group, "overlap", 0) / 100,
        number(group, "holeSize", 50) / 100,
        axes.isSecondary(group),
        all);
  }

  private static double number(Element group, String name, long fallback) {
    return Dom.number(Dom.child(group, Ns.C, name), "val", fallback);
  }

  private static Family family(Element group) {
    return switch (group.getLocalName()) {
      case "barChart", "bar3DChart" ->
          "bar".equals(value(group, "barDir")) ? Family.BAR : Family.COLUMN;
      case "lineChart", "line3DChart" -> Family.LINE;
      case "areaChart", "area3DChart" -> Family.AREA;
      case "pieChart", "pie3DChart", "ofPieChart" -> Family.PIE;
      case "doughnutChart" -> Family.DOUGHNUT;
      case "scatterChart", "bubbleChart" -> Family.SCATTER;
      case "radarChart" -> Family.RADAR;
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
  private @Nullable Words title(@Nullable Element chart, List<Plot> plots) {
    Element title = Dom.child(chart, Ns.C, "title");
    boolean deleted = Dom.flag(Dom.child(chart, Ns.C, "autoTitleDeleted"), "val", false);
    if (title == null || (deleted && Dom.child(title, Ns.C, "tx") == null)) {
      return null;
    }
    String written = words(title);
    boolean single = plots.size() == 1 && plots.getFirst().series().size() == 1;
    String words =
        written.isEmpty() && single ? plots.getFirst().series().getFirst().name() : written;
    return words.isEmpty() ? null : new Words(words, looks.of(title, TITLE));
  }

  private static @Nullable String legend(@Nullable Element chart) {
    Element legend = Dom.child(chart, Ns.C, "legend");
    return legend == null ? null : Objects.requireNonNullElse(value(legend, "legendPos"), "r");
  }

  /** The title of the axis at the bottom or on the left. */
  private @Nullable Words axisTitle(@Nullable Element area, String position) {
    if (area != null) {
      for (Element axis : Dom.children(area)) {
        boolean there = axis.getLocalName().endsWith("Ax") && position.equals(value(axis, "axPos"));
        Element title = there ? Dom.child(axis, Ns.C, "title") : null;
        String words = title == null ? "" : words(title);
        boolean deleted = Dom.flag(Dom.child(axis, Ns.C, "delete"), "val", false);
        if (!words.isEmpty() && !deleted) {
          return new Words(words, looks.of(title, TEXT));
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
