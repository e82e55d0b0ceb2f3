package dev.deckhand.analysis.figure;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a deck: the numbers in tables and charts of slides whose notes name cells. A
 * figure's cell is found by its labels, so that it is still found when slides move and when values
 * change.
 */
public final class FigureReader {
  private static final int MOST = 5_000;
  private static final double SAME = 1e-9;

  private final Function<String, Optional<Source>> sources;
  private final List<Figure> figures = new ArrayList<>();

  /** A workbook as it is now. */
  public record Source(int version, WorkbookSnapshot workbook) {}

  private FigureReader(Function<String, Optional<Source>> sources) {
    this.sources = sources;
  }

  /**
   * The figures of a deck, slide by slide.
   *
   * @param sources a workbook by its file name
   */
  public static List<Figure> of(DeckOutline deck, Function<String, Optional<Source>> sources) {
    FigureReader reader = new FigureReader(sources);
    for (Slide slide : deck.slides()) {
      SourceLine.of(slide.notes()).forEach(line -> reader.read(slide, line));
    }
    return List.copyOf(reader.figures);
  }

  /** The lines of a slide's notes that name cells. */
  public static List<SourceLine> lines(Slide slide) {
    return SourceLine.of(slide.notes());
  }

  /** A source line with the workbook it names. */
  private record Linked(SourceLine line, int current, SourceGrid grid) {}

  private void read(Slide slide, SourceLine line) {
    Optional<Source> source = sources.apply(line.name());
    if (source.isEmpty()) {
      return;
    }
    Linked linked =
        new Linked(line, source.get().version(), new SourceGrid(line, source.get().workbook()));
    for (Shape shape : slide.shapes()) {
      ShapeContent.Table table = shape.table();
      ShapeContent.Chart chart = shape.chart();
      if (table != null) {
        table(slide.number(), shape.id(), table.cells(), linked);
      } else if (chart != null) {
        chart(slide.number(), shape.id(), chart, linked);
      }
    }
  }

  /** Where a figure stands and what it is of. */
  private record Place(int slide, int shape, Figure.Kind kind, int row, int column, String label) {}

  private void table(int slide, int shape, List<List<String>> cells, Linked linked) {
    List<String> header = cells.isEmpty() ? List.of() : cells.getFirst();
    for (int row = 1; row < cells.size(); row++) {
      List<String> texts = cells.get(row);
      for (int column = 1; column < Math.min(texts.size(), header.size()); column++) {
        String label = texts.getFirst() + ", " + header.get(column);
        String shown = texts.get(column).strip();
        SourceGrid.Found now =
            linked.grid().find(texts.getFirst(), header.get(column)).orElse(null);
        if (now != null && now.value() != null) {
          Place place = new Place(slide, shape, Figure.Kind.TABLE, row + 1, column + 1, label);
          add(place, linked, shown, now, !now.text().equals(shown));
        }
      }
    }
  }

  private void chart(int slide, int shape, ShapeContent.Chart chart, Linked linked) {
    for (int series = 0; series < chart.series().size(); series++) {
      ShapeContent.Series one = chart.series().get(series);
      String name = one.name() == null ? "" : one.name();
      for (int i = 0; i < Math.min(chart.categories().size(), one.values().size()); i++) {
        Double value = one.values().get(i);
        String category = chart.categories().get(i);
        SourceGrid.Found now = linked.grid().find(category, name).orElse(null);
        boolean found = now != null && now.value() != null;
        if (value != null && (found || (now == null && linkedElsewhere(chart, linked)))) {
          Place place =
              new Place(slide, shape, Figure.Kind.CHART, i + 1, series + 1, category + ", " + name);
          boolean stale = now == null || !same(value, now.value());
          add(place, linked, String.valueOf(value), now, stale);
        }
      }
    }
  }

  /** Whether another point of the chart was found, so that this one has lost its cell. */
  private static boolean linkedElsewhere(ShapeContent.Chart chart, Linked linked) {
    return chart.series().stream()
        .anyMatch(
            series ->
                chart.categories().stream()
                    .anyMatch(c -> linked.grid().find(c, series.name() + "").isPresent()));
  }

  private static boolean same(@Nullable Double shown, @Nullable Double now) {
    return shown != null
        && now != null
        && Math.abs(shown - now) <= SAME * Math.max(1, Math.max(Math.abs(shown), Math.abs(now)));
  }

  private void add(
      Place place, Linked linked, String shown, SourceGrid.@Nullable Found now, boolean stale) {
    if (figures.size() < MOST) {
      figures.add(
          new Figure(
              place.slide(),
              place.shape(),
              place.kind(),
              place.row(),
              place.column(),
              place.label(),
              linked.line().name(),
              linked.line().version(),
              linked.current(),
              now == null ? linked.line().range().toString() : now.range(),
              now == null ? "" : now.format(),
              shown,
              now == null ? null : now.text(),
              now == null ? null : now.value(),
              stale));
    }
  }
}
