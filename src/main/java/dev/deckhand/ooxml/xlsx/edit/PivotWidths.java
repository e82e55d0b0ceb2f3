package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.pivot.PivotCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Widens columns nobody has set a width for, so that a pivot table's cells can be read. */
final class PivotWidths {
  private static final double USUAL = 8.43;
  private static final double WIDEST = 60;
  private static final double PADDING = 1.7;
  private static final double BUTTON = 2.5;
  private static final double BOLD = 1.1;
  private static final double INDENT = 1.3;

  private PivotWidths() {}

  static void set(WorkbookDraft draft, String sheet, List<PivotCell> cells) {
    NavigableMap<Integer, Double> needed = new TreeMap<>();
    for (PivotCell cell : cells) {
      double width = characters(cell, draft.workbook().date1904());
      needed.merge(cell.address().column(), width, Math::max);
    }
    needed.values().removeIf(width -> width <= USUAL);
    for (XmlNode set : SheetElements.of(draft, sheet).all("cols")) {
      for (XmlNode column : set.children("col")) {
        if (column.flag("customWidth") || column.flag("hidden")) {
          int first = column.integer("min", 1) - 1;
          needed.subMap(first, true, Math.max(first, column.integer("max", 1) - 1), true).clear();
        }
      }
    }
    NavigableMap<Integer, Map<String, String>> changes = new TreeMap<>();
    needed.forEach(
        (column, width) ->
            changes.put(
                column, Map.of("width", number(width), "customWidth", "1", "bestFit", "1")));
    ColumnAttributes.set(draft, sheet, changes);
  }

  /** About as many as Excel would fit; the fonts here need not be those of the reader. */
  private static double characters(PivotCell cell, boolean date1904) {
    String text = NumberFormats.text(cell.value(), cell.numberFormat(), date1904);
    double wide = cell.band() == PivotCell.Band.PLAIN ? text.length() : text.length() * BOLD;
    return wide + PADDING + (cell.button() ? BUTTON : 0) + Math.max(0, cell.indent()) * INDENT;
  }

  private static String number(double width) {
    return BigDecimal.valueOf(Math.min(width, WIDEST))
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
