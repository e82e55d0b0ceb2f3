package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import dev.deckhand.document.ShapeContent;
import dev.deckhand.evaluation.check.DeckCheck.SlideChart;
import dev.deckhand.evaluation.check.DeckCheck.SlideTable;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a slide has a chart or a table with what should be in it. */
final class SlideObjects {
  private SlideObjects() {}

  /** An object and what it lacks. */
  private record Judged(String anchor, List<String> lacks) {}

  static Verdict verdict(SlideChart check, Submission submission) {
    List<Judged> found = new ArrayList<>();
    for (Slide slide : Texts.where(submission.after().deckOutline(), check.slide())) {
      for (Shape shape : slide.shapes()) {
        if (shape.kind() == ShapeKind.CHART) {
          found.add(new Judged(SlidePairs.anchor(slide, shape), lacks(check, shape.chart())));
        }
      }
    }
    return best("chart", check.slide(), found);
  }

  static Verdict verdict(SlideTable check, Submission submission) {
    List<Judged> found = new ArrayList<>();
    for (Slide slide : Texts.where(submission.after().deckOutline(), check.slide())) {
      for (Shape shape : slide.shapes()) {
        ShapeContent.Table table = shape.table();
        if (table != null) {
          found.add(new Judged(SlidePairs.anchor(slide, shape), lacks(check, table)));
        }
      }
    }
    return best("table", check.slide(), found);
  }

  private static Verdict best(String kind, @Nullable Integer slide, List<Judged> found) {
    String where = slide == null ? "in the deck" : "on slide " + slide;
    Optional<Judged> best =
        found.stream().min(Comparator.comparingInt(judged -> judged.lacks().size()));
    if (best.isEmpty()) {
      return Verdict.of(false, "There is no %s %s".formatted(kind, where), List.of());
    }
    List<String> lacks = best.get().lacks();
    return Verdict.of(
        lacks.isEmpty(),
        lacks.isEmpty()
            ? "A %s with what it should have is %s".formatted(kind, where)
            : "The closest %s %s %s".formatted(kind, where, String.join(", and ", lacks)),
        List.of(best.get().anchor()));
  }

  private static List<String> lacks(SlideChart check, ShapeContent.@Nullable Chart chart) {
    if (chart == null) {
      return List.of("cannot be read");
    }
    List<String> lacks = new ArrayList<>();
    if (check.type() != null && !isType(check.type(), chart.type())) {
      lacks.add("is a %s, not a %s".formatted(chart.type(), check.type()));
    }
    List<Double> numbers =
        chart.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(Objects::nonNull)
            .toList();
    for (double wanted : Optional.ofNullable(check.values()).orElse(List.of())) {
      if (numbers.stream().noneMatch(number -> near(number, wanted))) {
        lacks.add("lacks the value " + wanted);
      }
    }
    return lacks;
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= 0.005 + Math.abs(other) * 1e-9;
  }

  /** Plans say {@code columnStacked}, outlines {@code stackedColumn}. */
  private static boolean isType(String wanted, String type) {
    List<String> types = Arrays.asList(type.toLowerCase(Locale.ROOT).split("\\+"));
    String plain = wanted.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    if (plain.equals("combo")) {
      return types.size() > 1;
    }
    String turned =
        plain.endsWith("stacked100")
            ? "percentstacked" + plain.substring(0, plain.length() - 10)
            : plain.endsWith("stacked")
                ? "stacked" + plain.substring(0, plain.length() - 7)
                : plain;
    return types.contains(plain) || types.contains(turned);
  }

  private static List<String> lacks(SlideTable check, ShapeContent.Table table) {
    List<String> cells = table.cells().stream().flatMap(List::stream).map(Texts::plain).toList();
    List<String> lacks = new ArrayList<>();
    for (String wanted : Optional.ofNullable(check.texts()).orElse(List.of())) {
      if (!cells.contains(Texts.plain(wanted))) {
        lacks.add("lacks a cell with \"%s\"".formatted(wanted));
      }
    }
    return lacks;
  }
}
