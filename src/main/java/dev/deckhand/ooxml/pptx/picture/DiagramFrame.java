package dev.deckhand.ooxml.pptx.picture;

import java.awt.Graphics2D;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XSLFDiagram;

/** Draws a SmartArt graphic from the drawing PowerPoint keeps beside its data. */
final class DiagramFrame extends DrawGraphicalFrame {
  private final XSLFDiagram diagram;
  private final Notices notices;

  DiagramFrame(XSLFDiagram diagram, Notices notices) {
    super(diagram);
    this.diagram = diagram;
    this.notices = notices;
  }

  @Override
  public void draw(Graphics2D graphics) {
    XSLFDiagram.XSLFDiagramGroupShape group = diagram.getGroupShape();
    if (group == null) {
      notices.add("A SmartArt graphic without a stored drawing is left out.");
      return;
    }
    Drawable drawable = DrawFactory.getInstance(graphics).getDrawable(group);
    drawable.applyTransform(graphics);
    drawable.draw(graphics);
  }
}
