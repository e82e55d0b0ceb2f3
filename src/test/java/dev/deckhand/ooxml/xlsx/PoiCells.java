package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Values as POI reads them. */
final class PoiCells {
  private PoiCells() {}

  static CellValue value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> CellValue.of(cell.getNumericCellValue());
      case STRING -> CellValue.of(cell.getStringCellValue());
      case BOOLEAN -> CellValue.of(cell.getBooleanCellValue());
      case ERROR -> {
        String code = FormulaError.forInt(cell.getErrorCellValue()).getString();
        yield CellValue.of(CellError.ofCode(code).orElseThrow());
      }
      case BLANK, FORMULA, _NONE -> CellValue.EMPTY;
    };
  }
}
