package dev.deckhand.assist;

import dev.deckhand.analysis.words.WrittenNumber;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that the citations of an answer give, read again from the document. */
final class CitedValues {
  private static final int MAX_CELLS = 200_000;

  /** Values that are combined with one another: more of them would give nearly every figure. */
  private static final int COMBINED = 24;

  private static final int SMALL_RANGE = 12;
  private static final int LONGEST_TEXT = 2_000;
  private static final Pattern SLIDE =
      Pattern.compile("slide\\s+(\\d{1,5})(?:/#(\\d{1,9}))?", Pattern.CASE_INSENSITIVE);

  private final Set<Double> single = new HashSet<>();
  private final Set<Double> combined = new LinkedHashSet<>();
  private int looked;

  private CitedValues() {}

  static CitedValues ofWorkbook(List<Answer.Citation> citations, WorkbookSnapshot workbook) {
    CitedValues values = new CitedValues();
    // results of formulas are the figures that were meant: they are combined before all others
    for (Answer.Citation citation : citations) {
      int equals = citation.text().lastIndexOf(" = ");
      if (citation.verified() && citation.text().startsWith("=") && equals > 0) {
        values.addWritten(citation.text().substring(equals + 3));
      }
    }
    for (Answer.Citation citation : citations) {
      Optional<SheetRange> range = range(citation.anchor());
      range
          .flatMap(r -> workbook.sheet(r.sheet()))
          .ifPresent(sheet -> values.add(sheet, range.get()));
    }
    return values;
  }

  static CitedValues ofDeck(List<Answer.Citation> citations, DeckOutline deck) {
    CitedValues values = new CitedValues();
    for (Answer.Citation citation : citations) {
      Matcher place = SLIDE.matcher(citation.anchor().strip());
      int number = place.matches() ? Integer.parseInt(place.group(1)) : 0;
      if (number >= 1 && number <= deck.slides().size()) {
        DeckOutline.Slide slide = deck.slides().get(number - 1);
        slide.shapes().stream()
            .filter(s -> place.group(2) == null || place.group(2).equals(String.valueOf(s.id())))
            .forEach(shape -> values.addWritten(shape.seenText()));
        values.addWritten(slide.notes() == null ? "" : slide.notes());
      }
    }
    values.count(deck.slides().size());
    return values;
  }

  private static Optional<SheetRange> range(String anchor) {
    try {
      return Optional.of(SheetRange.parse(anchor));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void add(SheetSnapshot sheet, SheetRange range) {
    DoubleSummaryStatistics numbers = new DoubleSummaryStatistics();
    List<Double> first = new ArrayList<>();
    int[] filled = new int[1];
    List<String> texts = new ArrayList<>();
    Set<Integer> rows = new HashSet<>();
    sheet
        .cells(range.area())
        .filter(cell -> !cell.value().isEmpty())
        .takeWhile(_ -> looked++ < MAX_CELLS)
        .forEach(
            cell -> {
              filled[0]++;
              rows.add(cell.address().row());
              if (cell.value() instanceof CellValue.Number number) {
                numbers.accept(number.value());
                single.add(number.value());
                if (first.size() <= SMALL_RANGE) {
                  first.add(number.value());
                }
              } else if (cell.value() instanceof CellValue.Text(String text)) {
                texts.add(text.length() > LONGEST_TEXT ? "" : text);
              }
            });
    if (filled[0] <= SMALL_RANGE) {
      texts.forEach(this::addQuoted);
    }
    count(filled[0]);
    count(rows.size());
    count((int) numbers.getCount());
    if (numbers.getCount() > 0) {
      List<Double> told =
          new ArrayList<>(
              List.of(numbers.getSum(), numbers.getAverage(), numbers.getMin(), numbers.getMax()));
      if (first.size() <= SMALL_RANGE) {
        told.addAll(0, first);
      }
      told.forEach(this::keep);
    }
  }

  private void count(int things) {
    single.add((double) things);
  }

  private void addWritten(String text) {
    for (WrittenNumber number : WrittenNumber.all(text)) {
      for (WrittenNumber.Reading reading : number.readings()) {
        double value = reading.value().doubleValue();
        keep(number.percent() ? value / 100 : value);
      }
    }
  }

  /** Numbers inside a cited text, such as that of a step or a version; they add up to nothing. */
  private void addQuoted(String text) {
    WrittenNumber.all(text).stream()
        .flatMap(number -> number.readings().stream())
        .forEach(reading -> single.add(reading.value().doubleValue()));
  }

  private void keep(double value) {
    single.add(value);
    if (combined.size() < COMBINED) {
      combined.add(value);
    }
  }

  /** Whether a figure, as precisely as it is written, follows from what is cited. */
  boolean give(WrittenNumber figure) {
    boolean bracketed = figure.text().startsWith("(");
    return figure.readings().stream()
        .anyMatch(
            reading ->
                gives(reading, figure.percent())
                    || (bracketed && gives(aside(reading), figure.percent())));
  }

  /** A number in brackets is below zero in a table and an aside in a sentence. */
  private static WrittenNumber.Reading aside(WrittenNumber.Reading reading) {
    return new WrittenNumber.Reading(reading.value().negate(), reading.unit());
  }

  private boolean gives(WrittenNumber.Reading reading, boolean percent) {
    double scale = percent ? 0.01 : 1;
    double claimed = reading.value().doubleValue() * scale;
    double half = reading.unit().multiply(BigDecimal.valueOf(0.5)).doubleValue() * scale;
    // A percentage may stand in a cell as 12 instead of 0.12.
    boolean written = percent && isAmong(single, claimed * 100, half * 100);
    return isAmong(single, claimed, half) || written || isMade(claimed, half, percent);
  }

  private static boolean isAmong(Set<Double> values, double claimed, double half) {
    return values.stream().anyMatch(value -> same(value, claimed, half));
  }

  private boolean isMade(double claimed, double half, boolean percent) {
    for (double a : combined) {
      for (double b : combined) {
        boolean difference = same(a - b, claimed, half);
        boolean ratio = b != 0 && (same(a / b, claimed, half) || same((a - b) / b, claimed, half));
        boolean share = percent && same(1 - (b == 0 ? 0 : a / b), claimed, half);
        if (a != b && (difference || ratio || share)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Losses are often told without their sign. */
  private static boolean same(double value, double claimed, double half) {
    double slack = half * 1.000001 + Math.abs(value) * 1e-12;
    return Math.abs(value - claimed) <= slack || Math.abs(Math.abs(value) - claimed) <= slack;
  }
}
