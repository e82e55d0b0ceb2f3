package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ChartData;
import dev.deckhand.plan.ChartData.Categories;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Other data for the series of a chart: references and caches here, cells for the workbook. */
final class NewChartData {
  private final Element chart;
  private final ChartData data;
  private final DataCells cells;
  private final ChartCache cache;

  /**
   * Data for a chart.
   *
   * @param workbook the cells it shows now
   */
  NewChartData(Element chart, WorkbookSnapshot workbook, ChartData data) {
    this.chart = chart;
    this.data = data;
    this.cells = new DataCells(workbook);
    this.cache = new ChartCache(workbook.date1904());
  }

  /**
   * Changes the chart and returns what to write into its workbook.
   *
   * @throws IllegalArgumentException saying what about the chart's data is in the way
   */
  List<CellOperation.WriteCells> write() {
    List<Element> series = new ArrayList<>(ChartSeriesList.of(chart));
    List<SeriesPlace> places = new ArrayList<>();
    for (Element one : series) {
      SeriesPlace place = SeriesPlace.of(one, scatter(one));
      places.add(place);
      owns(place);
    }
    stock(series);
    SeriesPlace model = places.getLast();
    int known = series.size();
    while (series.size() < data.series().size()) {
      series.add(SeriesLook.next(series.getLast(), free(series)));
      places.add(model.moved(1, series.size() - known));
    }
    while (series.size() > data.series().size()) {
      remove(series.removeLast());
    }
    for (int i = 0; i < series.size(); i++) {
      show(series.get(i), places.get(i).moved(data.categories().count(), 0), data.series().get(i));
    }
    String taken = cells.inTheWay();
    if (taken != null) {
      throw new IllegalArgumentException(
          "other content in %s of its workbook, where the data would go".formatted(taken));
    }
    return cells.writes();
  }

  /** High, low, close: each series of a stock chart has a part of its own. */
  private void stock(List<Element> series) {
    boolean stock = series.stream().anyMatch(one -> Ns.C.is(one.getParentNode(), "stockChart"));
    if (stock && series.size() != data.series().size()) {
      throw new IllegalArgumentException(
          "the %d series of a stock chart, no more and no fewer".formatted(series.size()));
    }
  }

  private static boolean scatter(Element series) {
    return Ns.C.is(series.getParentNode(), "scatterChart");
  }

  private void owns(SeriesPlace place) {
    own(place.name());
    own(place.categories());
    own(place.values());
  }

  private void own(@Nullable SheetRange range) {
    if (range != null) {
      cells.owns(range);
    }
  }

  private static long free(List<Element> series) {
    long highest = -1;
    for (Element one : series) {
      highest = Math.max(highest, ChartSeriesList.number(one, "idx"));
      highest = Math.max(highest, ChartSeriesList.number(one, "order"));
    }
    return highest + 1;
  }

  private static void remove(Element series) {
    Element plot = (Element) series.getParentNode();
    if (Dom.children(plot, Ns.C, "ser").size() == 1) {
      throw new IllegalArgumentException(
          "a part (%s) that would be left without series".formatted(plot.getLocalName()));
    }
    Dom.remove(series);
  }

  private void show(Element series, SeriesPlace place, ChartData.Series shown) {
    boolean scatter = scatter(series);
    if (scatter && !(data.categories() instanceof Categories.Numbers)) {
      throw new IllegalArgumentException("x values, which are numbers; the categories are not");
    }
    place.write(series, scatter);
    cache.name(series, shown.name());
    cache.categories(series, data.categories(), scatter);
    cache.values(series, shown, scatter);
    forgetPoints(series);
    put(place.name(), List.of(DataCells.literal(shown.name())));
    put(place.categories(), labels());
    List<@Nullable ProposedValue> values = new ArrayList<>();
    for (Double value : shown.values()) {
      values.add(value == null ? null : new ProposedValue.Number(value));
    }
    put(place.values(), values);
  }

  private void put(@Nullable SheetRange range, List<? extends @Nullable ProposedValue> values) {
    if (range != null) {
      cells.put(range, values);
    }
  }

  private List<ProposedValue> labels() {
    return switch (data.categories()) {
      case Categories.Texts(List<String> texts) -> texts.stream().map(DataCells::literal).toList();
      case Categories.Numbers numbers ->
          numbers.values().stream().<ProposedValue>map(ProposedValue.Number::new).toList();
      case Categories.Dates dates ->
          dates.values().stream().<ProposedValue>map(ProposedValue.Date::new).toList();
    };
  }

  /** The look and label of points there are no more. */
  private void forgetPoints(Element series) {
    int count = data.categories().count();
    List<Element> points = new ArrayList<>(Dom.children(series, Ns.C, "dPt"));
    Dom.children(series, Ns.C, "dLbls").forEach(l -> points.addAll(Dom.children(l, Ns.C, "dLbl")));
    points.removeIf(point -> ChartSeriesList.number(point, "idx") < count);
    points.forEach(Dom::remove);
  }
}
