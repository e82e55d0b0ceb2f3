package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where values go: the range, column, rows and header that an instruction says, else a free column
 * beside all rows of the table.
 *
 * @param firstRow zero-based
 * @param lastRow zero-based
 * @param column zero-based; -1 where none is free
 * @param title the header that is said, or {@code null}
 */
record FillPlace(DataTable table, int firstRow, int lastRow, int column, @Nullable String title) {
  private static final Pattern COLUMN =
      Pattern.compile("(?iu)\\b(?:in|into|to|en)\\s+(?:column|spalte|columna)\\s+([a-z]{1,2})\\b");
  private static final Pattern ROWS =
      Pattern.compile(
          "(?iu)\\b(?:rows?|zeilen?|filas?)\\s+(\\d{1,7})\\s*(?:to|bis|-|–|through|a)\\s*(\\d{1,7})\\b");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?iu)\\b(?:header|heading|überschrift|encabezado)\\s*:?\\s*(?:[\"'„“]([^\"'“”]{1,60})[\"'“”]|(\\p{L}[\\p{L}\\p{N}_-]*))");
  private static final Pattern RANGE =
      Pattern.compile("(?iu)(?:in|into|to)\\s+\\$?[a-z]{1,3}\\$?\\d+:\\$?[a-z]{1,3}\\$?\\d+");

  static FillPlace of(DataTable table, String instruction) {
    int first = table.data().firstRow();
    int last = table.data().lastRow();
    int column = -1;
    Matcher rows = ROWS.matcher(instruction);
    if (rows.find()) {
      first = Math.max(first, Integer.parseInt(rows.group(1)) - 1);
      last = Math.min(last, Integer.parseInt(rows.group(2)) - 1);
    }
    Matcher letters = COLUMN.matcher(instruction);
    if (letters.find()) {
      column = CellAddress.columnIndex(letters.group(1));
    }
    Optional<CellArea> area =
        AskedArea.written(instruction, table.sheet().name())
            .map(SheetRange::area)
            .filter(range -> range.columns() == 1 && !table.data().contains(range.first()));
    if (area.isPresent()) {
      column = area.get().firstColumn();
      first = Math.max(first, area.get().firstRow());
      last = Math.min(last, area.get().lastRow());
    }
    boolean beside = column >= 0 && table.column(column).isEmpty();
    Matcher header = HEADER.matcher(instruction);
    String title = null;
    if (header.find()) {
      title = header.group(1) == null ? header.group(2) : header.group(1);
    }
    return new FillPlace(
        table, first, last, beside ? column : FreeColumns.rightOf(table, 1), title);
  }

  /** The instruction without its words about the place, so that a list ends where it ends. */
  static String without(String instruction) {
    String plain = instruction.split("(?<=[\\p{L}\\p{N}])\\.\\s+|;\\s+")[0];
    return RANGE
        .matcher(ROWS.matcher(COLUMN.matcher(plain).replaceAll(" ")).replaceAll(" "))
        .replaceAll(" ");
  }

  IntStream rows() {
    return IntStream.rangeClosed(firstRow, lastRow);
  }

  String header(String usual) {
    return title == null ? usual : title;
  }

  /** Whether nothing stands where values and header go. */
  boolean isFree() {
    CellArea area = new CellArea(firstRow, column, Math.max(firstRow, lastRow), column);
    return firstRow <= lastRow
        && table.sheet().cells(area).allMatch(Cell::isBlank)
        && table.sheet().cell(table.headerRow(), column).map(Cell::isBlank).orElse(true);
  }
}
