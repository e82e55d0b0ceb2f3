package dev.deckhand.evaluation.variant;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ProposedValue;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a table in another order; columns of formulas stay, and compute anew. */
final class OtherOrder {
  private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

  private OtherOrder() {}

  static CellOperation.WriteCells of(WorkbookSnapshot workbook, SheetRange range, long seed) {
    Grid grid = Grid.of(workbook, range);
    CellArea area = grid.area();
    List<Integer> order = new ArrayList<>();
    IntStream.rangeClosed(area.firstRow(), area.lastRow()).forEach(order::add);
    Collections.shuffle(order, new Random(seed));
    boolean[] formulas = new boolean[area.columns()];
    grid.sheet()
        .cells(area)
        .filter(Cell::hasFormula)
        .forEach(cell -> formulas[cell.address().column() - area.firstColumn()] = true);
    LocalDateTime epoch = workbook.date1904() ? EPOCH_1904 : EPOCH_1900;
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    for (int row : order) {
      List<@Nullable ProposedValue> values = new ArrayList<>();
      for (int column = 0; column < formulas.length; column++) {
        values.add(
            formulas[column] ? null : value(grid.cell(row, area.firstColumn() + column), epoch));
      }
      rows.add(values);
    }
    return new CellOperation.WriteCells("1", grid.range().toString(), rows);
  }

  private static ProposedValue value(@Nullable Cell cell, LocalDateTime epoch) {
    if (cell == null) {
      return new ProposedValue.Text("");
    }
    return switch (cell.value()) {
      case CellValue.Empty _ -> new ProposedValue.Text("");
      case CellValue.Number(double number) when Grid.showsDate(cell) ->
          new ProposedValue.Date(epoch.plus(Duration.ofSeconds(Math.round(number * 86_400))));
      case CellValue.Number(double number) -> new ProposedValue.Number(number);
      case CellValue.Text(String text) ->
          new ProposedValue.Text(text.matches("(?s)[='].*") ? "'" + text : text);
      case CellValue.Bool(boolean bool) -> new ProposedValue.Bool(bool);
      case CellValue.Error(var error) -> new ProposedValue.Text("'" + error);
    };
  }
}
