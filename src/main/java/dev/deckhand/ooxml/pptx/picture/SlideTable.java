package dev.deckhand.ooxml.pptx.picture;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawTableShape;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;

/**
 * A table whose rows and columns are as high and wide as the copy says; POI measures text in other
 * fonts and puts two points between cells.
 */
final class SlideTable extends DrawTableShape {
  private final XSLFTable table;

  SlideTable(XSLFTable table) {
    super(table);
    this.table = table;
  }

  @Override
  public void draw(Graphics2D graphics) {
    Rectangle2D frame = table.getAnchor();
    double y = frame.getY();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      double x = frame.getX();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        XSLFTableCell cell = table.getCell(row, column);
        if (cell != null) {
          cell.setAnchor(
              new Rectangle2D.Double(
                  x, y, width(column, cell.getGridSpan()), height(row, cell.getRowSpan())));
        }
        x += table.getColumnWidth(column);
      }
      y += table.getRowHeight(row);
    }
    cells().forEach(cell -> fill(graphics, cell));
    cells().forEach(cell -> lines(graphics, cell));
    drawContent(graphics);
  }

  private List<XSLFTableCell> cells() {
    return table.getRows().stream()
        .flatMap(row -> row.getCells().stream())
        .filter(cell -> !cell.isMerged())
        .toList();
  }

  private void fill(Graphics2D graphics, XSLFTableCell cell) {
    graphics.setPaint(paint(graphics, cell.getFillStyle().getPaint()));
    graphics.fill(cell.getAnchor());
  }

  private void lines(Graphics2D graphics, XSLFTableCell cell) {
    Rectangle2D box = cell.getAnchor();
    for (BorderEdge edge : BorderEdge.values()) {
      StrokeStyle stroke = cell.getBorderStyle(edge);
      if (stroke != null && stroke.getPaint() != null) {
        graphics.setStroke(getStroke(stroke));
        graphics.setPaint(paint(graphics, stroke.getPaint()));
        graphics.draw(
            switch (edge) {
              case top -> new Line2D.Double(box.getX(), box.getY(), box.getMaxX(), box.getY());
              case left -> new Line2D.Double(box.getX(), box.getY(), box.getX(), box.getMaxY());
              case right ->
                  new Line2D.Double(box.getMaxX(), box.getY(), box.getMaxX(), box.getMaxY());
              default -> new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY());
            });
      }
    }
  }

  private Paint paint(Graphics2D graphics, PaintStyle style) {
    return DrawFactory.getInstance(graphics).getPaint(table).getPaint(graphics, style);
  }

  private double width(int column, int span) {
    double width = 0;
    int end = Math.min(column + Math.max(span, 1), table.getNumberOfColumns());
    for (int i = column; i < end; i++) {
      width += table.getColumnWidth(i);
    }
    return width;
  }

  private double height(int row, int span) {
    double height = 0;
    int end = Math.min(row + Math.max(span, 1), table.getNumberOfRows());
    for (int i = row; i < end; i++) {
      height += table.getRowHeight(i);
    }
    return height;
  }
}
