package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Chart;
import dev.deckhand.document.WorkbookOutline.Series;
import dev.deckhand.evaluation.check.WorkbookCheck.HasChart;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a chart is there that draws what it should. */
final class Charts {
  private final WorkbookOutline workbook;
  private final ShownCells cells;
  private final HasChart check;

  private Charts(Submission submission, HasChart check) {
    this.workbook = submission.after().workbookOutline();
    this.cells = new ShownCells(submission.after().workbook());
    this.check = check;
  }

  private record Placed(String sheet, Chart chart) {
    String anchor() {
      String place = chart.place();
      return place == null ? sheet : SheetRange.quote(sheet) + "!" + place;
    }
  }

  /** A chart and what is wrong with it. */
  private record Judged(Placed placed, List<String> lacks) {}

  static Verdict verdict(HasChart check, Submission submission) {
    Charts charts = new Charts(submission, check);
    String where = check.sheet() == null ? "in the workbook" : "on " + check.sheet();
    Optional<Judged> best =
        charts
            .all()
            .map(placed -> new Judged(placed, charts.lacks(placed.chart())))
            .min(Comparator.comparingInt(judged -> judged.lacks().size()));
    if (best.isEmpty()) {
      return Verdict.of(
          false, "There is no chart " + where, Stream.ofNullable(check.sheet()).toList());
    }
    Placed closest = best.get().placed();
    List<String> lacks = best.get().lacks();
    return Verdict.of(
        lacks.isEmpty(),
        lacks.isEmpty()
            ? "A %s chart is %s".formatted(closest.chart().type(), where)
            : "The closest chart %s %s".formatted(where, String.join(", and ", lacks)),
        List.of(closest.anchor()));
  }

  private Stream<Placed> all() {
    Stream<Placed> onSheets =
        workbook.sheets().stream()
            .flatMap(sheet -> sheet.charts().stream().map(c -> new Placed(sheet.name(), c)));
    Stream<Placed> chartSheets =
        workbook.details().otherSheets().stream()
            .flatMap(sheet -> sheet.charts().stream().map(c -> new Placed(sheet.name(), c)));
    return Stream.concat(onSheets, chartSheets)
        .filter(c -> check.sheet() == null || c.sheet().equalsIgnoreCase(check.sheet()));
  }

  private List<String> lacks(Chart chart) {
    List<String> lacks = new ArrayList<>();
    List<String> types = check.types();
    if (types != null && types.stream().noneMatch(type -> isType(type, chart.type()))) {
      lacks.add("is a %s, not a %s".formatted(chart.type(), String.join(" or ", types)));
    }
    if (check.values() != null) {
      List<String> drawn = chart.series().stream().map(Series::values).toList();
      if (!same(check.values(), drawn)) {
        lacks.add("draws %s, not %s".formatted(drawn, check.values()));
      }
    }
    if (check.categories() != null) {
      List<String> labels =
          chart.series().stream()
              .map(Series::categories)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      if (!same(List.of(check.categories()), labels)) {
        lacks.add("takes its categories from %s, not %s".formatted(labels, check.categories()));
      }
    }
    shown(lacks, chart);
    return lacks;
  }

  /** What the cells hold that it draws. */
  private void shown(List<String> lacks, Chart chart) {
    List<List<Double>> wanted = check.shows();
    if (wanted != null) {
      boolean inOrder = !isType("pie", chart.type()) && !isType("doughnut", chart.type());
      List<List<Double>> drawn =
          chart.series().stream().map(series -> cells.numbers(ranges(series.values()))).toList();
      if (drawn.stream()
          .noneMatch(is -> wanted.stream().anyMatch(w -> ShownCells.same(is, w, inOrder)))) {
        String should = ShownCells.words(wanted);
        lacks.add("shows %s, not any of %s".formatted(ShownCells.words(drawn), should));
      }
    }
    List<String> labels = check.labels();
    if (labels != null) {
      Set<String> texts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      chart.series().forEach(s -> texts.addAll(cells.texts(ranges(s.categories()))));
      labels.stream()
          .filter(label -> !texts.contains(label.strip()))
          .findFirst()
          .ifPresent(label -> lacks.add("has no category \"%s\"".formatted(label)));
    }
  }

  /** Plans tell stacked charts apart, outlines do not. */
  private static boolean isType(String wanted, String type) {
    String plain = wanted.toLowerCase(Locale.ROOT).replaceAll("[ _-]|stacked|percent|100", "");
    boolean combined = type.contains("+");
    return plain.equals("combo")
        ? combined
        : plain.equals(type) || (combined && Arrays.asList(type.split("\\+")).contains(plain));
  }

  /** Whether texts name the same cells, however they are cut into ranges. */
  private boolean same(List<String> wanted, List<@Nullable String> drawn) {
    List<SheetRange> should = wanted.stream().flatMap(text -> ranges(text).stream()).toList();
    List<SheetRange> is = new ArrayList<>();
    for (String text : drawn) {
      List<SheetRange> read = ranges(text);
      if (read.isEmpty()) {
        return false;
      }
      is.addAll(read);
    }
    return !should.isEmpty() && covered(should, is) && covered(is, should);
  }

  private static boolean covered(List<SheetRange> inner, List<SheetRange> outer) {
    return inner.stream()
        .allMatch(
            range -> {
              List<CellArea> areas =
                  outer.stream()
                      .filter(other -> other.sheet().equalsIgnoreCase(range.sheet()))
                      .map(SheetRange::area)
                      .toList();
              return Sheets.cover(areas, range.area());
            });
  }

  /** The ranges a text or a defined name stands for; none when it cannot be read. */
  private List<SheetRange> ranges(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String bare = text.strip().replaceAll("^=?\\(?|\\)$", "");
    int bang = bare.lastIndexOf('!');
    String name = bare.substring(bang + 1);
    for (DefinedName defined : workbook.names()) {
      if (defined.name().equalsIgnoreCase(name)) {
        return read(defined.refersTo());
      }
    }
    return read(bare);
  }

  private static List<SheetRange> read(String text) {
    try {
      return AnswerRanges.parse(text, "");
    } catch (IllegalArgumentException noRange) {
      return List.of();
    }
  }
}
