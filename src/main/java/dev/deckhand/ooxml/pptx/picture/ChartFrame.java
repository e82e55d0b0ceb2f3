package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.chart.ChartPainter;
import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.w3c.dom.Element;

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
    Element chart = Xml.parse(part()).getDocumentElement();
    notices.addAll(
        new ChartPainter(colors, font()).paint(graphics, getAnchor(graphics, frame), chart));
  }

  /** The theme's font for text that names none, as the copy has it: one that is here. */
  private String font() {
    XSLFTheme theme = frame.getSheet().getTheme();
    String minor = theme == null ? null : theme.getMinorFont();
    return minor == null || minor.isBlank() ? font : FontShelf.standIn(minor).used();
  }

  private byte[] part() {
    try (InputStream in = frame.getChart().getPackagePart().getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
