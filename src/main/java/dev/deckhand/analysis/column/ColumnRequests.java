package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.column.ColumnDraft.NewColumn;
import dev.deckhand.analysis.column.ColumnDraft.TotalsRow;
import dev.deckhand.analysis.column.ColumnDraft.Unable;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes formulas for new columns and totals of an instruction; never over anything stored. */
public final class ColumnRequests {
  private static final String NEXT =
      "Say the column by its headers, as in \"add a Margin column: Revenue minus Cost\", or"
          + " configure a chat model";
  private static final Pattern TOTALS =
      Pattern.compile(
          "\\b(totals|(total|sum|summen?)["
              + " -]?(row|zeile|line)|summenzeile|(total|sum|summe)s?\\b.*\\b"
              + "(under|below|beneath|bottom|unter|darunter|end)\\b)");
  private static final Pattern VERBAL =
      Pattern.compile(
          "(?iu)^(combin|join|merg|concat|sum|averag|show|look|verbind|hole|get|fetch|difference|change)");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)^(?:right\\s+)?(?:after|before|between|left of|hinter|nach|vor|zwischen)\\b");
  private static final Pattern COLUMN = Pattern.compile("\\b(column|spalte|columna|colonne)\\b");

  private final WorkbookSnapshot workbook;
  private final @Nullable SheetRange selection;

  /**
   * Requests about a workbook.
   *
   * @param selection the selected range, or {@code null}
   */
  public ColumnRequests(WorkbookSnapshot workbook, @Nullable SheetRange selection) {
    this.workbook = workbook;
    this.selection = selection;
  }

  public ColumnDraft read(String instruction) {
    List<DataTable> tables = TableFinder.in(workbook);
    if (tables.isEmpty()) {
      return new Unable("There is no table on a visible worksheet to compute from", NEXT);
    }
    String folded = Stem.fold(instruction);
    return TOTALS.matcher(folded).find() && !COLUMN.matcher(folded).find()
        ? totals(chosen(instruction, tables))
        : column(AskedColumn.without(instruction), AskedColumn.in(instruction), tables);
  }

  private double preference(String instruction, DataTable table) {
    boolean selected =
        selection != null
            && selection.sheet().equalsIgnoreCase(table.sheet().name())
            && selection.area().intersects(table.area());
    boolean named =
        instruction
            .toLowerCase(Locale.ROOT)
            .contains(table.sheet().name().toLowerCase(Locale.ROOT));
    return (selected ? 2 : 0) + (named ? 1 : 0);
  }

  private DataTable chosen(String instruction, List<DataTable> tables) {
    Comparator<DataTable> order =
        Comparator.comparingDouble((DataTable t) -> preference(instruction, t))
            .thenComparingInt(t -> t.data().rows());
    return tables.stream().max(order).orElseThrow();
  }

  private ColumnDraft column(String instruction, OptionalInt asked, List<DataTable> tables) {
    Phrase phrase = Phrase.of(instruction);
    DataTable best = null;
    Meaning meaning = null;
    double most = 0;
    for (DataTable table : tables) {
      Meaning next = meaning(table, tables, phrase, instruction).orElse(null);
      double score = next == null ? -1 : next.score() + preference(instruction, table);
      boolean larger = best == null || table.data().rows() > best.data().rows();
      if (next != null
          && (best == null || score > most + 0.05 || (score > most - 0.05 && larger))) {
        best = table;
        meaning = next;
        most = score;
      }
    }
    return best == null || meaning == null
        ? new Unable("I cannot make a formula of \"" + phrase.meaning() + "\"", NEXT)
        : place(best, asked, phrase, meaning, Language.of(instruction) == Language.GERMAN);
  }

  /** What the phrase means for a table; a name that says it all comes last. */
  private static Optional<Meaning> meaning(
      DataTable table, List<DataTable> tables, Phrase phrase, String instruction) {
    RowNames names = new RowNames(table, phrase.meaning());
    if (Conditionals.isIn(instruction)) {
      return Rules.read(names, phrase.meaning()).or(() -> Rules.read(names, instruction));
    }
    Optional<Meaning> own =
        Rules.read(names, instruction)
            .or(() -> Mapping.read(names, phrase.name(), phrase.meaning()))
            .or(() -> Arithmetic.read(names, phrase.meaning()))
            .or(() -> Recipes.read(names, phrase.meaning()))
            .or(() -> Recipes.read(names, phrase.name() + " " + phrase.meaning()))
            .or(() -> Recipes.read(new RowNames(table, phrase.whole()), phrase.whole()));
    return own.isPresent() && !Lookups.isAsked(instruction)
        ? own
        : Lookups.read(table, tables, instruction).or(() -> own);
  }

  private ColumnDraft place(
      DataTable table, OptionalInt asked, Phrase phrase, Meaning meaning, boolean german) {
    boolean given =
        !phrase.name().isBlank()
            && !Rules.isCondition(phrase.name())
            && !VERBAL.matcher(phrase.name()).find();
    String usual = german ? GermanHeaders.of(meaning.header()) : meaning.header();
    String header = given ? capital(phrase.name()) : free(table, usual);
    for (DataColumn column : table.columns()) {
      if (column.header().equalsIgnoreCase(header)) {
        return new Unable(
            "%s already has a column %s in %s"
                .formatted(table.label(), header, table.headerCell(column)),
            "Give the new column another name");
      }
    }
    int column = asked.isPresent() ? asked.getAsInt() : freeColumn(table);
    if (asked.isPresent() && !isFree(table, column)) {
      String letters = CellAddress.columnName(column);
      return new Unable(
          "Column " + letters + " is not free beside " + table.label(), "Make room first");
    }
    if (column < 0) {
      return new Unable("There is no free column right of " + table.label(), "Make room first");
    }
    CellArea cells = new CellArea(table.data().firstRow(), column, table.data().lastRow(), column);
    return new NewColumn(
        table,
        new CellAddress(table.headerRow(), column),
        header,
        cells,
        "=" + meaning.formula(),
        meaning.numberFormat(),
        meaning.used(),
        notes(table, asked, phrase, meaning));
  }

  private static List<String> notes(
      DataTable table, OptionalInt asked, Phrase phrase, Meaning meaning) {
    List<String> notes = new ArrayList<>(meaning.notes());
    if (table.name() != null) {
      notes.add("The column stands right of the table " + table.name() + ", not in it.");
    }
    if (asked.isEmpty() && BETWEEN.matcher(phrase.whole()).find()) {
      notes.add("It stands right of everything, as no column is inserted among the others.");
    }
    RowSet rows = RowSet.of(table);
    if (rows.totals() > 0) {
      notes.add(rows.totals() + " total rows inside the data get the formula too.");
    }
    return notes;
  }

  /** A header that no column has yet. */
  private static String free(DataTable table, String header) {
    String free = header;
    for (int i = 2; hasHeader(table, free); i++) {
      free = header + " " + i;
    }
    return free;
  }

  private static boolean hasHeader(DataTable table, String header) {
    return table.columns().stream().anyMatch(c -> c.header().equalsIgnoreCase(header));
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The first column right of the table with nothing in its rows; -1 where there is none. */
  private static int freeColumn(DataTable table) {
    int from = table.data().lastColumn() + 1;
    for (int column = from; column < Math.min(from + 60, CellAddress.COLUMNS); column++) {
      if (isFree(table, column)) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isFree(DataTable table, int column) {
    CellArea area = new CellArea(table.headerRow(), column, table.lastRow(), column);
    return table.sheet().cells(area).allMatch(Cell::isBlank);
  }

  private ColumnDraft totals(DataTable table) {
    int row = table.lastRow() + 1;
    if (table.lastRow() > table.data().lastRow()) {
      return new Unable(
          "%s already has totals in row %d".formatted(table.label(), table.lastRow() + 1),
          "Change them instead");
    }
    CellArea data = table.data();
    boolean free =
        row < CellAddress.ROWS
            && table
                .sheet()
                .cells(new CellArea(row, data.firstColumn(), row, data.lastColumn()))
                .allMatch(Cell::isBlank);
    List<TotalsRow.Total> totals = totals(table, RowSet.of(table).hidden() > 0);
    if (!free || totals.isEmpty()) {
      return new Unable(
          free
              ? "No column of " + table.label() + " has numbers that add up"
              : "The row below " + table.label() + " is not free",
          "Make room first, or select another table");
    }
    boolean labelled = totals.getFirst().column().index() > data.firstColumn();
    List<String> notes = new ArrayList<>(List.of("The totals are for " + table.label() + "."));
    List<String> skipped =
        table.columns().stream()
            .filter(c -> c.isNumber() && ColumnSense.isRatio(c))
            .map(DataColumn::header)
            .toList();
    if (!skipped.isEmpty()) {
      notes.add("Rates and prices do not add up: " + String.join(", ", skipped) + ".");
    }
    return new TotalsRow(table, row, labelled ? data.firstColumn() : -1, totals, notes);
  }

  private static List<TotalsRow.Total> totals(DataTable table, boolean visibleOnly) {
    List<TotalsRow.Total> totals = new ArrayList<>();
    for (DataColumn column : table.columns()) {
      if (column.isNumber() && !ColumnSense.isRatio(column) && !ColumnSense.isKey(column)) {
        String function = visibleOnly ? "SUBTOTAL(109," : "SUM(";
        totals.add(new TotalsRow.Total(column, "=" + function + column.cells() + ")"));
      }
    }
    return totals;
  }
}
