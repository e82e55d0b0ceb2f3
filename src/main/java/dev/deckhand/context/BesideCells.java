package dev.deckhand.context;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a worksheet has beside its cells, in short: so many things of each kind in words, the others
 * counted. What lies in hidden rows and columns counts among those left out.
 */
final class BesideCells {
  private static final int LONGEST = 200;

  private final ObjectNode node;
  private final Shown shown;
  private final HiddenSheets hiddenSheets;
  private final int items;

  /**
   * @param items most things of one kind that are described
   */
  BesideCells(ObjectNode node, SheetSnapshot sheet, HiddenSheets hiddenSheets, int items) {
    this.node = node;
    this.shown = new Shown(sheet);
    this.hiddenSheets = hiddenSheets;
    this.items = items;
  }

  void describe(WorkbookOutline.Sheet outline) {
    SheetDetails details = outline.details();
    list("charts", outline.charts(), WorkbookOutline.Chart::place, BesideCells::chart);
    list("pivots", outline.pivots(), WorkbookOutline.Pivot::range, BesideCells::pivot);
    list(
        "conditionalFormats",
        details.conditionalFormats(),
        SheetDetails.ConditionalFormat::ranges,
        f -> f.ranges() + ": " + f.rule());
    list(
        "validations",
        details.validations(),
        SheetDetails.Validation::ranges,
        v -> v.ranges() + ": " + v.rule());
    list("comments", details.comments(), SheetDetails.Comment::cell, BesideCells::comment);
    list(
        "links",
        details.hyperlinks(),
        SheetDetails.Hyperlink::range,
        link -> link.range() + ": " + link.target());
    list(
        "objectsThatWork",
        details.objects().stream().filter(o -> o.uses() != null && !o.hidden()).toList(),
        PlacedObject::place,
        o -> o.kind() + " " + o.name() + " at " + o.place() + ": " + o.uses());
    list("filters", details.filters(), f -> null, BesideCells::filter);
    list("queries", details.queries(), q -> null, SheetDetails.Query::name);
    lines(details);
  }

  private void lines(SheetDetails details) {
    SheetDetails.Protection protection = details.protection();
    if (protection != null) {
      node.put("protectedExceptTo", text(String.join(", ", protection.allowed())));
    }
    if (details.printArea() != null) {
      node.put("printArea", text(details.printArea()));
    }
    if (!details.groups().isEmpty()) {
      node.put("groupsOfRowsAndColumns", details.groups().size());
    }
    if (!details.objects().isEmpty()) {
      Map<String, Long> kinds =
          details.objects().stream()
              .map(PlacedObject::kind)
              .collect(Collectors.groupingBy(Enum::name, TreeMap::new, Collectors.counting()));
      ObjectNode counts = node.putObject("objects");
      kinds.forEach(counts::put);
    }
  }

  private <T> void list(
      String name, List<T> all, Function<T, @Nullable String> place, Function<T, String> words) {
    if (all.isEmpty()) {
      return;
    }
    List<String> shown =
        all.stream()
            .filter(item -> isShown(place.apply(item)))
            .map(words)
            .filter(text -> !hiddenSheets.named(text))
            .limit(items)
            .map(BesideCells::text)
            .toList();
    if (!shown.isEmpty()) {
      ArrayNode array = node.putArray(name);
      shown.forEach(array::add);
    }
    if (shown.size() < all.size()) {
      node.put(name + "LeftOut", all.size() - shown.size());
    }
  }

  /** Whether any cell of the first area is shown; what has no place in the grid always is. */
  private boolean isShown(@Nullable String areas) {
    return areas == null || shown.any(areas);
  }

  private static String chart(WorkbookOutline.Chart chart) {
    String title = chart.title() == null ? "" : " \"" + chart.title() + "\"";
    String place = chart.place() == null ? "" : " over " + chart.place();
    String series =
        chart.series().stream()
            .map(WorkbookOutline.Series::name)
            .filter(Objects::nonNull)
            .limit(5)
            .collect(Collectors.joining(", "));
    String named = series.isEmpty() ? "" : " with the series " + series;
    return chart.type() + title + place + named + " of " + String.join(", ", chart.ranges());
  }

  private static String pivot(WorkbookOutline.Pivot pivot) {
    return "%s at %s from %s: rows %s, columns %s, values %s, filters %s"
        .formatted(
            pivot.name(),
            pivot.range(),
            pivot.source() == null ? "outside" : pivot.source(),
            pivot.rows(),
            pivot.columns(),
            pivot.values(),
            pivot.filters());
  }

  private static String comment(SheetDetails.Comment comment) {
    String replies = comment.replies() == 0 ? "" : " (" + comment.replies() + " replies)";
    return comment.cell() + " by " + comment.author() + ": " + comment.text() + replies;
  }

  private static String filter(SheetDetails.Filter filter) {
    return filter.range() + ": " + String.join("; ", filter.criteria());
  }

  private static String text(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
