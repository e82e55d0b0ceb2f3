package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.EvaluationSettings;
import dev.deckhand.calc.Evaluator;
import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.Result;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;

/** Says beside a dynamic array which cells it fills; Excel takes the others for constants. */
final class SpillAreas {
  private final WorkbookDraft draft;
  private final EvaluationSettings settings;

  SpillAreas(WorkbookDraft draft, EvaluationSettings settings) {
    this.draft = draft;
    this.settings = settings;
  }

  void follow(Recalculation recalculation) {
    SnapshotSource source = new SnapshotSource(draft.current().snapshot());
    for (CellPlace place : recalculation.values().keySet()) {
      SheetDraft sheet = draft.sheet(place.sheet());
      if (sheet.stored().storedFormula(place.address()) instanceof StoredFormula.Array array
          && array.dynamic()) {
        CellValue shown =
            sheet.stored().value(place.address().row(), place.address().column());
        CellArea area = area(source, place, array.at(place.address()), shown);
        if (!area.equals(array.area())) {
          sheet.content(place.address(), new Content.Spill(area));
        }
      }
    }
    draft.flush();
  }

  private CellArea area(
      SnapshotSource source, CellPlace place, CellFormula formula, CellValue shown) {
    CellAddress first = place.address();
    CellArea own = CellArea.of(first);
    if (shown instanceof CellValue.Error) {
      return own;
    }
    Result result = new Evaluator(source, settings).evaluate(formula, place);
    if (result instanceof Result.Many many) {
      int lastRow = first.row() + many.values().rows() - 1;
      int lastColumn = first.column() + many.values().columns() - 1;
      return lastRow < CellAddress.ROWS && lastColumn < CellAddress.COLUMNS
          ? own.union(CellArea.of(new CellAddress(lastRow, lastColumn)))
          : own;
    }
    return own;
  }
}
