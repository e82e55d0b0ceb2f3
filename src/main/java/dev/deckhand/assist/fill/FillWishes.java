package dev.deckhand.assist.fill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what a model wants to fill, every mistake with words for the model. */
public final class FillWishes {
  /** Rows of one fill. */
  static final int MAX_ROWS = 100_000;

  private static final int MAX_COLUMNS = 10;
  private static final int MAX_ALLOWED = 200;
  private static final int LONGEST = 120;

  private final Function<String, Optional<SheetSnapshot>> sheets;
  private final List<Violation> wrong = new ArrayList<>();

  private FillWishes(Function<String, Optional<SheetSnapshot>> sheets) {
    this.sheets = sheets;
  }

  /** What came of reading. */
  public sealed interface Reading {
    record Read(FillWish wish) implements Reading {}

    record Wrong(List<Violation> violations) implements Reading {
      public Wrong {
        violations = List.copyOf(violations);
      }
    }
  }

  /**
   * Reads the {@code fill} of a reply.
   *
   * @param sheets the worksheets the user sees, by name
   */
  public static Reading read(JsonNode fill, Function<String, Optional<SheetSnapshot>> sheets) {
    return new FillWishes(sheets).reading(fill);
  }

  /** The JSON schema of {@code fill}, for the schema of a reply. */
  public static Object schema() {
    return FillSchema.wish();
  }

  private Reading reading(JsonNode fill) {
    @Nullable SheetRange target = range(fill.path("writes").asText(""), "writes");
    List<SheetRange> reads = reads(fill.path("reads"));
    if (target != null && wrong.isEmpty()) {
      places(reads, target);
    }
    String header = words(fill.path("header").asText(""));
    List<String> allowed = allowed(fill.path("allowed"));
    Optional<FillKind> kind = FillKind.of(fill.path("kind").asText("text"));
    if (kind.isEmpty()) {
      wrong("\"kind\" is text, number, date or boolean", null);
    } else {
      fitting(kind.get(), allowed);
    }
    return target == null || !wrong.isEmpty()
        ? new Reading.Wrong(wrong)
        : new Reading.Read(
            new FillWish(
                reads.stream().map(SheetRange::toString).toList(),
                target.toString(),
                header.isEmpty() ? null : header,
                kind.orElseThrow(),
                allowed));
  }

  private List<SheetRange> reads(JsonNode node) {
    List<SheetRange> reads = new ArrayList<>();
    for (JsonNode one : node) {
      @Nullable SheetRange range = range(one.asText(""), "reads");
      if (range == null) {
        continue;
      }
      CellArea area = range.area();
      for (int column = area.firstColumn();
          column <= area.lastColumn() && reads.size() <= MAX_COLUMNS;
          column++) {
        CellArea single = new CellArea(area.firstRow(), column, area.lastRow(), column);
        reads.add(new SheetRange(range.sheet(), single));
      }
    }
    if (reads.isEmpty() || reads.size() > MAX_COLUMNS) {
      wrong(
          "\"reads\" names one to %d columns over the rows of the data".formatted(MAX_COLUMNS),
          null);
    }
    return reads;
  }

  private @Nullable SheetRange range(String text, String name) {
    try {
      SheetRange range = SheetRange.parse(text);
      Optional<SheetSnapshot> sheet = sheets.apply(range.sheet());
      if (sheet.isEmpty()) {
        wrong("\"%s\": there is no visible worksheet \"%s\"".formatted(name, range.sheet()), null);
        return null;
      }
      if (range.area().isWholeColumns() || range.area().rows() > MAX_ROWS) {
        wrong(
            "\"%s\": name the rows of the data without their header, at most %,d, as in Sales!C2:C400"
                .formatted(name, MAX_ROWS),
            text);
        return null;
      }
      return new SheetRange(sheet.get().name(), range.area());
    } catch (IllegalArgumentException e) {
      wrong("\"%s\": %s".formatted(name, e.getMessage()), null);
      return null;
    }
  }

  private void places(List<SheetRange> reads, SheetRange target) {
    CellArea to = target.area();
    check(to.columns() == 1, "\"writes\" is one column", target);
    for (SheetRange read : reads) {
      CellArea from = read.area();
      check(read.sheet().equals(target.sheet()), "read and write on one worksheet", read);
      check(
          from.firstRow() == to.firstRow() && from.lastRow() == to.lastRow(),
          "\"reads\" and \"writes\" have the same rows, here they are %s and %s"
              .formatted(read, target),
          read);
      check(
          from.firstColumn() != to.firstColumn(), "the results cannot go over what is read", read);
      boolean hidden =
          sheets.apply(read.sheet()).map(s -> s.isColumnHidden(from.firstColumn())).orElse(true);
      check(!hidden, "the column is hidden", read);
    }
  }

  private List<String> allowed(JsonNode node) {
    Set<String> allowed = new LinkedHashSet<>();
    for (JsonNode one : node) {
      String text = words(one.asText(""));
      if (!text.isEmpty()) {
        allowed.add(text);
      }
    }
    if (allowed.size() > MAX_ALLOWED) {
      wrong("\"allowed\" has at most %d results".formatted(MAX_ALLOWED), null);
    }
    return List.copyOf(allowed);
  }

  private void fitting(FillKind kind, List<String> allowed) {
    Predicate<String> fits = one -> kind.value(one).isPresent();
    allowed.stream()
        .filter(fits.negate())
        .findFirst()
        .ifPresent(
            one -> wrong("\"allowed\": \"%s\" is not %s".formatted(one, kind.words()), null));
  }

  /** A short text on one line. */
  private static String words(String text) {
    String line = Invisible.strip(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private void check(boolean holds, String message, SheetRange range) {
    if (!holds) {
      wrong(range + ": " + message, range.toString());
    }
  }

  private void wrong(String message, @Nullable String anchor) {
    wrong.add(Violation.error("bad-fill", message, anchor, null));
  }
}
