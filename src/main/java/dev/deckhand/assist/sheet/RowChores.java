package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.clean.CleaningWish.Keep;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ArrangeOperation.RemoveDuplicates;
import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.KeepRow;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes rows of a table: blank ones, and those that repeat others. */
final class RowChores {
  private final TableGrid grid;
  private final DataTable table;
  private final Steps steps;
  private int deleted;
  private int subtotals;
  private int repeated;

  RowChores(TableGrid grid, Steps steps) {
    this.grid = grid;
    this.table = grid.table();
    this.steps = steps;
  }

  /** Rows with anything in them before and after. */
  void reconcile() {
    long before = grid.rows().filter(row -> !grid.isBlank(row)).count() - subtotals;
    String also =
        steps
            .language()
            .say(
                subtotals == 0 ? " (and %d blank)" : " (and %d without data)",
                subtotals == 0 ? " (und %d leere)" : " (und %d ohne Daten)")
            .formatted(deleted);
    String blank = deleted == 0 ? "" : also;
    steps.line(
        "Rows of data: %,d before%s, %,d after.".formatted(before, blank, before - repeated),
        "Datenzeilen: %,d vorher%s, %,d nachher.".formatted(before, blank, before - repeated));
  }

  /**
   * Deletes rows inside the table that hold no data of their own, from the bottom up.
   *
   * @param blanks blank ones
   * @param totals those that add up others
   */
  void emptyRows(boolean blanks, boolean totals) {
    List<Integer> blank =
        grid.rows()
            .filter(row -> (blanks && grid.isBlank(row)) || (totals && grid.isTotal(row)))
            .boxed()
            .toList();
    List<Integer> free = blank.stream().filter(this::isFree).toList();
    subtotals = (int) free.stream().filter(row -> !grid.isBlank(row)).count();
    for (int row : free.reversed()) {
      steps.add(id -> new DeleteRows(id, table.sheet().name(), row + 1, 1));
    }
    deleted = free.size();
    String rows = String.join(", ", free.stream().map(r -> String.valueOf(r + 1)).toList());
    if (!free.isEmpty()) {
      String count = Texts.rows(steps.language(), free.size());
      steps.line(
          "Deletes %s without data (%s).".formatted(count, rows),
          "Löscht %s ohne Daten (%s).".formatted(count, rows));
    }
    if (free.size() < blank.size()) {
      steps.line(
          "%d such rows of the table stay, because other cells stand beside them."
              .formatted(blank.size() - free.size()),
          "%d solche Zeilen der Tabelle bleiben, weil daneben andere Zellen stehen."
              .formatted(blank.size() - free.size()));
    }
    if (blank.isEmpty()) {
      steps.line("There is no such row in the table.", "Die Tabelle hat keine solche Zeile.");
    }
  }

  private boolean isFree(int row) {
    CellArea area = table.area();
    return table
        .sheet()
        .cells(new CellArea(row, 0, row, CellAddress.COLUMNS - 1))
        .filter(cell -> !grid.isTotal(row) || !area.contains(cell.address()))
        .allMatch(Cell::isBlank);
  }

  /** The header and the data, as they lie after blank rows were deleted. */
  private String range() {
    CellArea data = table.data();
    CellArea area =
        new CellArea(
            table.headerRow(), data.firstColumn(), data.lastRow() - deleted, data.lastColumn());
    return new SheetRange(table.sheet().name(), area).toString();
  }

  /**
   * Removes rows that repeat others in the key columns.
   *
   * @param keys all columns when empty
   * @param date by which the newest or oldest row is told, or {@code null}
   * @return why it cannot
   */
  Optional<String> duplicates(List<DataColumn> keys, Keep keep, @Nullable DataColumn date) {
    List<Integer> compared =
        keys.isEmpty()
            ? table.columns().stream().map(DataColumn::index).toList()
            : keys.stream().map(DataColumn::index).toList();
    Optional<String> problem = problem(keys, keep, date);
    if (problem.isPresent()) {
      return problem;
    }
    count(compared);
    if (repeated == 0) {
      steps.line("No row repeats another.", "Keine Zeile wiederholt eine andere.");
      nearly(compared);
      return Optional.empty();
    }
    KeepRow kept = order(keep, date);
    List<String> names = keys.isEmpty() ? null : keys.stream().map(this::name).toList();
    String range = range();
    steps.add(id -> new RemoveDuplicates(id, range, names, kept, true));
    restore(date);
    said(keys, keep);
    return Optional.empty();
  }

  /** A column is named by its header where no other has it, else by its letters. */
  private String name(DataColumn column) {
    long same =
        table.columns().stream().filter(c -> c.header().equalsIgnoreCase(column.header())).count();
    return same == 1 ? column.header() : CellAddress.columnName(column.index());
  }

  private void count(List<Integer> compared) {
    Set<List<String>> seen = new HashSet<>();
    for (int row : grid.rows().toArray()) {
      if (!grid.isBlank(row)) {
        List<String> key = compared.stream().map(column -> grid.key(row, column)).toList();
        repeated += seen.add(key) ? 0 : 1;
      }
    }
  }

  /** Rows that would repeat others but for blanks and capital letters are not passed over. */
  private void nearly(List<Integer> compared) {
    Map<List<String>, Integer> seen = new HashMap<>();
    List<String> pairs = new ArrayList<>();
    for (int row : grid.rows().toArray()) {
      if (!grid.isBlank(row)) {
        List<String> key =
            compared.stream().map(column -> Token.key(grid.key(row, column))).toList();
        Integer first = seen.putIfAbsent(key, row + 1);
        if (first != null) {
          pairs.add(first + "/" + (row + 1));
        }
      }
    }
    if (!pairs.isEmpty()) {
      String list = String.join(", ", pairs.stream().limit(8).toList());
      steps.line(
          "Alike but for spaces, signs or capital letters: rows " + list + "; trim them first.",
          "Bis auf Leerzeichen, Zeichen oder Großschreibung gleich: Zeilen "
              + list
              + "; bereinige sie zuerst.");
    }
  }

  private Optional<String> problem(List<DataColumn> keys, Keep keep, @Nullable DataColumn date) {
    for (DataColumn key : keys) {
      long blank =
          grid.rows()
              .filter(row -> !grid.isBlank(row) && grid.key(row, key.index()).equals("t"))
              .count();
      if (blank > 1) {
        return Optional.of(
            "%s is blank in %d rows, which would count as duplicates of each other"
                .formatted(key.header(), blank));
      }
    }
    if (keep == Keep.FIRST || keep == Keep.LAST) {
      return Optional.empty();
    }
    if (date == null) {
      return Optional.of("No column with dates tells which row is the newest");
    }
    long texts = grid.rows().filter(row -> grid.text(row, date.index()).isPresent()).count();
    if (texts > 0) {
      return Optional.of(
          "%s holds %d texts, so rows cannot be ordered by it; turn them into real dates first"
              .formatted(date.header(), texts));
    }
    return RowSet.of(table).totals() > 0
        ? Optional.of(
            "A total row stands among the data, which sorting would move; remove it first")
        : Optional.empty();
  }

  /** Sorts by date where the rows are not in that order already; gives which row to keep. */
  private KeepRow order(Keep keep, @Nullable DataColumn date) {
    if (date == null || keep == Keep.FIRST || keep == Keep.LAST) {
      return keep == Keep.LAST ? KeepRow.LAST : KeepRow.FIRST;
    }
    boolean newest = keep == Keep.NEWEST;
    if (isSorted(date, 1)) {
      return newest ? KeepRow.LAST : KeepRow.FIRST;
    }
    if (isSorted(date, -1)) {
      return newest ? KeepRow.FIRST : KeepRow.LAST;
    }
    String range = range();
    steps.add(id -> new SortRange(id, range, List.of(new SortKey(name(date), newest)), true));
    return KeepRow.FIRST;
  }

  /** Brings the rows that were sorted back into the order of a column that had one. */
  private void restore(@Nullable DataColumn date) {
    boolean sorted = steps.operations().stream().anyMatch(SortRange.class::isInstance);
    if (!sorted || date == null) {
      return;
    }
    Optional<DataColumn> ordered =
        table.columns().stream().filter(c -> c.isNumber() && isSorted(c, 1)).findFirst();
    if (ordered.isPresent()) {
      CellArea data = table.data();
      int last = data.lastRow() - deleted - repeated;
      CellArea area = new CellArea(table.headerRow(), data.firstColumn(), last, data.lastColumn());
      String range = new SheetRange(table.sheet().name(), area).toString();
      steps.add(
          id -> new SortRange(id, range, List.of(new SortKey(name(ordered.get()), false)), true));
    } else {
      String header = Markdown.text(date.header());
      steps.line(
          "The rows are sorted by " + header + " for this, and stay so.",
          "Die Zeilen werden dafür nach " + header + " sortiert und bleiben so.");
    }
  }

  private boolean isSorted(DataColumn column, int direction) {
    double before = Double.NaN;
    for (int row : grid.rows().toArray()) {
      CellValue value = table.sheet().value(row, column.index());
      if (!(value instanceof CellValue.Number(double number))) {
        return false;
      }
      if (!Double.isNaN(before) && Double.compare(number, before) * direction < 0) {
        return false;
      }
      before = number;
    }
    return true;
  }

  private void said(List<DataColumn> keys, Keep keep) {
    String columns =
        keys.isEmpty()
            ? steps.language().say("all columns", "allen Spalten")
            : Markdown.text(String.join(", ", keys.stream().map(DataColumn::header).toList()));
    String english = List.of("first", "last", "newest", "oldest").get(keep.ordinal());
    String german = List.of("erste", "letzte", "neueste", "älteste").get(keep.ordinal());
    String rows = Texts.rows(steps.language(), repeated);
    steps.line(
        "Removes %s that repeat others in %s; the %s one stays.".formatted(rows, columns, english),
        "Entfernt %s, die andere in %s wiederholen; die %s bleibt."
            .formatted(rows, columns, german));
    keys.forEach(column -> steps.quote(table, column));
  }
}
