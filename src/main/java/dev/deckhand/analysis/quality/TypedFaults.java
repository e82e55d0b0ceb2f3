package dev.deckhand.analysis.quality;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.deckhand.analysis.clean.TextNumber;
import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.quality.Fault.Mend;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Faults of typed values: numbers that are texts, signs and units unlike the row's, checks. */
final class TypedFaults {
  /** What rows that check others are called. */
  static final Pattern CHECK =
      Pattern.compile(
          "(?iu)(?:.*\\b)?(?:checks?|checksum|control|balance difference|kontrolle?|prüfsumme|prüfung|"
              + "out of balance)\\b.*|difference|differenz|abstimmung");

  private static final int FEWEST = 4;
  private static final int MOST_TEXTS = 5;

  private final SheetSnapshot sheet;
  private final List<Fault> found = new ArrayList<>();

  TypedFaults(SheetSnapshot sheet) {
    this.sheet = sheet;
  }

  List<Fault> find() {
    TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    sheet
        .cells()
        .filter(cell -> !cell.isBlank())
        .forEach(c -> rows.computeIfAbsent(c.address().row(), r -> new ArrayList<>()).add(c));
    rows.values().forEach(this::row);
    gather();
    return found;
  }

  private void row(List<Cell> cells) {
    cells.forEach(this::text);
    boolean check =
        cells.getFirst().value() instanceof CellValue.Text(String text)
            && text.length() < 60
            && CHECK.matcher(text.strip()).matches();
    List<Cell> typed = new ArrayList<>();
    for (Cell cell : cells) {
      boolean number = cell.value() instanceof CellValue.Number;
      if (check && cell.hasFormula()) {
        check(cell);
      } else if (number && !cell.hasFormula() && !NumberFormats.isDate(cell.numberFormat())) {
        typed.add(cell);
      }
    }
    List<Cell> formats =
        typed.stream()
            .filter(c -> c.numberFormat().equals(typed.getLast().numberFormat()))
            .toList();
    if (formats.size() > FEWEST && formats.size() == typed.size() && isLine(typed)) {
      unlikeOthers(typed);
    }
  }

  /** Neighbouring cells of a time line rather than the columns of a list. */
  private boolean isLine(List<Cell> typed) {
    int first = typed.getFirst().address().column();
    int last = typed.getLast().address().column();
    int row = typed.getFirst().address().row();
    boolean labelled = first > 0 && sheet.value(row, first - 1) instanceof CellValue.Text;
    return last - first + 1 == typed.size() && labelled;
  }

  private void text(Cell cell) {
    if (cell.hasFormula()
        || !(cell.value() instanceof CellValue.Text(String text))
        || !(TextNumber.read(text) instanceof TextNumber.Certain number)
        || !amongNumbers(cell.address())) {
      return;
    }
    found.add(
        new Fault(
            Kind.TEXT_NUMBER,
            sheet.name(),
            cell.address(),
            "is the text \"%s\" among numbers, so sums leave it out".formatted(text),
            "ist der Text \"%s\" zwischen Zahlen, Summen lassen ihn aus".formatted(text),
            text,
            new Mend.Number(number.value())));
  }

  /** A column with many of them needs cleaning as a whole; one finding tells that. */
  private void gather() {
    Map<Integer, List<Fault>> columns =
        found.stream()
            .filter(f -> f.kind() == Kind.TEXT_NUMBER && f.cell() != null)
            .collect(groupingBy(f -> requireNonNull(f.cell()).column()));
    for (List<Fault> texts : columns.values()) {
      if (texts.size() > MOST_TEXTS) {
        found.removeAll(texts);
        Fault first = texts.getFirst();
        String column = CellAddress.columnName(requireNonNull(first.cell()).column());
        found.add(
            new Fault(
                Kind.TEXT_NUMBER,
                first.sheet(),
                first.cell(),
                "is the first of many numbers stored as text in column %s, which sums leave out; "
                        .formatted(column)
                    + "clean the column",
                "ist die erste von vielen Zahlen in Spalte %s, die Text sind und in Summen fehlen; "
                        .formatted(column)
                    + "bereinige die Spalte",
                first.evidence(),
                null));
      }
    }
  }

  /** Between numbers, and not in a column of such texts, which may be codes. */
  private boolean amongNumbers(CellAddress cell) {
    boolean beside = isNumber(cell, 0, -1) && isNumber(cell, 0, 1);
    boolean codes = isTextNumber(cell, -1) || isTextNumber(cell, 1);
    return (isNumber(cell, -1, 0) && isNumber(cell, 1, 0))
        || (beside && !codes)
        || (isNumber(cell, -1, 0) && isNumber(cell, -2, 0));
  }

  private boolean isTextNumber(CellAddress cell, int down) {
    int row = cell.row() + down;
    return row >= 0
        && sheet.value(row, cell.column()) instanceof CellValue.Text(String text)
        && TextNumber.read(text) instanceof TextNumber.Certain;
  }

  private boolean isNumber(CellAddress cell, int down, int right) {
    int row = cell.row() + down;
    int column = cell.column() + right;
    return row >= 0 && column >= 0 && sheet.value(row, column) instanceof CellValue.Number;
  }

  private void check(Cell cell) {
    boolean failed =
        switch (cell.value()) {
          case CellValue.Number(double number) -> Math.abs(number) > 0.005 && Math.abs(number) != 1;
          case CellValue.Bool(boolean bool) -> !bool;
          case CellValue.Text(String text) ->
              text.matches("(?iu)(error|false|falsch|fehler|not ok|no)\\b.*");
          case CellValue.Error error -> false;
          case CellValue.Empty empty -> false;
        };
    if (failed) {
      String shown = NumberFormats.text(cell.value(), cell.numberFormat(), false);
      found.add(
          new Fault(
              Kind.FAILED_CHECK,
              sheet.name(),
              cell.address(),
              "is a check that does not hold: it shows %s".formatted(shown),
              "ist eine Kontrolle, die nicht aufgeht: sie zeigt %s".formatted(shown),
              shown,
              null));
    }
  }

  private void unlikeOthers(List<Cell> typed) {
    List<Double> sizes = typed.stream().map(c -> Math.abs(value(c))).sorted().toList();
    double median = sizes.get(sizes.size() / 2);
    long negative = typed.stream().filter(c -> value(c) < 0).count();
    long positive = typed.stream().filter(c -> value(c) > 0).count();
    long alike = sizes.stream().filter(s -> s > median / 20 && s < median * 20).count();
    for (Cell cell : typed) {
      double value = value(cell);
      if (isLikeItsColumn(cell)) {
        continue;
      }
      double ratio = median == 0 || value == 0 ? 1 : Math.abs(value) / median;
      boolean alone =
          value < 0 ? negative == 1 && positive >= FEWEST : positive == 1 && negative >= FEWEST;
      if (alone && value != 0 && ratio > 0.3 && ratio < 3) {
        add(
            Kind.OTHER_SIGN,
            cell,
            "is %s, the only number of its row with that sign",
            "ist %s, die einzige Zahl ihrer Zeile mit diesem Vorzeichen");
      }
      boolean thousand =
          (ratio > 300 && ratio < 3_000) || (ratio > 1 / 3_000.0 && ratio < 1 / 300.0);
      if (thousand && alike == typed.size() - 1) {
        add(
            Kind.OTHER_UNIT,
            cell,
            "is %s, about a thousand times off the rest of its row; its unit may differ",
            "ist %s, etwa um den Faktor tausend anders als ihre Zeile; die Einheit passt wohl nicht");
      }
    }
  }

  /** A list's columns have signs and sizes of their own, unlike the periods of a time line. */
  private boolean isLikeItsColumn(Cell cell) {
    return isLike(cell, -1) || isLike(cell, 1);
  }

  private boolean isLike(Cell cell, int down) {
    int row = cell.address().row() + down;
    Cell other = row < 0 ? null : sheet.cell(row, cell.address().column()).orElse(null);
    if (other == null || other.hasFormula() || !(other.value() instanceof CellValue.Number)) {
      return false;
    }
    double ratio = value(other) / value(cell);
    return ratio > 1 / 20.0 && ratio < 20;
  }

  private static double value(Cell cell) {
    return cell.value() instanceof CellValue.Number(double number) ? number : 0;
  }

  private void add(Kind kind, Cell cell, String english, String german) {
    String shown = NumberFormats.text(cell.value(), cell.numberFormat(), false);
    found.add(
        new Fault(
            kind,
            sheet.name(),
            cell.address(),
            english.formatted(shown),
            german.formatted(shown),
            shown,
            null));
  }
}
