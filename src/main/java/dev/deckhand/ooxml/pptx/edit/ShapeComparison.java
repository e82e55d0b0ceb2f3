package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.document.SlideLink;
import dev.deckhand.plan.ChangeReport.ShapeChange;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between the shapes of a slide before and after. */
final class ShapeComparison {
  private final int slide;
  private final List<ShapeChange> changes = new ArrayList<>();

  private ShapeComparison(int slide) {
    this.slide = slide;
  }

  /**
   * The changes, those of deleted shapes last.
   *
   * @param old {@code null} for an added slide, of whose shapes only the texts are told
   */
  static List<ShapeChange> of(@Nullable Slide old, Slide now) {
    if (old != null && old.shapes() == now.shapes()) {
      return List.of(); // a slide that was not read again
    }
    ShapeComparison comparison = new ShapeComparison(now.number());
    Map<String, Shape> before = old == null ? Map.of() : keyed(old.shapes());
    Map<String, Shape> after = keyed(now.shapes());
    after.forEach(
        (key, shape) -> {
          Shape was = before.get(key);
          if (was != null) {
            comparison.compare(was, shape);
          } else {
            comparison.appeared(shape, old != null);
          }
        });
    before.forEach(
        (key, shape) -> {
          if (!after.containsKey(key)) {
            comparison.add(shape, "shape", kind(shape), null);
            comparison.add(shape, "text", words(shape), null);
          }
        });
    return comparison.changes;
  }

  /** Values are put into words only where they differ, which few do. */
  private void compare(Shape was, Shape now) {
    if (was.equals(now)) {
      return;
    }
    if (!was.paragraphs().equals(now.paragraphs())) {
      String text = was.text();
      String newText = now.text();
      add(now, "text", text, newText);
      if (text.equals(newText)) {
        add(now, "levels", levels(was), levels(now));
      }
    }
    add(now, "altText", was.altText(), now.altText());
    if (!Objects.equals(was.at(), now.at())) {
      add(now, "at", box(was.at()), box(now.at()));
    }
    add(now, "visible", visible(was), visible(now));
    add(now, "placeholder", was.placeholder(), now.placeholder());
    if (!Objects.equals(was.content(), now.content())) {
      add(now, "content", content(was), content(now));
    }
    if (!was.links().equals(now.links())
        && !Objects.equals(withoutNumbers(links(was)), withoutNumbers(links(now)))) {
      add(now, "links", links(was), links(now));
    }
  }

  /** A link to a slide stays the same when the slide gets another number. */
  private static @Nullable String withoutNumbers(@Nullable String links) {
    return links == null ? null : links.replaceAll("\\bslide \\d+\\b", "slide");
  }

  private static String levels(Shape shape) {
    return String.join(
        ", ", shape.paragraphs().stream().map(p -> String.valueOf(p.level())).toList());
  }

  /** {@code yes}, or why it cannot be seen. */
  private static String visible(Shape shape) {
    return shape.hiddenBecause() == null
        ? "yes"
        : "no, " + shape.hiddenBecause().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a table, chart or picture is beside its text. */
  private static @Nullable String content(Shape shape) {
    return switch (shape.content()) {
      case null -> null;
      case ShapeContent.Table table ->
          "%d rows, %d columns, %d merged areas"
              .formatted(table.rows(), table.columns(), table.merged().size());
      case ShapeContent.Chart chart ->
          "%s, %d series, %d categories"
              .formatted(chart.type(), chart.series().size(), chart.categories().size());
      case ShapeContent.Picture picture -> picture.media();
    };
  }

  private static @Nullable String links(Shape shape) {
    return shape.links().isEmpty()
        ? null
        : String.join(", ", shape.links().stream().map(SlideLink::target).toList());
  }

  private void appeared(Shape shape, boolean told) {
    if (told) {
      add(shape, "shape", null, kind(shape));
      add(shape, "at", null, box(shape.at()));
    }
    add(shape, "text", null, words(shape));
    add(shape, "altText", null, shape.altText());
  }

  private void add(Shape shape, String property, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new ShapeChange(slide, label(shape), property, before, after));
    }
  }

  private static @Nullable String words(Shape shape) {
    return shape.text().isEmpty() ? null : shape.text();
  }

  private static String kind(Shape shape) {
    return shape.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String label(Shape shape) {
    return "#%d %s".formatted(shape.id(), shape.name()).strip();
  }

  /** For example {@code 36, 54, 200 x 40.5 pt}. */
  private static @Nullable String box(@Nullable Box box) {
    if (box == null) {
      return null;
    }
    DecimalFormat points = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return "%s, %s, %s x %s pt"
        .formatted(
            points.format(box.x()),
            points.format(box.y()),
            points.format(box.width()),
            points.format(box.height()));
  }

  /** Shapes by id and name; those that share both are counted. */
  private static Map<String, Shape> keyed(List<Shape> shapes) {
    Map<String, Shape> keyed = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Shape shape : shapes) {
      String key = shape.id() + " " + shape.name();
      keyed.put(key + "#" + seen.merge(key, 1, Integer::sum), shape);
    }
    return keyed;
  }
}
