package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.calc.value.Dates;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.plan.ProposedValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what cells hold with what a check says they should. */
final class WantedValue {
  private static final double TOLERANCE = 0.005;
  private static final double SECONDS_OF_DAY = 86_400;

  private WantedValue() {}

  /**
   * Counts cells that hold values.
   *
   * @param tolerance by how much numbers may differ; 0.005 when {@code null}
   * @param unknown cells whose formula could not be computed: they are wrong whatever they hold
   */
  static void count(
      Map<String, ProposedValue> cells,
      @Nullable Double tolerance,
      WorkbookSnapshot workbook,
      Set<String> unknown,
      Tally tally) {
    double within = tolerance == null ? TOLERANCE : tolerance;
    new TreeMap<>(cells)
        .forEach(
            (cell, wanted) -> {
              SheetRange place = SheetRange.parse(cell);
              CellValue value = workbook.value(place.sheet(), place.area().first());
              String anchor = place.toString();
              if (unknown.contains(anchor)) {
                tally.wrong(anchor, anchor + " could not be computed");
                return;
              }
              boolean right = holds(wanted, value, within, workbook.date1904());
              String why = "%s is %s, not %s".formatted(anchor, CellTexts.of(value), words(wanted));
              tally.count(right, anchor, why);
            });
  }

  static boolean holds(ProposedValue wanted, CellValue value, double tolerance, boolean date1904) {
    return switch (wanted) {
      case ProposedValue.Number number -> near(value, number.value(), tolerance);
      case ProposedValue.Bool bool -> value.equals(CellValue.of(bool.value()));
      case ProposedValue.Date date ->
          near(value, serial(date.value(), date1904), 0.5 / SECONDS_OF_DAY);
      case ProposedValue.Text text -> text(text.value(), value);
    };
  }

  private static boolean near(CellValue value, double wanted, double tolerance) {
    return value instanceof CellValue.Number number
        && Math.abs(number.value() - wanted) <= tolerance + Math.abs(wanted) * 1e-12;
  }

  private static double serial(LocalDateTime date, boolean date1904) {
    double days = Dates.of(date1904).serial(date.toLocalDate());
    return days + date.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
  }

  private static boolean text(String wanted, CellValue value) {
    String bare = wanted.startsWith("'") ? wanted.substring(1) : wanted;
    return switch (value) {
      case CellValue.Empty _ -> bare.isBlank();
      case CellValue.Text text -> text.value().strip().equals(bare.strip());
      case CellValue.Error error -> CellError.ofCode(bare).equals(Optional.of(error.error()));
      case CellValue.Number _, CellValue.Bool _ -> false;
    };
  }

  static String words(ProposedValue wanted) {
    return switch (wanted) {
      case ProposedValue.Number number ->
          BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
      case ProposedValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case ProposedValue.Date date -> date.value().toString();
      case ProposedValue.Text text ->
          text.value().isEmpty() ? "empty" : "\"" + CellTexts.shortened(text.value()) + "\"";
    };
  }
}
