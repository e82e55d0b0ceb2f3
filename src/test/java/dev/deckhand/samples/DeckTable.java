package dev.deckhand.samples;

import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableProperties;

/** Fills a table on a slide: header row, banded rows, figures to the right. */
final class DeckTable {

  private static final String MEDIUM_STYLE_2_ACCENT_1 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
  private static final double ROW_HEIGHT = 32;

  private DeckTable() {}

  static void fill(XSLFTable table, Rectangle2D place, String[][] rows, int... widths) {
    CTTableProperties look = table.getCTTable().getTblPr();
    look.setFirstRow(true);
    look.setBandRow(true);
    look.setTableStyleId(MEDIUM_STYLE_2_ACCENT_1);
    for (int row = 0; row < rows.length; row++) {
      table.setRowHeight(row, ROW_HEIGHT);
      for (int column = 0; column < rows[row].length; column++) {
        fill(table.getCell(row, column), rows[row][column], column > 0);
      }
    }
    for (int column = 0; column < widths.length; column++) {
      table.setColumnWidth(column, place.getWidth() * widths[column] / 100);
    }
    table.setAnchor(
        new Rectangle2D.Double(
            place.getX(), place.getY(), place.getWidth(), ROW_HEIGHT * rows.length));
  }

  private static void fill(XSLFTableCell cell, String text, boolean right) {
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setText(text);
    cell.getTextParagraphs().getFirst().getTextRuns().getFirst().setFontSize(16.0);
    if (right) {
      cell.getTextParagraphs().getFirst().setTextAlign(TextAlign.RIGHT);
    }
  }
}
