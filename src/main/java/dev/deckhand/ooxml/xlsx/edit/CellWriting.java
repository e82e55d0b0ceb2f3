package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.Epoch;
import dev.deckhand.plan.BoundCellOperation.WriteCells;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellInput;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Writes constants, dates and formulas, cell by cell. */
final class CellWriting {
  private static final String DATE = "m/d/yyyy";
  private static final String DATE_TIME = "m/d/yyyy h:mm";

  private final WorkbookDraft draft;
  private final String sheetName;
  private final SheetDraft sheet;
  private final FormulaWriting formulas;

  CellWriting(WorkbookDraft draft, String sheetName) {
    this.draft = draft;
    this.sheetName = sheetName;
    this.sheet = draft.sheet(sheetName);
    this.formulas = new FormulaWriting(draft, sheetName);
  }

  static void run(WorkbookDraft draft, WriteCells operation) {
    CellWriting writing = new CellWriting(draft, operation.target().sheet());
    CellAddress first = operation.target().area().first();
    List<List<CellInput>> rows = operation.inputs();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        writing.write(first.plus(row, column), rows.get(row).get(column));
      }
    }
  }

  private void write(CellAddress cell, CellInput input) {
    switch (input) {
      case CellInput.Keep k -> {
        return;
      }
      case CellInput.Clear c -> CellClearing.contents(draft, sheetName, cell);
      case CellInput.Constant c -> constant(cell, c.value());
      case CellInput.Date d -> date(cell, d.value());
      case CellInput.Formula f -> formulas.write(cell, f.text());
    }
    draft.edited(sheet.stored().part().part(), cell);
  }

  private void constant(CellAddress cell, CellValue value) {
    CellValue written = TableHeaders.follow(draft, sheetName, cell, value);
    sheet.content(cell, new Content.Constant(written));
  }

  private void date(CellAddress cell, LocalDateTime value) {
    Epoch epoch = Epoch.of(draft.workbook().date1904());
    constant(cell, CellValue.of(epoch.serial(value)));
    int style = sheet.style(cell);
    if (!NumberFormats.isDate(draft.styles().numberFormat(style))) {
      String code = value.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE : DATE_TIME;
      sheet.style(cell, draft.styles().derive(style, CellFormat.ofNumberFormat(code)));
    }
  }
}
