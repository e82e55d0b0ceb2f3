package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;

/** Cells as tools tell them: numbers as numbers, dates as they are shown, long texts cut. */
final class Shown {
  private static final int LONGEST = 400;

  private Shown() {}

  /** The shown worksheet of a range, or words that there is none. */
  static SheetSnapshot sheet(VisibleCells visible, SheetRange range) {
    return visible
        .sheet(range.sheet())
        .orElseThrow(
            () ->
                new ToolProblem(
                    "There is no visible worksheet \"%s\"; there are: %s"
                        .formatted(
                            cut(range.sheet()),
                            String.join(
                                ", ",
                                visible.sheets().stream().map(s -> s.name()).limit(50).toList()))));
  }

  static void add(ArrayNode row, Cell cell, boolean date1904) {
    switch (cell.value()) {
      case CellValue.Empty _ -> row.addNull();
      case CellValue.Number number -> {
        if (NumberFormats.isDate(cell.numberFormat())) {
          row.add(NumberFormats.text(cell.value(), cell.numberFormat(), date1904));
        } else {
          row.add(number.value());
        }
      }
      case CellValue.Text text -> row.add(cut(text.value()));
      case CellValue.Bool bool -> row.add(bool.value());
      case CellValue.Error error -> row.add(error.error().code());
    }
  }

  static void put(ObjectNode node, String name, CellValue value) {
    switch (value) {
      case CellValue.Empty _ -> node.putNull(name);
      case CellValue.Number number -> node.put(name, number.value());
      case CellValue.Text text -> node.put(name, cut(text.value()));
      case CellValue.Bool bool -> node.put(name, bool.value());
      case CellValue.Error error -> node.put(name, error.error().code());
    }
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
