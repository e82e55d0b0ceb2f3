package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.CellSource;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Evaluator;
import dev.deckhand.calc.Result;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which cells a dynamic array fills; a file that does not say it has them taken for constants. */
final class SpillAreas {
  private final EvaluationSettings settings;
  private final Supplier<CellSource> settled;
  private @Nullable CellSource known;

  /**
   * @param settled the workbook with every value as it is in the end; asked for once, if at all
   */
  SpillAreas(EvaluationSettings settings, Supplier<CellSource> settled) {
    this.settings = settings;
    this.settled = settled;
  }

  /** The area of the dynamic array in a cell, or {@code null} where there is none. */
  @Nullable CellArea of(SheetDraft sheet, int row, int column, CellValue shown) {
    CellAddress cell = new CellAddress(row, column);
    Content pending = sheet.pending(cell).content();
    if (pending instanceof Content.Formula || pending instanceof Content.Filled) {
      return null;
    }
    CellFormula formula = NowCell.of(sheet, cell).formula();
    if (formula == null || !formula.dynamic()) {
      return null;
    }
    CellArea own = CellArea.of(cell);
    if (shown instanceof CellValue.Error) {
      return own;
    }
    CellPlace place = new CellPlace(sheet.stored().name(), cell);
    Result result = new Evaluator(settled(), settings).evaluate(formula, place);
    if (result instanceof Result.Many many) {
      int lastRow = row + many.values().rows() - 1;
      int lastColumn = column + many.values().columns() - 1;
      return lastRow < CellAddress.ROWS && lastColumn < CellAddress.COLUMNS
          ? own.union(CellArea.of(new CellAddress(lastRow, lastColumn)))
          : own;
    }
    return own;
  }

  private CellSource settled() {
    CellSource source = known;
    if (source == null) {
      source = settled.get();
      known = source;
    }
    return source;
  }
}
