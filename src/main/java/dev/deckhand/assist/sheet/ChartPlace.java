package dev.deckhand.assist.sheet;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a new chart covers nothing. */
final class ChartPlace {
  private static final int COLUMNS = 8;
  private static final int ROWS = 16;

  private ChartPlace() {}

  /** Right of everything on a worksheet, at a row; empty where the worksheet ends before. */
  static Optional<String> on(WorkbookOutline outline, SheetSnapshot sheet, int row) {
    int last = sheet.usedArea().map(CellArea::lastColumn).orElse(-1);
    WorkbookOutline.Sheet above =
        outline.sheets().stream()
            .filter(s -> s.name().equals(sheet.name()))
            .findFirst()
            .orElse(null);
    if (above != null) {
      Stream<String> places =
          Stream.concat(
                  above.charts().stream().map(WorkbookOutline.Chart::place),
                  above.details().objects().stream().map(SheetDetails.PlacedObject::place))
              .filter(Objects::nonNull)
              .map(Objects::requireNonNull);
      last = Math.max(last, places.mapToInt(ChartPlace::lastColumn).max().orElse(-1));
    }
    int first = last + 2;
    if (first + COLUMNS >= CellAddress.COLUMNS || row + ROWS >= CellAddress.ROWS) {
      return Optional.empty();
    }
    return Optional.of(new CellArea(row, first, row + ROWS - 1, first + COLUMNS - 1).toString());
  }

  private static int lastColumn(String place) {
    try {
      CellArea area = place.contains("!") ? SheetRange.parse(place).area() : CellArea.parse(place);
      return area.lastColumn();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
