package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds {@code addChart} and {@code updateChart} of decks. */
final class SlideChartBinder {
  private static final int MAX_FORMAT = 255;

  /** Kinds whose data are more than values over categories; those newer than the standard. */
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "bubble",
          "waterfall",
          "treemap",
          "sunburst",
          "funnel",
          "regionMap",
          "boxWhisker",
          "clusteredColumn",
          "paretoLine");

  private final Findings findings;
  private final ShapeLedger shapes;
  private final NewShapes places;
  private final ChartDataReader data;

  SlideChartBinder(Findings findings, ShapeLedger shapes, NewShapes places) {
    this.findings = findings;
    this.shapes = shapes;
    this.places = places;
    this.data = new ChartDataReader(findings);
  }

  @Nullable BoundDeckOperation add(SlideObjectOperation.AddChart add) {
    SlideRef slide = places.find(add.slide(), add.at(), "chart", add);
    ChartData chart = data.read(add.type(), add.categories(), add.series(), add.slide(), add);
    String format = add.numberFormat();
    if (format != null && (format.isBlank() || format.length() > MAX_FORMAT)) {
      findings.error("bad-format", "A number format has 1 to 255 characters", add.slide(), add);
      return null;
    }
    if (slide == null || chart == null) {
      return null;
    }
    slices(add);
    shapes.added(slide, add.id(), ShapeKind.CHART);
    String title = add.title();
    return new BoundDeckOperation.AddChart(
        add.id(),
        slide,
        add.at(),
        add.type(),
        title == null || title.isBlank() ? null : title.strip(),
        GuessedFormat.give(chart, format),
        add.axisTitles());
  }

  private void slices(SlideObjectOperation.AddChart add) {
    boolean slices = add.type() == ChartType.PIE || add.type() == ChartType.DOUGHNUT;
    if (add.type() == ChartType.PIE && add.series().size() > 1) {
      findings.warning("bad-chart", "A pie shows its first series only", add.slide(), add);
    }
    if (slices && add.axisTitles() != null) {
      findings.warning("bad-chart", "Pies and doughnuts have no axes to name", add.slide(), add);
    }
    boolean negative =
        add.series().stream()
            .flatMap(series -> series.values().stream())
            .anyMatch(v -> v instanceof ProposedValue.Number n && n.value() < 0);
    if (slices && negative) {
      findings.warning(
          "bad-chart", "Slices do not show which values are negative", add.slide(), add);
    }
  }

  @Nullable BoundDeckOperation update(SlideObjectOperation.UpdateChart update) {
    ShapeLedger.Found found = shapes.find(update.slide(), update.shape(), update);
    if (found == null) {
      return null;
    }
    ShapeKind kind = shapes.kind(found);
    if (kind != ShapeKind.CHART) {
      findings.error(
          "no-chart",
          "Shape %s is a %s; only charts have data"
              .formatted(found.label(), ShapeLedger.words(kind)),
          found.anchor(),
          update);
      return null;
    }
    ShapeContent.Chart known = found.shape() == null ? null : found.shape().chart();
    boolean possible = known == null || changeable(known, found, update);
    ChartData chart = data.read(null, update.categories(), update.series(), found.anchor(), update);
    boolean looks =
        update.series().stream().anyMatch(s -> s.type() != null || s.secondaryAxis() != null);
    if (looks) {
      findings.warning(
          "kept-look",
          "updateChart changes data only; how the series are drawn stays",
          found.anchor(),
          update);
    }
    return chart == null || !possible
        ? null
        : new BoundDeckOperation.UpdateChart(update.id(), found.slide(), found.ref(), chart);
  }

  /** Whether the data of a chart stand where they can be changed. */
  private boolean changeable(
      ShapeContent.Chart chart, ShapeLedger.Found found, Operation operation) {
    String problem =
        switch (chart.source()) {
          case EMBEDDED ->
              OTHER_KINDS.stream().anyMatch(List.of(chart.type().split("\\+"))::contains)
                  ? "Chart %s is a %s chart, whose data cannot be changed here; change them in PowerPoint"
                      .formatted(found.label(), chart.type())
                  : null;
          case LINKED ->
              "The data of chart %s are in another file; change them there"
                  .formatted(found.label());
          case NONE ->
              "Chart %s has no workbook behind it; add a new chart in its place"
                  .formatted(found.label());
        };
    if (problem != null) {
      findings.error("fixed-data", problem, found.anchor(), operation);
    }
    return problem == null;
  }
}
