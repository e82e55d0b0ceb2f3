package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.chart.DataWorkbooks;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.plan.BoundDeckOperation.UpdateChart;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** Runs {@code updateChart}: other data in a chart and in the workbook behind it, the same look. */
final class ChartUpdater {
  private final DeckEdit deck;
  private final SlideShapes shapes;
  private final DataWorkbooks workbooks;
  private final EditLog log;

  ChartUpdater(DeckEdit deck, SlideShapes shapes, DataWorkbooks workbooks, EditLog log) {
    this.deck = deck;
    this.shapes = shapes;
    this.workbooks = workbooks;
    this.log = log;
  }

  void run(UpdateChart operation) {
    SlideShapes.OnSlide found = shapes.find(operation.id(), operation.slide(), operation.shape());
    String label = ShapeProperties.label(found.element());
    String part =
        deck.target(found.slide(), Graphic.relationship(found.element()))
            .orElseThrow(() -> refused(label, "shows no chart of this deck"));
    Element chart = deck.root(part);
    String kind = ChartKinds.refused(chart);
    if (kind != null) {
      throw refused(label, kind);
    }
    List<String> before = values(chart);
    ChartBook book = ChartBook.of(deck, workbooks, part, label);
    NewChartData data = new NewChartData(chart, book.cells(), operation.data());
    try {
      book.write(data.write());
    } catch (IllegalArgumentException problem) {
      throw refused(label, "has " + problem.getMessage());
    }
    tell(found.slide(), label, before, chart, operation);
  }

  private void tell(
      String slide, String label, List<String> before, Element chart, UpdateChart operation) {
    List<String> after = values(chart);
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String old = i < before.size() ? before.get(i) : null;
      String now = i < after.size() ? after.get(i) : null;
      if (!Objects.equals(old, now)) {
        log.shape(slide, label, "values of series " + (i + 1), old, now);
      }
    }
    boolean labels = !Dom.below(chart, e -> "datalabelsRange".equals(e.getLocalName())).isEmpty();
    log.object(
        "chart",
        slide,
        label,
        "%d series of %d values, in the workbook behind it too%s"
            .formatted(
                after.size(),
                operation.data().categories().count(),
                labels ? "; labels taken from cells still say what they said" : ""));
  }

  private static List<String> values(Element chart) {
    return ChartSeriesList.of(chart).stream()
        .map(
            series -> {
              Element values = Dom.child(series, Ns.C, "val");
              Element shown = values == null ? Dom.child(series, Ns.C, "yVal") : values;
              double[] numbers = CachedValues.numbers(shown);
              return SeriesWords.of(
                  Arrays.stream(numbers).mapToObj(n -> Double.isNaN(n) ? null : n).toList());
            })
        .toList();
  }

  private static DocumentProblem refused(String label, String what) {
    return new DocumentProblem(
        DocumentProblem.Code.UNSUPPORTED_CONTENT,
        "Chart %s %s, so its data cannot be changed here.".formatted(label, what),
        "Change its data in PowerPoint, or add a new chart in its place.");
  }
}
