package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.story.Line;
import dev.deckhand.analysis.story.Story;
import dev.deckhand.analysis.story.StoryData;
import dev.deckhand.analysis.story.StorySlide;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SlideObjectOperation.AddChart;
import dev.deckhand.plan.SlideObjectOperation.AddTable;
import dev.deckhand.plan.SlideOperation.AddSlide;
import dev.deckhand.plan.SlideSeries;
import dev.deckhand.plan.TextParagraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays a story out on the layouts of a deck: one operation a slide, one more for its data. */
final class StoryPlan {
  private final Layouts layouts;
  private final Room room;
  private final int lines;
  private final List<Operation> operations = new ArrayList<>();
  private String after;

  /**
   * A plan for a deck.
   *
   * @param after the slide the first new one follows
   * @param lines the most lines a slide gets before it becomes two
   */
  StoryPlan(DeckOutline deck, String after, int lines) {
    this.layouts = new Layouts(deck);
    this.room = Room.of(deck);
    this.after = after;
    this.lines = lines;
  }

  List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** Adds all slides of a story; false where the deck has no layout for one. */
  boolean add(Story story) {
    boolean able = story.title().isEmpty() || cover(story);
    for (StorySlide slide : story.slides()) {
      able = able && add(slide);
    }
    return able;
  }

  private boolean cover(Story story) {
    Optional<Layout> layout = layouts.cover();
    List<Line> lines = story.subtitle().isEmpty() ? List.of() : List.of(Line.of(story.subtitle()));
    layout.ifPresent(found -> slide(found, story.title(), List.of(lines), null));
    return layout.isPresent();
  }

  private boolean add(StorySlide slide) {
    return switch (slide.kind()) {
      case SECTION -> on(layouts.section(), slide, List.of(slide.left()));
      case CLOSING -> on(layouts.closing(), slide, List.of(slide.left()));
      case TWO_SIDES -> twoSides(slide);
      case CONTENT -> content(slide);
      case DATA -> data(slide);
    };
  }

  private boolean on(Optional<Layout> layout, StorySlide slide, List<List<Line>> texts) {
    layout.ifPresent(found -> slide(found, slide.title(), texts, notes(slide)));
    return layout.isPresent();
  }

  private boolean twoSides(StorySlide slide) {
    Optional<Layout> layout = layouts.twoSides();
    if (layout.isPresent()) {
      return on(layout, slide, List.of(slide.left(), slide.right()));
    }
    List<Line> all = new ArrayList<>(slide.left());
    all.addAll(slide.right());
    return content(slide.with(slide.title(), all));
  }

  /** A slide of points, or as many as its points take. */
  private boolean content(StorySlide slide) {
    if (slide.left().isEmpty()) {
      return on(layouts.titleOnly().or(layouts::content), slide, List.of());
    }
    List<List<Line>> parts = Parts.of(slide.left(), lines);
    for (int i = 0; i < parts.size(); i++) {
      String title =
          parts.size() == 1
              ? slide.title()
              : "%s (%d/%d)".formatted(slide.title(), i + 1, parts.size());
      if (!on(layouts.content(), slide.with(title, parts.get(i)), List.of(parts.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean data(StorySlide slide) {
    Optional<Layout> layout = layouts.titleOnly();
    StoryData data = slide.data();
    if (layout.isEmpty() || data == null) {
      return content(slide);
    }
    String on = slide(layout.get(), slide.title(), List.of(), notes(slide));
    switch (data) {
      case StoryData.Table table -> operations.add(table(on, table));
      case StoryData.Chart chart -> operations.add(chart(on, chart));
    }
    return slide.left().isEmpty() || content(slide);
  }

  private AddTable table(String slide, StoryData.Table table) {
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      List<@Nullable ProposedValue> cells = new ArrayList<>();
      row.forEach(text -> cells.add(new ProposedValue.Text(text)));
      rows.add(cells);
    }
    return new AddTable(id(), slide, room.box(), rows);
  }

  private AddChart chart(String slide, StoryData.Chart chart) {
    List<@Nullable ProposedValue> categories = new ArrayList<>();
    chart.categories().forEach(text -> categories.add(new ProposedValue.Text(text)));
    List<SlideSeries> series = new ArrayList<>();
    for (StoryData.Series one : chart.series()) {
      List<@Nullable ProposedValue> values = new ArrayList<>();
      one.values().forEach(v -> values.add(v == null ? null : new ProposedValue.Number(v)));
      series.add(new SlideSeries(one.name(), values, null, null));
    }
    return new AddChart(
        id(),
        slide,
        room.box(),
        chart.line() ? ChartType.LINE : ChartType.COLUMN,
        null,
        categories,
        series,
        null,
        chart.format().equals("General") ? null : chart.format());
  }

  private String id() {
    return String.valueOf(operations.size() + 1);
  }

  private static @Nullable String notes(StorySlide slide) {
    return slide.source().isEmpty() ? null : "Source: " + slide.source();
  }

  /** Adds a slide after the last one; gives how later operations name it. */
  private String slide(
      Layout layout, String title, List<List<Line>> texts, @Nullable String notes) {
    Map<String, List<TextParagraph>> placeholders = new HashMap<>();
    placeholders.put(Layouts.title(layout), List.of(TextParagraph.of(title)));
    List<String> keys = Layouts.texts(layout);
    for (int i = 0; i < Math.min(keys.size(), texts.size()); i++) {
      if (!texts.get(i).isEmpty()) {
        placeholders.put(
            keys.get(i),
            texts.get(i).stream().map(l -> new TextParagraph(l.text(), l.level())).toList());
      }
    }
    String id = id();
    operations.add(new AddSlide(id, after, layout.name(), placeholders, notes));
    after = "@" + id;
    return after;
  }
}
