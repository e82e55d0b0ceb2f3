package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.chart.ChartDescription;
import dev.deckhand.ooxml.chart.ChartDescription.Labels;
import dev.deckhand.ooxml.chart.ChartLook;
import dev.deckhand.ooxml.chart.ChartXml;
import dev.deckhand.ooxml.chart.NewDataWorkbook;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.plan.AxisTitles;
import dev.deckhand.plan.BoundDeckOperation.AddChart;
import dev.deckhand.plan.ChartData;
import dev.deckhand.plan.ChartData.Categories;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ConstantNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/**
 * Runs {@code addChart}: the chart part, the workbook it shows, which "edit data" opens, and the
 * frame on the slide. Fonts and colours are the theme's, mapped as the slide maps them.
 */
final class ChartAdder {
  private static final String CHART =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final DeckEdit deck;
  private final NewShapes shapes;
  private final EditLog log;

  ChartAdder(DeckEdit deck, NewShapes shapes, EditLog log) {
    this.deck = deck;
    this.shapes = shapes;
    this.log = log;
  }

  void run(AddChart operation) {
    ChartData data = operation.data();
    NewDataWorkbook workbook = new NewDataWorkbook(data);
    String part = part(operation, workbook);
    fill(deck.root(part), operation);
    NewShapes.Fresh fresh = shapes.add(operation.slide(), "graphicFrame");
    Element holder = NewShapes.frame(fresh, "Chart", deck.dialect().uri(Ns.C));
    String relationship = deck.relate(fresh.slide(), "chart", part);
    Markup.relationship(Markup.append(holder, Ns.C, "chart"), relationship);
    SlideShapes.OnSlide added =
        shapes.place(operation.id(), operation.slide(), fresh, operation.at());
    describe(added.element(), operation);
    String label = ShapeProperties.label(added.element());
    for (ChartData.Series series : data.series()) {
      log.shape(
          fresh.slide(),
          label,
          "values of " + series.name(),
          null,
          SeriesWords.of(series.values()));
    }
  }

  private String part(AddChart operation, NewDataWorkbook workbook) {
    String xml = ChartXml.of(description(operation, workbook), false);
    String behind =
        "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    String part =
        deck.add("/ppt/charts/chart%d.xml", CHART, xml.replace("</c:chartSpace>", behind));
    String embedded =
        deck.addBinary("/ppt/embeddings/Microsoft_Excel_Sheet%d.xlsx", WORKBOOK, workbook.bytes());
    String id = deck.relate(part, "package", embedded);
    if (!id.equals("rId1")) {
      throw new IllegalStateException("A new part has relationships already: " + part);
    }
    return part;
  }

  private static ChartDescription description(AddChart operation, NewDataWorkbook workbook) {
    List<ChartDescription.Series> series = new ArrayList<>();
    for (int i = 0; i < operation.data().series().size(); i++) {
      ChartData.Series one = operation.data().series().get(i);
      series.add(
          new ChartDescription.Series(
              null,
              workbook.name(i).absolute(),
              workbook.values(i).absolute(),
              one.values().size(),
              one.shape(),
              one.secondaryAxis()));
    }
    AxisTitles titles = operation.axisTitles();
    Labels labels =
        switch (operation.data().categories()) {
          case Categories.Texts texts -> Labels.TEXTS;
          case Categories.Numbers numbers -> Labels.NUMBERS;
          case Categories.Dates dates -> Labels.DATES;
        };
    return new ChartDescription(
        operation.type(),
        operation.title(),
        titles == null ? null : titles.x(),
        titles == null ? null : titles.y(),
        workbook.categories().absolute(),
        labels,
        labels == Labels.DATES ? "yyyy\\-mm\\-dd" : "General",
        format(operation.data(), false),
        format(operation.data(), true),
        series,
        ChartLook.SLIDE);
  }

  private static String format(ChartData data, boolean secondary) {
    return data.series().stream()
        .filter(series -> series.secondaryAxis() == secondary)
        .map(ChartData.Series::format)
        .findFirst()
        .orElse("General");
  }

  private static void fill(Element chart, AddChart operation) {
    List<Element> all = ChartSeriesList.of(chart);
    ChartCache cache = new ChartCache(false);
    boolean scatter = operation.type() == ChartType.SCATTER;
    for (int i = 0; i < all.size(); i++) {
      ChartData.Series series = operation.data().series().get(i);
      cache.name(all.get(i), series.name());
      cache.categories(all.get(i), operation.data().categories(), scatter);
      cache.values(all.get(i), series, scatter);
    }
  }

  private static void describe(Element frame, AddChart operation) {
    String type = ConstantNames.of(operation.type()).replaceAll("(?=[A-Z0-9]+)(?<=[a-z])", " ");
    String names =
        String.join(", ", operation.data().series().stream().map(ChartData.Series::name).toList());
    String title = operation.title() == null ? names : operation.title() + ": " + names;
    AltText.set(frame, "%s (%s chart)".formatted(title, type.toLowerCase(Locale.ROOT)));
  }
}
