package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.figure.Figure;
import dev.deckhand.analysis.figure.FigureReader;
import dev.deckhand.analysis.figure.SourceLine;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SlideObjectOperation.UpdateChart;
import dev.deckhand.plan.SlideObjectOperation.WriteTableCells;
import dev.deckhand.plan.SlideSeries;
import dev.deckhand.plan.TextOperation.SetNotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings stale figures up to date, and the notes that say which version they are from. */
public final class FigureRefresh {
  private final DeckOutline deck;
  private final List<Operation> operations = new ArrayList<>();

  private FigureRefresh(DeckOutline deck) {
    this.deck = deck;
  }

  /** The plan; without operations where nothing that can be mended is stale. */
  public static EditPlan of(DeckOutline deck, List<Figure> figures) {
    FigureRefresh refresh = new FigureRefresh(deck);
    List<Figure> stale = figures.stream().filter(f -> f.stale() && f.now() != null).toList();
    Map<List<Integer>, List<Figure>> charts = new LinkedHashMap<>();
    for (Figure figure : stale) {
      switch (figure.kind()) {
        case TABLE -> refresh.cell(figure);
        case CHART ->
            charts
                .computeIfAbsent(List.of(figure.slide(), figure.shape()), key -> new ArrayList<>())
                .add(figure);
      }
    }
    charts.values().forEach(refresh::chart);
    stale.stream()
        .map(Figure::slide)
        .distinct()
        .forEach(
            slide ->
                refresh.notes(slide, figures.stream().filter(f -> f.slide() == slide).toList()));
    String summary =
        stale.isEmpty()
            ? "Every figure is up to date"
            : "Updates %d figures".formatted(stale.size());
    return new EditPlan(summary, refresh.operations);
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }

  private void cell(Figure figure) {
    List<@Nullable ProposedValue> row = new ArrayList<>();
    row.add(new ProposedValue.Text(figure.now() + ""));
    List<List<@Nullable ProposedValue>> values = new ArrayList<>();
    values.add(row);
    operations.add(
        new WriteTableCells(
            id(),
            String.valueOf(figure.slide()),
            "#" + figure.shape(),
            figure.row(),
            figure.column(),
            values));
  }

  private void chart(List<Figure> stale) {
    Figure first = stale.getFirst();
    Optional<ShapeContent.Chart> chart =
        deck.slides().get(first.slide() - 1).shapes().stream()
            .filter(shape -> shape.id() == first.shape())
            .map(Shape::chart)
            .filter(Objects::nonNull)
            .findFirst();
    chart.ifPresent(shown -> operations.add(updated(first, shown, stale)));
  }

  private UpdateChart updated(Figure at, ShapeContent.Chart chart, List<Figure> stale) {
    List<@Nullable ProposedValue> categories = new ArrayList<>();
    chart.categories().forEach(text -> categories.add(new ProposedValue.Text(text)));
    List<SlideSeries> series = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      ShapeContent.Series one = chart.series().get(i);
      List<@Nullable Double> values = new ArrayList<>(one.values());
      for (Figure figure : stale) {
        if (figure.column() == i + 1) {
          values.set(figure.row() - 1, figure.value());
        }
      }
      List<@Nullable ProposedValue> proposed = new ArrayList<>();
      values.forEach(value -> proposed.add(value == null ? null : new ProposedValue.Number(value)));
      series.add(new SlideSeries(one.name() == null ? "" : one.name(), proposed, null, null));
    }
    return new UpdateChart(id(), String.valueOf(at.slide()), "#" + at.shape(), categories, series);
  }

  /** A source line takes the new version once no figure of its slide has lost its cell. */
  private void notes(int number, List<Figure> ofSlide) {
    Slide slide = deck.slides().get(number - 1);
    String text = slide.notes() == null ? "" : slide.notes();
    String now = text;
    for (SourceLine line : FigureReader.lines(slide)) {
      List<Figure> own = ofSlide.stream().filter(f -> f.workbook().equals(line.name())).toList();
      boolean whole = own.stream().allMatch(figure -> figure.now() != null);
      if (!own.isEmpty() && whole) {
        now = now.replace(line.line(), line.at(own.getFirst().current()));
      }
    }
    if (!now.equals(text)) {
      operations.add(new SetNotes(id(), String.valueOf(number), now));
    }
  }
}
