package dev.deckhand.spreadsheetbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as the benchmark compares it: numbers and numeric text to two decimals,
 * date-times to whole days, times without seconds, empty text as nothing, cached results of
 * formulas.
 */
sealed interface BenchValue {
  record Nothing() implements BenchValue {}

  record Number(BigDecimal rounded) implements BenchValue {}

  record Text(String value) implements BenchValue {}

  Pattern NUMERIC = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*");

  static BenchValue of(@Nullable Cell cell) {
    if (cell == null || !hasValue((XSSFCell) cell)) {
      return new Nothing();
    }
    CellType type = cell.getCellType();
    return switch (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) {
      case NUMERIC -> number(cell);
      case STRING -> text(cell.getRichStringCellValue().getString());
      case BOOLEAN -> rounded(cell.getBooleanCellValue() ? 1 : 0, 2);
      case ERROR -> new Text(((XSSFCell) cell).getErrorCellString());
      default -> new Nothing();
    };
  }

  private static boolean hasValue(XSSFCell cell) {
    return cell.getCTCell().isSetV() || cell.getCTCell().isSetIs();
  }

  private static BenchValue number(Cell cell) {
    double value = cell.getNumericCellValue();
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    boolean date = DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format);
    if (!date || format.matches(".*\\[[hms]+].*")) {
      return rounded(value, 2);
    }
    if (value >= 0 && value < 1) {
      long minutes = Math.round(value * 24 * 60 * 60) / 60;
      return new Text("%02d:%02d".formatted(minutes / 60, minutes % 60));
    }
    return rounded(value, 0);
  }

  private static BenchValue text(String text) {
    if (text.isEmpty()) {
      return new Nothing();
    }
    return NUMERIC.matcher(text).matches()
        ? rounded(Double.parseDouble(text.strip()), 2)
        : new Text(text);
  }

  private static BenchValue rounded(double value, int digits) {
    BigDecimal number = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    return new Number(number.setScale(2, RoundingMode.UNNECESSARY));
  }
}
