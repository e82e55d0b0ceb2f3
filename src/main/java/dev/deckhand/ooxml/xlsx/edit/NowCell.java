package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.FormulaPrefixes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a draft holds by now, whether it is written already or not.
 *
 * @param value the constant, or the result where a formula has one
 */
record NowCell(CellValue value, @Nullable CellFormula formula) {
  private static final NowCell EMPTY = new NowCell(CellValue.EMPTY, null);

  static NowCell of(Optional<Cell> stored) {
    return stored.map(c -> new NowCell(c.value(), c.formula())).orElse(EMPTY);
  }

  static NowCell of(SheetDraft sheet, CellAddress cell) {
    return switch (sheet.pending(cell).content()) {
      case Content.Constant c -> new NowCell(c.value(), null);
      case Content.Formula f ->
          new NowCell(f.result(), CellFormula.of(FormulaPrefixes.shown(f.text())));
      case Content.Filled f ->
          new NowCell(f.result(), CellFormula.of(FormulaPrefixes.shown(f.text(cell))));
      case Content.DynamicArray d -> {
        String text = FormulaPrefixes.shown(d.text());
        yield new NowCell(d.result(), new CellFormula(text, d.area(), true));
      }
      case Content.FixedArray f -> {
        String text = FormulaPrefixes.shown(f.text());
        yield new NowCell(f.result(), new CellFormula(text, f.area(), false));
      }
      case Content.Copied c -> new NowCell(c.value(), null);
      case Content.Blank b -> EMPTY;
      case Content.Removed r -> EMPTY;
      case Content.Keep k -> of(sheet.stored().cell(cell.row(), cell.column()));
      case Content.Master m -> of(sheet.stored().cell(cell.row(), cell.column()));
      case Content.Result r -> of(sheet.stored().cell(cell.row(), cell.column()));
    };
  }
}
