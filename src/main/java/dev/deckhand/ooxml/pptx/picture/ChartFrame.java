package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.chart.ChartModel;
import dev.deckhand.ooxml.pptx.chart.ChartPainter;
import dev.deckhand.ooxml.pptx.chart.ChartReader;
import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;

/** Draws a chart at its frame's place. */
final class ChartFrame extends DrawGraphicalFrame {
  private final XSLFGraphicFrame frame;
  private final ThemeColors colors;
  private final String font;
  private final Notices notices;

  ChartFrame(XSLFGraphicFrame frame, ThemeColors colors, String font, Notices notices) {
    super(frame);
    this.frame = frame;
    this.colors = colors;
    this.font = font;
    this.notices = notices;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartModel chart = ChartReader.read(Xml.parse(part()).getDocumentElement(), colors);
    notices.addAll(chart.notices());
    if (!ChartPainter.drawable(chart)) {
      notices.add("A chart of a type that is not drawn here is shown as a box.");
    }
    new ChartPainter(colors, font).paint(graphics, getAnchor(graphics, frame), chart);
  }

  private byte[] part() {
    try (InputStream in = frame.getChart().getPackagePart().getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
