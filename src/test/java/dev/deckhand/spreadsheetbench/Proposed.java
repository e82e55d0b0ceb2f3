package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.ProposedValue;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Constants as a plan writes them. */
final class Proposed {
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final double FIRST_SURE_DAY = 61;

  private Proposed() {}

  static @Nullable ProposedValue of(Cell cell, boolean dates1904) {
    return switch (cell.value()) {
      case CellValue.Empty empty -> null;
      case CellValue.Number number when !dates1904 && isDate(cell, number.value()) ->
          new ProposedValue.Date(EPOCH.plusDays((long) number.value()).atStartOfDay());
      case CellValue.Number number -> new ProposedValue.Number(number.value());
      case CellValue.Text text -> text(text.value());
      case CellValue.Bool bool -> new ProposedValue.Bool(bool.value());
      case CellValue.Error error -> new ProposedValue.Text("=" + error.error().code());
    };
  }

  static ProposedValue text(String text) {
    boolean special = text.startsWith("=") || text.startsWith("'");
    return new ProposedValue.Text(special ? "'" + text : text);
  }

  private static boolean isDate(Cell cell, double value) {
    return value >= FIRST_SURE_DAY
        && value == Math.rint(value)
        && DateUtil.isADateFormat(-1, cell.numberFormat());
  }
}
