package dev.deckhand.ooxml.pptx.picture;

import java.awt.Graphics2D;
import org.apache.poi.sl.draw.DrawTextParagraph;
import org.apache.poi.sl.usermodel.TextParagraph;

/**
 * A paragraph at the distance its spacing says: POI sets the first line of every paragraph but the
 * first too low, by what the line reaches below its base.
 */
final class SlideParagraph extends DrawTextParagraph {
  private double left;
  private double top;

  SlideParagraph(TextParagraph<?, ?, ?> paragraph) {
    super(paragraph);
  }

  @Override
  public void setPosition(double left, double top) {
    super.setPosition(left, top);
    this.left = left;
    this.top = top;
  }

  @Override
  public void draw(Graphics2D graphics) {
    super.setPosition(left, top - excess());
    super.draw(graphics);
  }

  /** Once drawn, its height. */
  @Override
  public double getY() {
    return super.getY() - excess();
  }

  private double excess() {
    return isFirstParagraph() || lines.isEmpty() ? 0 : lines.getFirst().getLayout().getDescent();
  }
}
