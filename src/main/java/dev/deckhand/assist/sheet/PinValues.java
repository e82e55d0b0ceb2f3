package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.words.Language;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pins the answers of {@code =DECKHAND.ASK(…)}: the formulas of the selection, or of all visible
 * worksheets, give way to the values they show, so that nothing is asked again.
 */
final class PinValues {
  private static final int MOST = 5_000;

  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)(?:pin|freeze)\\s+(?:the\\s+|these\\s+)?(?:values|answers|results)\\b.*"
              + "|replace\\s+(?:the\\s+)?deckhand\\.ask\\b.*\\bvalues?"
              + "|(?:die\\s+)?(?:werte|antworten|ergebnisse)\\s+(?:festschreiben|fixieren|festhalten)\\b.*"
              + "|(?:schreibe|halte|fixiere)\\s+(?:die\\s+)?(?:werte|antworten|ergebnisse)\\b.*");

  /** As it is shown, and as files keep it. */
  private static final Pattern FUNCTION =
      Pattern.compile("(?i)(?<![A-Z0-9_.])(?:_xldudf_)?DECKHAND[._]ASK\\s*\\(");

  private final Desk desk;
  private final Steps steps;
  private final List<String> left = new ArrayList<>();
  private int pinned;

  private PinValues(Desk desk) {
    this.desk = desk;
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  /** Empty where the instruction is about something else. */
  static Optional<Draft> of(Desk desk) {
    return ASKED.matcher(EditPlans.plain(desk)).matches()
        ? Optional.of(new PinValues(desk).draft())
        : Optional.empty();
  }

  private Draft draft() {
    SheetRange selected = desk.selectedRange();
    for (SheetSnapshot sheet : desk.workbook().sheets()) {
      boolean wanted =
          selected == null
              ? sheet.visibility() == SheetVisibility.VISIBLE
              : selected.sheet().equalsIgnoreCase(sheet.name());
      if (wanted) {
        pin(sheet, selected == null ? null : selected.area());
      }
    }
    if (pinned > MOST) {
      return new Draft.Cannot(
          "There are %,d answers to pin; one step pins %,d".formatted(pinned, MOST),
          "Select fewer cells");
    }
    if (!left.isEmpty()) {
      String cells = String.join(", ", left.stream().limit(6).toList());
      String more = left.size() > 6 ? ", …" : "";
      steps.line(
          "**Left as is:** %s without an answer yet (%s%s)."
              .formatted(Texts.cells(steps.language(), left.size()), cells, more),
          "**Unverändert:** %s noch ohne Antwort (%s%s)."
              .formatted(Texts.cells(steps.language(), left.size()), cells, more));
    }
    if (steps.isEmpty() && left.isEmpty()) {
      return new Draft.Cannot(
          "No formula here asks DECKHAND.ASK", "Select cells with such a formula, and pin again");
    }
    return steps.draft(
        "Pins the answers of DECKHAND.ASK", "Schreibt Antworten von DECKHAND.ASK fest");
  }

  private void pin(SheetSnapshot sheet, @Nullable CellArea area) {
    SortedMap<Integer, SortedMap<Integer, ProposedValue>> columns = new TreeMap<>();
    Stream<Cell> cells = area == null ? sheet.formulas() : sheet.cells(area);
    cells
        .filter(cell -> asks(cell.formula()))
        .map(PinValues::covered)
        .distinct()
        .forEach(covered -> take(sheet, columns, covered));
    columns.forEach((column, rows) -> write(sheet, column, rows));
  }

  private static boolean asks(@Nullable CellFormula formula) {
    return formula != null && FUNCTION.matcher(formula.text()).find();
  }

  /** An array is one formula: it is pinned as a whole. */
  private static CellArea covered(Cell cell) {
    CellFormula formula = cell.formula();
    CellArea array = formula == null ? null : formula.array();
    int row = cell.address().row();
    int column = cell.address().column();
    return array == null ? new CellArea(row, column, row, column) : array;
  }

  private void take(
      SheetSnapshot sheet,
      SortedMap<Integer, SortedMap<Integer, ProposedValue>> columns,
      CellArea covered) {
    for (int row = covered.firstRow(); row <= covered.lastRow(); row++) {
      for (int column = covered.firstColumn(); column <= covered.lastColumn(); column++) {
        take(sheet, columns, row, column);
      }
    }
  }

  private void take(
      SheetSnapshot sheet,
      SortedMap<Integer, SortedMap<Integer, ProposedValue>> columns,
      int row,
      int column) {
    Optional<ProposedValue> value = plain(sheet.value(row, column));
    if (value.isEmpty()) {
      left.add(SheetRange.of(sheet.name(), new CellAddress(row, column)).toString());
      return;
    }
    pinned++;
    columns.computeIfAbsent(column, c -> new TreeMap<>()).put(row, value.get());
  }

  private static Optional<ProposedValue> plain(CellValue value) {
    return switch (value) {
      case CellValue.Number(double number) -> Optional.of(new ProposedValue.Number(number));
      case CellValue.Text(String text) ->
          text.isEmpty() ? Optional.empty() : Optional.of(Texts.literal(text));
      case CellValue.Bool(boolean bool) -> Optional.of(new ProposedValue.Bool(bool));
      case CellValue.Error _, CellValue.Empty _ -> Optional.empty();
    };
  }

  /** Rows that follow each other are written together. */
  private void write(SheetSnapshot sheet, int column, SortedMap<Integer, ProposedValue> rows) {
    List<List<@Nullable ProposedValue>> values = new ArrayList<>();
    int first = rows.firstKey();
    for (var row : rows.entrySet()) {
      if (row.getKey() != first + values.size()) {
        write(sheet, column, first, values);
        values = new ArrayList<>();
        first = row.getKey();
      }
      values.add(List.of(row.getValue()));
    }
    write(sheet, column, first, values);
  }

  private void write(
      SheetSnapshot sheet, int column, int first, List<List<@Nullable ProposedValue>> values) {
    CellArea area = new CellArea(first, column, first + values.size() - 1, column);
    String range = new SheetRange(sheet.name(), area).toString();
    steps.add(id -> new WriteCells(id, range, values));
    steps.line(
        "%s: %s".formatted(range, Texts.cells(steps.language(), values.size())),
        "%s: %s".formatted(range, Texts.cells(steps.language(), values.size())));
  }
}
