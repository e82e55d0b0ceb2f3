package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an instruction for a formula came to. */
public sealed interface ColumnDraft {

  /**
   * A column of formulas right of a table.
   *
   * @param headerCell where its header goes; free
   * @param cells the data rows of the column; free
   * @param formula for the first data row, with the equals sign
   * @param numberFormat format code, or {@code null} to leave it
   * @param used the columns the formula reads
   * @param notes assumptions, as sentences
   */
  record NewColumn(
      DataTable table,
      CellAddress headerCell,
      String header,
      CellArea cells,
      String formula,
      @Nullable String numberFormat,
      List<DataColumn> used,
      List<String> notes)
      implements ColumnDraft {
    public NewColumn {
      used = List.copyOf(used);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A row of totals below a table.
   *
   * @param row zero-based; free in all columns of the table
   * @param label column for the word "Total", or -1 when none is free for it
   */
  record TotalsRow(DataTable table, int row, int label, List<Total> totals, List<String> notes)
      implements ColumnDraft {
    public TotalsRow {
      totals = List.copyOf(totals);
      notes = List.copyOf(notes);
    }

    /** A total of one column; the formula with the equals sign. */
    public record Total(DataColumn column, String formula) {}
  }

  /** It is not understood or cannot be placed. */
  record Unable(String message, String nextStep) implements ColumnDraft {}
}
