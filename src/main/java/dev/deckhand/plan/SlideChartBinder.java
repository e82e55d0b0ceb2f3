package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import org.jspecify.annotations.Nullable;

/** Binds {@code addChart} and {@code updateChart} of decks. */
final class SlideChartBinder {
  private static final int MAX_FORMAT = 255;

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
      findings.error(
          "bad-format", "A number format has 1 to 255 characters", add.slide(), add);
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
      findings.warning(
          "bad-chart", "Pies and doughnuts have no axes to name", add.slide(), add);
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
          "Shape %s is a %s; only charts have data".formatted(found.label(), ShapeLedger.words(kind)),
          found.anchor(),
          update);
      return null;
    }
    ChartData chart =
        data.read(null, update.categories(), update.series(), found.anchor(), update);
    boolean looks =
        update.series().stream().anyMatch(s -> s.type() != null || s.secondaryAxis() != null);
    if (looks) {
      findings.warning(
          "kept-look",
          "updateChart changes data only; how the series are drawn stays",
          found.anchor(),
          update);
    }
    return chart == null
        ? null
        : new BoundDeckOperation.UpdateChart(update.id(), found.slide(), found.ref(), chart);
  }
}
