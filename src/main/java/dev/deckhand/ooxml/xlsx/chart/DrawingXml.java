package dev.deckhand.ooxml.xlsx.chart;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlText;

/** The frame of a chart on a worksheet's drawing (20.5.2.33). */
public final class DrawingXml {
  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private DrawingXml() {}

  /** A drawing part around its content. */
  public static String part(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<xdr:wsDr xmlns:xdr=\"%s\" xmlns:a=\"%s\">%s</xdr:wsDr>"
            .formatted(DRAWING, MAIN, content);
  }

  /**
   * A chart over cells; it moves and sizes with them.
   *
   * @param id unique on the drawing
   * @param about what it shows, for people who cannot see it
   */
  public static String frame(
      CellArea area, int id, String name, String about, String relationship) {
    return "<xdr:twoCellAnchor xmlns:xdr=\"%s\" xmlns:a=\"%s\">".formatted(DRAWING, MAIN)
        + corner("from", area.firstColumn(), area.firstRow())
        + corner("to", area.lastColumn() + 1, area.lastRow() + 1)
        + "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"%d\" name=\"%s\""
            .formatted(id, XmlText.escapeAttribute(name))
        + " descr=\""
        + XmlText.escapeAttribute(about)
        + "\"/><xdr:cNvGraphicFramePr/>"
        + "</xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/>"
        + "</xdr:xfrm><a:graphic><a:graphicData uri=\""
        + CHART
        + "\"><c:chart xmlns:c=\""
        + CHART
        + "\" xmlns:r=\""
        + RELATIONSHIPS
        + "\" r:id=\""
        + relationship
        + "\"/></a:graphicData>"
        + "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";
  }

  private static String corner(String name, int column, int row) {
    return "<xdr:%1$s><xdr:col>%2$d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%3$d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:%1$s>"
        .formatted(name, column, row);
  }
}
